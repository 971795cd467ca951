/**
 * A bucket in memory for tests, with the guarantees of `ObjectStorage` and the refusals of a signed upload: `send` is the
 * browser, `load` a visitor who opens a signed URL. Not for production: nothing is signed, grants and objects end with the process.
 */

import { createHash, randomUUID } from 'node:crypto';
import { isDoctorKey } from '@/lib/shared/keys/doctor-folder';
import { INDEX_PREFIX, TRASH_INDEX_PREFIX } from '@/lib/shared/keys/index-keys';
import {
  AUDIT_PREFIX,
  CHANGE_MARKS_PREFIX,
  INDEXES_KEY,
  SESSION_LIST_KEY,
} from '@/lib/shared/keys/system-keys';
import { checkExpiry, checkTerms } from '@/lib/storage/check-terms';
import {
  type ObjectHeaders,
  type ObjectInfo,
  type ObjectStorage,
  StorageError,
  type UploadRequest,
  type UploadTerms,
} from '@/lib/storage/object-storage';

/** A bucket in memory, and what others do with its signed requests. */
export type MemoryStorage = ObjectStorage &
  Readonly<{
    /** Sends bytes as a browser would; returns the status a bucket would (204 stored, 400 or 403 refused). */
    send: (request: UploadRequest, bytes: Uint8Array) => Promise<number>;
    /** Opens a signed URL; null when it is forged, has expired or leads nowhere. */
    load: (url: string) => Promise<{ headers: ObjectHeaders; bytes: Uint8Array } | null>;
    /**
     * Keys, ascending, but for the audit log's, as every action of an admin adds one, those of indexes, as every image has some and
     * every sweep looks at them, and the marks of changes, as every change leaves one.
     */
    keys: () => readonly string[];
    /** Marks of changes, the newest first. */
    changeMarks: () => readonly string[];
    /** Entries of indexes, ascending. */
    entries: () => readonly string[];
    /** Those of the audit log. */
    auditKeys: () => readonly string[];
    /** The headers an object was stored with; null when there is none. */
    headersOf: (key: string) => ObjectHeaders | null;
  }>;

type Stored = Readonly<{ info: ObjectInfo; headers: ObjectHeaders; bytes: Uint8Array }>;
type Grant = Readonly<{
  terms: UploadTerms;
  expiresAtMs: number;
  fields: Readonly<Record<string, string>>;
}>;

const isEntry = (key: string) =>
  (key.startsWith(INDEX_PREFIX) || key.startsWith(TRASH_INDEX_PREFIX)) && !isDoctorKey(key);

const isChangeMark = (key: string) => key.startsWith(CHANGE_MARKS_PREFIX);

const ORIGIN = 'https://memory.invalid';

/** An empty bucket. */
export function createMemoryStorage({
  clock = () => new Date(),
}: {
  clock?: () => Date;
} = {}): MemoryStorage {
  const nowMs = () => clock().getTime();
  const objects = new Map<string, Stored>();
  const grants = new Map<string, Grant>();
  const urls = new Map<string, { key: string; expiresAtMs: number }>();

  function store(
    key: string,
    bytes: Uint8Array,
    headers: ObjectHeaders,
    metadata: UploadTerms['metadata'] = headers.metadata,
  ): void {
    const info = {
      key,
      sizeBytes: bytes.length,
      etag: createHash('md5').update(bytes).digest('hex'),
      lastModified: clock(),
      contentType: headers.contentType,
      ...(headers.cacheControl === undefined ? {} : { cacheControl: headers.cacheControl }),
      ...(headers.contentDisposition === undefined ? {} : { contentDisposition: headers.contentDisposition }),
      ...(metadata === undefined ? {} : { metadata }),
    };
    objects.set(key, { info, headers, bytes: bytes.slice() });
  }

  // Ascending bytes are ascending UTF-16 units here: keys are ASCII.
  const sortedKeys = () => [...objects.keys()].sort((a, b) => (a < b ? -1 : 1));

  return {
    publicOrigin: ORIGIN,
    prefix: '',
    async createUpload(terms) {
      checkTerms(terms);
      const fields = {
        key: terms.key,
        'Content-Type': terms.contentType,
        ...Object.fromEntries(
          Object.entries(terms.metadata ?? {}).map(([name, value]) => [`x-amz-meta-${name}`, value]),
        ),
        policy: randomUUID(),
      };
      grants.set(fields.policy, { terms, fields, expiresAtMs: nowMs() + terms.expiresInSeconds * 1_000 });
      return { method: 'POST', url: `${ORIGIN}/`, fields };
    },
    async createDownloadUrl(key, { expiresInSeconds, signedAt }) {
      checkExpiry(expiresInSeconds);
      const url = `${ORIGIN}/${key}?signed=${signedAt.getTime()}&expires=${expiresInSeconds}`;
      urls.set(url, { key, expiresAtMs: signedAt.getTime() + expiresInSeconds * 1_000 });
      return url;
    },
    async head(key) {
      return objects.get(key)?.info ?? null;
    },
    async read(key, { maxBytes }) {
      const stored = objects.get(key);
      if (!stored) return null;
      if (stored.bytes.length > maxBytes) {
        throw new StorageError('too_large', `${key} is longer than the ${maxBytes} bytes it may have.`);
      }
      return { info: stored.info, bytes: stored.bytes.slice() };
    },
    async put(key, bytes, { headers, createOnly, ifMatch }) {
      if (createOnly && objects.has(key)) {
        throw new StorageError('precondition_failed', `${key} exists already.`);
      }
      if (ifMatch !== undefined && objects.get(key)?.info.etag !== ifMatch) {
        throw new StorageError('precondition_failed', `${key} has changed.`);
      }
      store(key, bytes, headers);
    },
    async copy(sourceKey, targetKey, { headers } = {}) {
      const source = objects.get(sourceKey);
      if (!source) throw new StorageError('not_found', `There is no ${sourceKey} to copy.`);
      if (sourceKey === targetKey && !headers) {
        throw new StorageError('invalid', 'A copy onto itself must change the headers.');
      }
      store(targetKey, source.bytes, headers ?? source.headers);
    },
    async delete(keys) {
      for (const key of keys) objects.delete(key);
    },
    async list({ prefix, startAfter = '', limit }) {
      const matching = sortedKeys().filter((key) => key.startsWith(prefix) && key > startAfter);
      const page = matching.slice(0, limit);
      return {
        objects: page.flatMap((listed) => {
          const stored = objects.get(listed);
          if (!stored) return [];
          const { key, sizeBytes, etag, lastModified } = stored.info;
          return [{ key, sizeBytes, etag, lastModified }];
        }),
        next: matching.length > limit ? (page.at(-1) ?? null) : null,
      };
    },
    async send(request, bytes) {
      const fields = request.method === 'POST' ? request.fields : {};
      const grant = grants.get(fields.policy ?? '');
      if (!grant || nowMs() > grant.expiresAtMs || !isSame(fields, grant.fields)) return 403;
      const { key, contentType, sizeBytes, sha256, metadata } = grant.terms;
      if (bytes.length < sizeBytes.min || bytes.length > sizeBytes.max) return 400;
      if (sha256 && sha256 !== createHash('sha256').update(bytes).digest('base64')) return 400;
      store(key, bytes, { contentType }, metadata);
      return 204;
    },
    async load(url) {
      const signed = urls.get(url);
      const stored = signed && nowMs() <= signed.expiresAtMs && objects.get(signed.key);
      return stored ? { headers: stored.headers, bytes: stored.bytes.slice() } : null;
    },
    keys: () =>
      sortedKeys().filter(
        (key) =>
          !key.startsWith(AUDIT_PREFIX) &&
          !isEntry(key) &&
          !isChangeMark(key) &&
          key !== SESSION_LIST_KEY &&
          key !== INDEXES_KEY,
      ),
    changeMarks: () => sortedKeys().filter(isChangeMark),
    entries: () => sortedKeys().filter(isEntry),
    auditKeys: () => sortedKeys().filter((key) => key.startsWith(AUDIT_PREFIX)),
    headersOf: (key) => objects.get(key)?.headers ?? null,
  };
}

function isSame(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}
