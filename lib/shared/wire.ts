/** The JSON that browser and server exchange. Both sides import these types; the server checks what it receives against them. */
import type { WireError } from '@/lib/shared/errors/error-codes';
import type { ImageState } from '@/lib/shared/keys/image-state';
import type { MediaType } from '@/lib/shared/media/media-types';

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
  /** Loads the thumbnail: a CDN address, or a signed URL that stays the same for hours. */
  thumbUrl: string;
  /** The permanent link `/media/<id>/<name>`, relative to the app. */
  url: string;
}>;

/** What `complete` answers for one ticket: the image, and a link that opens it for whoever uploaded it. */
export type CompletedUpload = ImageItem &
  Readonly<{
    /** Relative to the app. For a public image its permanent link, for a private one a share link; null where share links for uploaders are off. */
    shareUrl: string | null;
    /** When the share link ends, ISO 8601; null when it does not end. */
    shareExpiresAt: string | null;
  }>;

/** One ticket is answered by its image, many by one image or error each, in order. */
export type CompleteResponse =
  | CompletedUpload
  | Readonly<{ results: readonly (CompletedUpload | ErrorBody)[] }>;

/** `GET /api/images`. */
export type ImagePage = Readonly<{
  images: readonly ImageItem[];
  /** Pass as `after` for the following page; null at the end. */
  next: string | null;
}>;

/** `POST /api/images/move` and `/purge`: a result for each id, in order. */
export type ChangeResult = Readonly<{ id: string }> &
  (Readonly<{ ok: true }> | Readonly<{ ok: false; error: WireError }>);
export type ChangeResponse = Readonly<{ results: readonly ChangeResult[] }>;

/** `POST /api/images/share`. */
export type ShareResponse = Readonly<{ url: string; expiresAt: string }>;
