/** A drop link as its guests see it. */
export type DropView = Readonly<{
  /** The link's id: receipts name it. */
  id: string;
  /** The token in its address. */
  token: string;
  /** The host's title; '' for none. */
  title: string;
  /** The host's words; '' for none. */
  welcome: string;
  /** The host's picture, relative to the host's origin; null for none. */
  pictureUrl: string | null;
  /** Title of the album that photos go to; null for none. */
  album: string | null;
  /** The page that shows that album, relative to the host's origin; null where guests see no photo but their own. */
  seeUrl: string | null;
  askName: boolean;
  hold: boolean;
}>;

/** The content of a drop link's page: what guests see, or why there is nothing to see. */
export type DropPage =
  | Readonly<{ kind: 'open'; drop: DropView }>
  | Readonly<{ kind: 'link_invalid' }>
  /** Those who sent by it still see what became of their photos: the link's id. */
  | Readonly<{ kind: 'link_revoked' | 'link_expired'; id: string }>;
