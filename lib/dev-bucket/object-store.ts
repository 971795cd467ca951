/**
 * The embedded bucket is two halves that meet here: the protocol (signatures, policies, forms, XML: `http/`)
 * and the store (durable files and an ordered index: `store/`). The protocol decides whether a request is
 * allowed; the store decides what happens when two requests meet.
 *
 * Invariants the store keeps:
 * - A write is atomic and durable: when `put` resolves, the object survives a kill -9; when it rejects, whatever
 *   was stored under the key before is untouched.
 * - Readers see one version of an object from first byte to last, whatever is written or deleted meanwhile.
 * - Keys are opaque bytes: no key can name anything outside the data folder.
 * - Keys are listed in ascending order of their UTF-8 bytes.
 */
import type { Readable } from 'node:stream';

/** The facts that are kept of an object beside its bytes. Header names are lower case. */
export type ObjectHeaders = Readonly<{
  /** Content-Type; `binary/octet-stream` when the request gave none, as S3 does. */
  contentType: string;
  cacheControl?: string;
  contentDisposition?: string;
  contentEncoding?: string;
  contentLanguage?: string;
  expires?: string;
  /** `x-amz-meta-*` without the prefix. */
  metadata: Readonly<Record<string, string>>;
}>;

export type StoredObject = Readonly<{
  key: string;
  sizeBytes: number;
  /** MD5 in lower-case hex, without quotes. */
  etag: string;
  /** SHA-256 of the bytes, base64, always computed. */
  checksumSha256: string;
  lastModifiedMs: number;
  headers: ObjectHeaders;
}>;

/** The facts that a listing tells of an object. */
export type ListedObject = Pick<StoredObject, 'key' | 'sizeBytes' | 'etag' | 'lastModifiedMs'>;

/** Preconditions of a write, evaluated atomically with it. */
export type WriteCondition = Readonly<{
  /** If-None-Match: `*` — only when there is no such object. */
  ifAbsent?: boolean;
  /** If-Match: `*` — only when there is such an object; a missing one is `no_such_key`. */
  ifPresent?: boolean;
  /** If-Match: only when the current ETag (hex, no quotes) is this one; a missing object is `no_such_key`. */
  ifMatch?: string;
}>;

export type PutOptions = Readonly<{
  headers: ObjectHeaders;
  condition?: WriteCondition;
  /**
   * Called once all bytes are on disk and before they become the object: throwing refuses the write and leaves
   * what was there untouched. This is where a size range, a checksum or a payload hash is judged.
   */
  accept?: (received: { sizeBytes: number; md5Hex: string; sha256Base64: string; sha256Hex: string }) => void;
  /** A body longer than this many bytes is refused with `too_large` as soon as it is seen. */
  maxBytes?: number;
}>;

export type ListOptions = Readonly<{
  /** Keys that start with this; default ''. */
  prefix?: string;
  /** Keys strictly after this one, in UTF-8 byte order. */
  startAfter?: string;
  /** Groups keys by everything up to the first delimiter after the prefix. */
  delimiter?: string;
  /** At most this many entries (keys and common prefixes together), 0 to 1,000. */
  maxKeys: number;
}>;

export type ListPage = Readonly<{
  objects: readonly ListedObject[];
  commonPrefixes: readonly string[];
  isTruncated: boolean;
  /** Where the next page starts after; only when truncated. A common prefix here skips the whole group. */
  nextStartAfter?: string;
}>;

export type ReadRange = Readonly<{ start: number; endInclusive: number }>;

export interface ObjectStore {
  put(key: string, body: Readable, options: PutOptions): Promise<StoredObject>;
  head(key: string): Promise<StoredObject | null>;
  /** The object and a stream of the bytes asked for; null when there is none. The caller consumes or destroys the stream. */
  get(
    key: string,
    range?: (object: StoredObject) => ReadRange | undefined,
  ): Promise<{ object: StoredObject; body: Readable; range?: ReadRange } | null>;
  /**
   * Server-side copy, atomic, sharing bytes on disk where possible. `headers` undefined keeps those of the source (COPY).
   * Throws `no_such_key` when there is no source. `acceptSource` sees the very version that would be copied: throwing refuses.
   */
  copy(
    sourceKey: string,
    targetKey: string,
    options: {
      headers?: ObjectHeaders;
      condition?: WriteCondition;
      acceptSource?: (source: StoredObject) => void;
    },
  ): Promise<StoredObject>;
  /** Removes the objects; keys that do not exist are no error. */
  delete(keys: readonly string[]): Promise<void>;
  /** Removes an object only if its ETag is this one, whichever where none is given; false when it is another or absent. */
  deleteIfMatch(key: string, etag?: string): Promise<boolean>;
  list(options: ListOptions): Promise<ListPage>;
  /** Small named documents kept durably beside the objects (CORS, lifecycle, public prefixes). */
  getDocument(name: string): Promise<string | null>;
  setDocument(name: string, text: string | null): Promise<void>;
  close(): Promise<void>;
}

/** Why the store refused; the protocol maps each to one S3 error. */
export type StoreErrorCode =
  | 'no_such_key'
  | 'precondition_failed'
  | 'too_large'
  | 'incomplete_body'
  | 'key_too_long'
  | 'disk_full';

export class StoreError extends Error {
  override readonly name = 'StoreError';
  constructor(
    readonly code: StoreErrorCode,
    message: string,
  ) {
    super(message);
  }
}
