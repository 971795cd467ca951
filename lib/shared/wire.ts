/** The JSON that browser and server exchange. Both sides import these types; the server checks what it receives against them. */

import type { WireError } from './errors/error-codes';
import type { JsonValue } from './json';
import type { ImageState } from './keys/image-state';
import type { MediaType } from './media/media-types';
import type { Role } from './roles';

/** When a photo was taken. */
export type WireTaken = Readonly<{
  /**
   * ISO 8601, the wall clock as the camera had it, with its offset from UTC where that is known: `2026-07-14T18:03:22+02:00`,
   * or `2026-07-14T18:03:22`. A day on which unset clocks begin has no seconds where an archive wrote it: `1970-01-01T00:00`.
   */
  at: string;
  /** No camera said so: it is only the date of the file. Left out otherwise. */
  isFileDate?: boolean;
}>;

/** One file to be presigned. Only the name is needed; what is stated besides is pinned exactly. */
export type PresignFile = Readonly<{
  /** The person's own file name, any script, 1 to 1,024 UTF-16 units; never part of a path. */
  filename: string;
  /** Media type; without it the type follows from the extension. */
  contentType?: string;
  /** Exact size in bytes; without it anything from 1 byte to the limit may be sent. */
  size?: number;
  /** SHA-256 of the bytes, base64 (44 characters). */
  sha256?: string;
  /** Facts that the site's own schema takes, at most 512 bytes of JSON; refused where it has none. */
  metadata?: unknown;
  /** When the photo was taken, read before the file was converted or stripped. A date that no photo can have counts as none. */
  taken?: WireTaken;
  /** Words about the picture for people who can't see it, as plain text; at most 170 bytes of UTF-8 are kept. */
  alt?: string;
  /** Token of a drop link: the file is sent by its right, and counts to its limits. */
  link?: string;
  /** The person who sends by that link: 22 characters of the URL-safe base64 that the browser made, and a name. */
  guest?: Readonly<{ id?: string; name?: string }>;
}>;

/** `POST /api/upload/presign`: one file, or many. */
export type PresignRequest = PresignFile | Readonly<{ files: readonly PresignFile[] }>;

type GrantBase = Readonly<{
  url: string;
  /** Where the bytes go: `uploads/<id>/<slug>`. */
  key: string;
  /** The sealed promise that `complete` opens. */
  ticket: string;
  /** ISO 8601, UTC. */
  expiresAt: string;
}>;

/** The whole request to make. POST: append every field, then `file` last. PUT: send the bytes with exactly these headers. */
export type UploadGrant =
  | (GrantBase & Readonly<{ method: 'POST'; fields: Readonly<Record<string, string>> }>)
  | (GrantBase & Readonly<{ method: 'PUT'; headers: Readonly<Record<string, string>> }>);

export type ErrorBody = Readonly<{ error: WireError }>;

/** One file is answered by its grant, many by one grant or error each, in order. */
export type PresignResponse = UploadGrant | Readonly<{ uploads: readonly (UploadGrant | ErrorBody)[] }>;

/** `POST /api/upload/complete`: one ticket, or many. */
export type CompleteRequest = Readonly<{ ticket: string }> | Readonly<{ tickets: readonly string[] }>;

/** An album that an image is in, with its place in an order that somebody has arranged; without one it stands behind those that have. */
export type ImageAlbum = Readonly<{ id: string; place?: string }>;

/** A published image as every answer shows it. */
export type ImageItem = Readonly<{
  id: string;
  state: ImageState;
  /** The person's own file name. */
  name: string;
  alt: string;
  tags: readonly string[];
  type: MediaType;
  /** In pixels, upright. */
  width: number;
  height: number;
  sizeBytes: number;
  /** Base64 of the thumbhash bytes (https://evanw.github.io/thumbhash). */
  thumbhash: string;
  /** ISO 8601, UTC, to the millisecond. */
  uploadedAt: string;
  /** When the photo was taken; left out where nothing told. */
  taken?: WireTaken;
  /** Name or id of the person who uploaded it; left out where nobody had to say who they are. */
  uploader?: string;
  /** The albums it is in, by id, at most 8; left out for none. Among them may be albums that were deleted since. */
  albums?: readonly ImageAlbum[];
  /** Loads the thumbnail: a CDN address, or a signed URL that stays the same for an hour. */
  thumbUrl: string;
  /** The permanent link `/media/<id>/<name>`, relative to the app. */
  url: string;
  /**
   * In pixels, ascending: `url` with `?w=<width>` is the same picture so wide, for `srcset`. Left out for a small image, an animation, and
   * one that was uploaded before there were smaller pictures.
   */
  widths?: readonly number[];
  /** In the trash only: when it is deleted permanently, ISO 8601, UTC. */
  expiresAt?: string;
}>;

/** `GET /api/images/<id>`: the image, and what was said about it besides when it was uploaded; null where nothing was. */
export type ImageDetails = ImageItem & Readonly<{ metadata: JsonValue }>;

/** An upload whose image is as it was published, with a link that opens it for its uploader. */
export type PublishedUpload<Data = JsonValue> = ImageItem &
  Readonly<{
    /** Relative to the app. For a public image its permanent link, for a private one a share link; null where share links for uploaders are off. */
    shareUrl: string | null;
    /** When the share link expires, ISO 8601; null when it does not expire. */
    shareExpiresAt: string | null;
    /** Proves that the photo is one's own, for `POST /api/upload/link`; left out where share links for uploaders are off. */
    proof?: string;
    /** Proves to the app that a guest of a drop link sent the photo; left out where it was sent by none. */
    receipt?: string;
    /** The value that the site's `onPublished` returned; left out where there is none. */
    data?: Data;
  }>;

/**
 * An upload that was published, and whose image an admin has edited, moved or deleted since. It tells no more than its ticket
 * holds: nothing of what was done, and no address.
 */
export type ChangedUpload<Data = JsonValue> = Pick<ImageItem, 'id' | 'name' | 'type' | 'uploadedAt'> &
  Readonly<{
    url: null;
    thumbUrl: null;
    shareUrl: null;
    shareExpiresAt: null;
    receipt?: string;
    data?: Data;
  }>;

/**
 * An upload that was verified and waits for approval. Nobody but people who may see the gallery can see it, so there is no address; what they decide is
 * not told here.
 */
export type HeldUpload<Data = JsonValue> = ChangedUpload<Data> & Readonly<{ state: 'held' }>;

/** The answer of `complete` to one ticket. `url` is null in all forms but the first. */
export type CompletedUpload<Data = JsonValue> =
  | PublishedUpload<Data>
  | ChangedUpload<Data>
  | HeldUpload<Data>;

/** One ticket is answered by its image, many by one image or error each, in order. */
export type CompleteResponse =
  | CompletedUpload
  | Readonly<{ results: readonly (CompletedUpload | ErrorBody)[] }>;

/** `GET /api/images`. */
export type ImagePage = Readonly<{
  images: readonly ImageItem[];
  /** Pass as `after` for the following page; null at the end. */
  next: string | null;
  /** Keys on the way that are no row this version knows; left out when there were none. */
  skipped?: number;
  /** Images from before the bucket had this order are still put into it; left out where every image is in it. */
  isPartial?: true;
}>;

/** `GET /api/images/changes`: 204 without a body where nothing has changed. */
export type ImageChanges = Readonly<{
  /** Pass as `since` the next time. */
  mark: string;
  /** The images that changed, as they are now, in any state. */
  images: readonly ImageItem[];
  /** Ids of images that exist no more. */
  gone: readonly string[];
  /** There are more changes than are told: read the list again. */
  isMore: boolean;
  /** How many images wait for approval now; null where none does and none is to be expected. */
  waiting: Readonly<{ count: number; isMore: boolean }> | null;
}>;

/** A line of `GET /api/images/search`: newline-delimited JSON, matches in any order. The last line is an end or an error. */
export type SearchEvent =
  | Readonly<{ kind: 'match'; image: ImageItem }>
  /** With `fields=id`. */
  | Readonly<{ kind: 'match'; id: string }>
  /** `fraction` of the range asked for, 0 to 1. */
  | Readonly<{ kind: 'progress'; scanned: number; matched: number; fraction: number }>
  /** `truncated`: there may be more than `limit` matches. */
  | Readonly<{ kind: 'end'; scanned: number; matched: number; skipped: number; truncated: boolean }>
  | Readonly<{ kind: 'error'; error: WireError }>;

/** Images and bytes of a part of the gallery. */
export type Tally = Readonly<{ images: number; bytes: number }>;

/** How many images have a tag. */
export type TagCount = Readonly<{ tag: string; images: number }>;

/** The contents of the whole bucket, as of `scannedAt`. Bytes are of the images, without thumbnails. */
export type GalleryNumbers = Tally &
  Readonly<{
    byState: Readonly<Record<ImageState, Tally>>;
    byType: Readonly<Partial<Record<MediaType, Tally>>>;
    /** Days with uploads, such as `2026-11-24`, newest first: of the time zone that was asked for, and of UTC those of more than two months ago. */
    byDay: readonly (Tally & Readonly<{ day: string }>)[];
    /** The day of the count in that time zone. */
    countedOn: string;
    /** The tags that most images have, those first, at most 1,000; the trash is not counted. Left out by a server from before there were any. */
    tags?: readonly TagCount[] | undefined;
    /** ISO 8601, UTC. */
    scannedAt: string;
    /** About as many bytes more are smaller pictures of these images; left out by a server from before there were any. */
    sizesBytes?: number | undefined;
    /** Keys that are no row this version knows. */
    skippedRows: number;
    /** Rows that lost against another of the same image: left by a change that was cut off. */
    duplicates: number;
  }>;

/** A line of `GET /api/images/numbers`: newline-delimited JSON. The last line is an end or an error. */
export type NumbersEvent =
  | Readonly<{ kind: 'progress'; scanned: number; fraction: number }>
  | Readonly<{ kind: 'end'; numbers: GalleryNumbers; ageSeconds: number }>
  | Readonly<{ kind: 'error'; error: WireError }>;

/** Where `POST /api/images/move` brings images: to a state, or with `former` from the trash to the state each had before. */
export type MoveTarget = ImageState | 'former';

/** `POST /api/images/move`: at most 1,000 ids. */
export type MoveRequest = Readonly<{
  ids: readonly string[];
  to: MoveTarget;
  /** Moves only what is in this state, and answers `conflict` for what is elsewhere: for taking an earlier move back. */
  from?: ImageState;
  /** A word to the senders of photos that are refused, at most 300 characters: only from `held` to `trash`. */
  word?: string;
}>;

/** The change that a move has made to an image. */
export type Moved = Readonly<{
  from: ImageState;
  to: ImageState;
  /** It was in the trash without a word of where it had been before. With `former` it is private now. */
  isFormerUnknown?: true;
}>;

/**
 * `POST /api/images/move` and `/purge`: a result for each id, in order. `moved` is left out for an image that was there
 * already: nothing of it is to be taken back.
 */
export type ChangeResult = Readonly<{ id: string }> &
  (Readonly<{ ok: true; moved?: Moved }> | Readonly<{ ok: false; error: WireError }>);
export type ChangeResponse = Readonly<{ results: readonly ChangeResult[] }>;

/** The fields of a row that an edit can change. */
export type EditField = 'name' | 'alt' | 'tags';

/**
 * `PATCH /api/images/<id>`: the image as it is now, and what of this edit somebody else's edit of the same moment replaced. `albums` of an
 * image that came into an album, or left one, are told in `albumsChanged`, and the texts that the edit replaced in `textsChanged`, so that
 * it can be undone.
 */
export type EditedImage = ImageItem &
  Readonly<{ lost: readonly EditField[]; albumsChanged?: AlbumsChanged; textsChanged?: TextsChange }>;

/** Some of the texts of an image. */
export type ImageTexts = Readonly<{ name?: string; alt?: string; tags?: readonly string[] }>;

/** The same texts before a change and behind it. */
export type TextsChange = Readonly<{ from: ImageTexts; to: ImageTexts }>;

/**
 * One of the `changes` of `POST /api/images/texts`, at most 1,000 photos, each once; answered by an `EditResponse`. With `from` a photo is
 * changed only where it has those texts, and else answers `conflict`: to undo an edit, send its `textsChanged` the other way round.
 */
export type TextsRequestChange = Readonly<{ id: string; from?: ImageTexts; to: ImageTexts }>;

/** The albums that an edit has put an image into, and those that it has taken it out of, each with the place that it had there. */
export type AlbumsChanged = Readonly<{
  added: readonly string[];
  removed: readonly ImageAlbum[];
}>;

/** Albums that images are put into and taken out of: at most 8 each, by id. */
export type AlbumsRequest = Readonly<{
  add?: readonly string[];
  remove?: readonly string[];
  /** The place of each image, by its id, in the one album that it is put into: as `albumsChanged` told it. */
  places?: Readonly<Record<string, string>>;
}>;

/** `POST /api/images/edit`: the same edit of up to 1,000 images. */
export type EditRequest = Readonly<{
  ids: readonly string[];
  addTags?: readonly string[];
  removeTags?: readonly string[];
  /** On images that have the tag in exactly this writing. */
  renameTag?: Readonly<{ from: string; to: string }>;
  alt?: string;
  name?: string;
  albums?: AlbumsRequest;
}>;

/** A result for each id, in order. The thumbnail's address changes with an edit, so the image comes along. */
export type EditResult = Readonly<{ id: string }> &
  (Readonly<{ ok: true; image: EditedImage }> | Readonly<{ ok: false; error: WireError }>);
export type EditResponse = Readonly<{ results: readonly EditResult[] }>;

/** `GET /api/images/dates`: a result for each id, in order. Null where nothing tells when the photo was taken. */
export type DateResult = Readonly<{ id: string }> &
  (Readonly<{ ok: true; taken: WireTaken | null }> | Readonly<{ ok: false; error: WireError }>);
export type DatesResponse = Readonly<{ results: readonly DateResult[] }>;

/**
 * One of the `changes` of `POST /api/images/dates`, at most 1,000 photos, each once; answered by an `EditResponse`. Null is no date. With
 * `from` a photo is changed only where it has that date, and else answers `conflict`.
 */
export type DateChange = Readonly<{ id: string; from?: WireTaken | null; to: WireTaken | null }>;

/** `POST /api/images/share`. Both addresses are relative to the app and work until `expiresAt`. */
export type ShareResponse = Readonly<{
  /** The page `/share/<id>/<name>?share=<token>`. */
  url: string;
  /** The image itself: `/media/<id>/<name>?share=<token>`. */
  imageUrl: string;
  expiresAt: string;
}>;

/** `GET /api/session`: whether the caller is signed in, and as what. */
export type SessionAnswer = Readonly<{
  isSignedIn: boolean;
  /** For people; null for nobody. */
  name: string | null;
  role: Role | null;
  /** When that expires unless it is used, ISO 8601; null where it is not our own session. */
  expiresAt: string | null;
}>;
