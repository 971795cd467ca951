import { mediaPath, sharePath } from '@/lib/shared/keys/object-keys';

/** Every address of ours, from one base path. */
export type Paths = Readonly<{
  /** The address of an endpoint that our own tables have as `/api/...`, relative to the host's origin. */
  apiPath(own: string): string;
  /** The permanent link of an image, relative to the host's origin. The name is for people only. */
  mediaPath(id: string, name: string): string;
  /** The public page of an album, relative to the host's origin; of `<id>.json` its JSON. */
  albumPath(name: string): string;
  /** The page that shows a shared image, relative to the host's origin. */
  sharePath(id: string, name: string): string;
  /** The page that shows what a link opens, relative to the host's origin. */
  setPath(token: string): string;
  /** The page by which guests send photos, relative to the host's origin. */
  dropPath(token: string): string;
  /**
   * The address as our own tables have it: `/api/...`, `/media/<id>/<name>`, `/share/<id>/<name>`, `/s/<token>` or `/album/<id>`; null for one that is not below
   * the base path.
   */
  toOwn(pathname: string): string | null;
}>;

export type PathsOptions = Readonly<{
  /** Default `/api`. */
  basePath?: string | undefined;
  /** Links are `/media/...`, `/share/...`, `/s/...` and `/album/...`, as the app itself answers these. Default false. */
  shortLinks?: boolean | undefined;
  /** The page by which guests send photos, without the token. Default `<basePath>/drop`, with short links `/drop`. */
  dropPath?: string | undefined;
}>;

/** Where the handlers of our own app are mounted. */
export const OWN_BASE_PATH = '/api';

const BASE_PATH = /^(?:\/[A-Za-z0-9._~-]+)+$/;
const LINK = /^\/(?:(?:media|share)\/[^/]+\/[^/]+|(?:s|album)\/[^/]+)$/;

/** Creates the addresses below a base path. Throws RangeError for a base path that is none. */
export function createPaths({ basePath = OWN_BASE_PATH, shortLinks = false, dropPath }: PathsOptions): Paths {
  if (!BASE_PATH.test(basePath)) {
    throw new RangeError('basePath must be a path such as /api/photos, without a slash at its end.');
  }
  if (dropPath !== undefined && !BASE_PATH.test(dropPath)) {
    throw new RangeError('dropPath must be a path such as /guests, without a slash at its end.');
  }
  const linkBase = shortLinks ? '' : basePath;
  return {
    apiPath: (own) => basePath + own.slice(OWN_BASE_PATH.length),
    mediaPath: (id, name) => linkBase + mediaPath(id, name),
    sharePath: (id, name) => linkBase + sharePath(id, name),
    albumPath: (name) => `${linkBase}/album/${name}`,
    dropPath: (token) => `${dropPath ?? `${linkBase}/drop`}/${token}`,
    setPath: (token) => `${linkBase}/s/${token}`,
    toOwn(pathname) {
      if (shortLinks && LINK.test(pathname)) return pathname;
      if (!pathname.startsWith(`${basePath}/`)) return null;
      const below = pathname.slice(basePath.length);
      return LINK.test(below) ? below : OWN_BASE_PATH + below;
    },
  };
}
