/**
 * The store half of the embedded bucket: bytes in files with random names, everything else in an ordered index.
 *
 * A write goes: note the new file as loose → write and sync it → in one synced batch, let the index name it, forget the
 * note, and note the file it replaces as loose → remove that file. Any file that is still noted when the store opens belongs
 * to no object and is removed, so a crash at any point leaves either the old object or the new one. Notes of new files
 * are not synced: a kill leaves no litter, a power cut may leave a file that nobody names.
 */
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import {
  type ObjectStore,
  type PutOptions,
  type ReadRange,
  type StoredObject,
  StoreError,
  type WriteCondition,
} from '../object-store';
import { type BlobFolder, openBlobFolder } from './blob-folder';
import { closeOldFiles } from './close-old-files';
import { indexKey } from './index-key';
import { createKeyedLock } from './keyed-lock';
import { listObjects } from './list-objects';
import { listLooseBlobs, removeLooseBlobs } from './loose-blobs';
import { makePrivateFolder } from './make-private-folder';
import { type ObjectEntry, toStoredObject } from './object-entry';
import { openObjectIndex } from './object-index';
import { isDiskFull, openDiskRoom } from './open-disk-room';
import { receiveBody } from './receive-body';
import { withDiskRoom } from './with-disk-room';

/** Longest key, in UTF-8 bytes, as on S3. */
const MAX_KEY_BYTES = 1_024;

export type FileStoreOptions = Readonly<{
  /** Made when missing. One process at a time may have it open. */
  dir: string;
  /** Milliseconds since 1970; default `Date.now`. */
  clock?: () => number;
  /** Bytes that may still be written to the disk; default: as the file system says. */
  freeBytes?: () => Promise<number>;
}>;

/**
 * Opens a store and removes what a crash left behind. Throws when another process has the folder open. Data that cannot be written
 * because the disk is full is `disk_full`; deleting continues.
 */
export async function createFileStore(options: FileStoreOptions): Promise<ObjectStore> {
  const { dir, clock = Date.now } = options;
  await makePrivateFolder(dir);
  await closeOldFiles(dir);
  const room = await openDiskRoom(options);
  const openIndex = () => openObjectIndex(join(dir, 'index'), dir);
  const index = await openIndex().catch(async (error: unknown) => {
    if (!isDiskFull(error)) throw error;
    await room.release();
    return openIndex();
  });
  const blobs = await openBlobFolder(join(dir, 'blobs'));
  await removeLooseBlobs(index, blobs, await listLooseBlobs(index));
  const lock = createKeyedLock();

  const entryOf = async (key: string) =>
    (await index.get(indexKey('object', key))) as ObjectEntry | undefined;

  /** Makes a file through `fill` and, when the condition holds, lets the index name it; else removes it again. */
  async function write(
    key: string,
    condition: WriteCondition | undefined,
    fill: (blob: string) => Promise<ObjectEntry>,
  ): Promise<StoredObject> {
    const blob = blobs.newName();
    let isCommitting = false;
    await index.put(indexKey('loose', blob), 1);
    try {
      const entry = await fill(blob);
      await lock.hold([key], async () => {
        const before = await entryOf(key);
        checkCondition(before, condition);
        const batch = index.batch().put(indexKey('object', key), entry).del(indexKey('loose', blob));
        if (before) batch.put(indexKey('loose', before.blob), 1);
        isCommitting = true;
        await batch.write({ sync: true });
        if (before) await removeLooseBlobs(index, blobs, [before.blob]);
      });
      return toStoredObject(key, entry);
    } catch (error) {
      // A batch that failed may be in the log all the same, so its file stays; opening the store again tells.
      if (!isCommitting) await removeLooseBlobs(index, blobs, [blob]);
      throw error;
    }
  }

  /** Removes the entries and their files; the caller holds the keys. */
  async function removeEntries(entries: readonly (readonly [string, ObjectEntry])[]): Promise<void> {
    const batch = index.batch();
    for (const [key, { blob }] of entries) {
      batch.del(indexKey('object', key)).put(indexKey('loose', blob), 1);
    }
    await batch.write({ sync: true });
    await removeLooseBlobs(
      index,
      blobs,
      entries.map(([, { blob }]) => blob),
    );
  }

  const store: ObjectStore = {
    async put(key, body, options) {
      checkKey(key);
      return write(key, options.condition, async (blob) => {
        const received = await writeBlob(blobs, blob, body, options);
        return {
          blob,
          sizeBytes: received.sizeBytes,
          etag: received.md5Hex,
          checksumSha256: received.sha256Base64,
          lastModifiedMs: clock(),
          headers: options.headers,
        };
      });
    },

    async head(key) {
      const entry = await entryOf(key);
      return entry ? toStoredObject(key, entry) : null;
    },

    async get(key, range) {
      const opened = await openBlobOf(() => entryOf(key), blobs.openForReading);
      if (!opened) return null;
      const object = toStoredObject(key, opened.entry);
      return readObject(object, opened.file, range);
    },

    async copy(sourceKey, targetKey, options) {
      checkKey(targetKey);
      return write(targetKey, options.condition, async (blob) => {
        const source = await openBlobOf(
          () => entryOf(sourceKey),
          (name) => blobs.duplicate(name, blob),
        );
        if (!source) throw new StoreError('no_such_key', 'There is no object under the source key.');
        options.acceptSource?.(toStoredObject(sourceKey, source.entry));
        await blobs.syncFolderOf(blob);
        const headers = options.headers ?? source.entry.headers;
        return { ...source.entry, blob, lastModifiedMs: clock(), headers };
      });
    },

    async delete(keys) {
      await lock.hold(keys, async () => {
        const found: (readonly [string, ObjectEntry])[] = [];
        for (const key of new Set(keys)) {
          const entry = await entryOf(key);
          if (entry) found.push([key, entry]);
        }
        if (found.length > 0) await removeEntries(found);
      });
    },

    deleteIfMatch: (key, etag) =>
      lock.hold([key], async () => {
        const entry = await entryOf(key);
        if (!entry || (etag !== undefined && entry.etag !== etag)) return false;
        await removeEntries([[key, entry]]);
        return true;
      }),

    list: (options) => listObjects(index, options),

    async getDocument(name) {
      return ((await index.get(indexKey('document', name))) as string | undefined) ?? null;
    },

    async setDocument(name, text) {
      const key = indexKey('document', name);
      if (text === null) await index.del(key, { sync: true });
      else await index.put(key, text, { sync: true });
    },

    close: () => index.close(),
  };
  return withDiskRoom(store, room, index);
}

function checkKey(key: string): void {
  const bytes = Buffer.byteLength(key, 'utf8');
  if (bytes < 1 || bytes > MAX_KEY_BYTES) {
    throw new StoreError('key_too_long', `A key has 1 to ${MAX_KEY_BYTES} bytes; this one has ${bytes}.`);
  }
}

function checkCondition(current: ObjectEntry | undefined, condition: WriteCondition | undefined): void {
  if (condition?.ifAbsent && current) {
    throw new StoreError('precondition_failed', 'There is an object under this key already.');
  }
  if (!condition?.ifPresent && condition?.ifMatch === undefined) return;
  if (!current) throw new StoreError('no_such_key', 'There is no object under this key.');
  if (condition.ifMatch !== undefined && current.etag !== condition.ifMatch) {
    throw new StoreError('precondition_failed', 'The object is another version.');
  }
}

async function writeBlob(blobs: BlobFolder, blob: string, body: Readable, options: PutOptions) {
  const file = await blobs.create(blob);
  try {
    const received = await receiveBody(body, file, options.maxBytes);
    options.accept?.(received);
    await blobs.syncFolderOf(blob);
    return received;
  } finally {
    await file.close();
  }
}

/**
 * Reads an entry and opens its file. Between the two the object may have been replaced and its file removed: then the
 * entry is read again. Each round means that somebody else's write has succeeded.
 */
async function openBlobOf<File>(
  readEntry: () => Promise<ObjectEntry | undefined>,
  openFile: (blob: string) => Promise<File>,
): Promise<{ entry: ObjectEntry; file: File } | null> {
  for (;;) {
    const entry = await readEntry();
    if (!entry) return null;
    try {
      return { entry, file: await openFile(entry.blob) };
    } catch (error) {
      const isGone = (error as NodeJS.ErrnoException).code === 'ENOENT';
      if (!isGone || (await readEntry())?.blob === entry.blob) throw error;
    }
  }
}

async function readObject(
  object: StoredObject,
  file: FileHandle,
  choose: ((object: StoredObject) => ReadRange | undefined) | undefined,
) {
  try {
    const range = choose?.(object);
    const body = file.createReadStream(range ? { start: range.start, end: range.endInclusive } : {});
    return range ? { object, body, range } : { object, body };
  } catch (error) {
    await file.close();
    throw error;
  }
}
