/**
 * The product's demands on a bucket, the same for every provider. Every driver passes one contract suite
 * (`object-storage.contract.ts`). Keys are ours (`lib/shared/keys`): ASCII, at most 999 bytes, so that with the longest prefix
 * they have 1,024.
 *
 * Guarantees every driver gives:
 * - `put` with `createOnly` is atomic: of two at once exactly one succeeds, the other throws `precondition_failed`.
 * - So is `put` with `ifMatch`: of two over the same version exactly one succeeds.
 * - `list` returns keys in ascending byte order, and a short page is not the last one: only `next: null` is the end.
 * - Every failure is a `StorageError`; no message holds a signed URL or a credential.
 */

/** The facts that a bucket tells of an object without its bytes. */
export type ObjectInfo = Readonly<{
  key: string;
  sizeBytes: number;
  /** Opaque version tag, without quotes. */
  etag: string;
  lastModified: Date;
  /** Not in listings: no store lists it. */
  contentType?: string;
  /** Not in listings either; absent where the object has none. */
  cacheControl?: string;
  contentDisposition?: string;
  /** The metadata an upload was stored with besides its type; absent where there is nothing, and in listings. Names in lower case. */
  metadata?: Readonly<Record<string, string>>;
}>;

/** Headers kept with an object and given back with it. */
export type ObjectHeaders = Readonly<{
  contentType: string;
  cacheControl?: string;
  contentDisposition?: string;
  /** User metadata: names of a-z, values of ASCII without spaces, at most 1,900 bytes in all. */
  metadata?: Readonly<Record<string, string>>;
}>;

/** How an object is written; a condition holds for the very moment of the write. */
export type PutOptions = Readonly<{
  headers: ObjectHeaders;
  /** Only where there is no such object yet. */
  createOnly?: boolean;
  /** Only over the version with this `etag`, as `head`, `read` and `list` tell it; not together with `createOnly`. */
  ifMatch?: string;
}>;

/** The request that the browser may send, pinned by the signature. */
export type UploadTerms = Readonly<{
  key: string;
  contentType: string;
  /** Exact when known (`min` equals `max`), else the range allowed, in bytes. */
  sizeBytes: Readonly<{ min: number; max: number }>;
  /** SHA-256 in base64; pinned where the provider can. */
  sha256?: string;
  /** User metadata of the object, pinned as well: names of a-z, at most 1,900 bytes in all (S3 keeps 2 KB). */
  metadata?: Readonly<Record<string, string>>;
  /** 1 to 604,800 seconds. */
  expiresInSeconds: number;
}>;

/** The complete request for the browser to make; it knows no provider. */
export type UploadRequest =
  | Readonly<{ method: 'POST'; url: string; fields: Readonly<Record<string, string>> }>
  | Readonly<{ method: 'PUT'; url: string; headers: Readonly<Record<string, string>> }>;

export type ListOptions = Readonly<{
  prefix: string;
  /** Keys strictly after this one. */
  startAfter?: string;
  /** 1 to 1,000. */
  limit: number;
}>;

export type ObjectPage = Readonly<{
  objects: readonly ObjectInfo[];
  /** Pass as `startAfter` for what follows; null at the end. */
  next: string | null;
}>;

export type DownloadUrlOptions = Readonly<{
  /** Life counted from `signedAt`, 1 to 604,800 seconds. */
  expiresInSeconds: number;
  /** The signing time; the same time and life give the same URL to the byte. */
  signedAt: Date;
}>;

export interface ObjectStorage {
  /** The origin browsers send to and load from, such as `https://bucket.s3.eu-central-1.amazonaws.com`; for the page's CSP. */
  readonly publicOrigin: string;
  /** The folder of the bucket that all keys lie below, which no key here names: `photos/`, or '' for the whole bucket. */
  readonly prefix: string;
  /** Signs an upload; no request to the bucket. */
  createUpload(terms: UploadTerms): Promise<UploadRequest>;
  /** Signs a read; no request to the bucket. */
  createDownloadUrl(key: string, options: DownloadUrlOptions): Promise<string>;
  head(key: string): Promise<ObjectInfo | null>;
  /** The whole object in memory; null when there is none; throws `too_large` before reading more than `maxBytes`. */
  read(key: string, options: { maxBytes: number }): Promise<{ info: ObjectInfo; bytes: Uint8Array } | null>;
  /** Writes an object. Throws `precondition_failed` where its condition does not hold. */
  put(key: string, bytes: Uint8Array, options: PutOptions): Promise<void>;
  /**
   * Server-side copy; throws `not_found` without a source. Only for sources clients cannot write. The headers come along
   * unless `headers` replaces them all: a moved image is cached as its new state allows. With `headers` the target may be
   * the source itself.
   */
  copy(sourceKey: string, targetKey: string, options?: { headers?: ObjectHeaders }): Promise<void>;
  /** Any number of keys; those that do not exist are no error. */
  delete(keys: readonly string[]): Promise<void>;
  list(options: ListOptions): Promise<ObjectPage>;
}

/** The closed set every driver turns its provider's exceptions into. */
export type StorageErrorCode =
  | 'not_found'
  | 'access_denied'
  | 'precondition_failed'
  | 'throttled'
  | 'unavailable'
  /** No room is left: nothing can be written until somebody makes some. */
  | 'full'
  | 'too_large'
  /** The server has no such function: what it is asked for will never work there. */
  | 'unsupported'
  | 'invalid';

export class StorageError extends Error {
  override readonly name = 'StorageError';

  /**
   * `instanceof` goes by name: Next.js bundles pages and routes apart, so a process may hold this class twice, and what
   * services composed by a page throw must be understood by a route.
   */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'StorageError';
  }

  constructor(
    readonly code: StorageErrorCode,
    message: string,
    options?: ErrorOptions & { retryAfterSeconds?: number; isForeign?: boolean },
  ) {
    super(message, options);
    this.retryAfterSeconds = options?.retryAfterSeconds;
    this.isForeign = options?.isForeign === true;
  }
  /** Something between here and the bucket answered in its place. */
  readonly isForeign: boolean;
  readonly retryAfterSeconds: number | undefined;
}
