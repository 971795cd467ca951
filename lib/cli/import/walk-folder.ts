import { constants, type Dir, type Stats } from 'node:fs';
import { type FileHandle, lstat, open, opendir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { reasonToPass } from './is-passed-over';
import { EntryError, type SourceEntry, type SourceFile } from './source-entry';

const SLASH = Buffer.from('/');
/** Enough to tell a file's type. */
const HEAD_BYTES = 4_096;
/** Neither a link that has just taken the file's place nor a pipe that nobody writes to is waited for. */
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Everything below a folder, a folder at a time and never more than the open ones in memory. Links are not followed, so nothing outside
 * is read and no loop is walked; what a link within the folder points at is met by itself. Paths are bytes: names that are no UTF-8
 * open too. A folder that cannot be read is an entry, and the others are walked.
 */
export async function* walkFolder(
  root: string,
  walkInner: WalkInner = async () => null,
): AsyncGenerator<SourceEntry> {
  yield* walk(Buffer.from(root), '', walkInner);
}

/** Returns how a folder below the root is walked that is more than a folder; null for any other. */
export type WalkInner = (place: string) => Promise<AsyncIterable<SourceEntry> | null>;

/** `shown`: the path below the root with a slash at its end, for people. */
async function* walk(folder: Buffer, shown: string, walkInner: WalkInner): AsyncGenerator<SourceEntry> {
  let dir: Dir;
  try {
    // The types of Node.js do not know that names come as bytes then.
    dir = await opendir(folder as unknown as string, { encoding: 'buffer' as BufferEncoding });
  } catch (error) {
    yield { kind: 'failed', path: shown || '.', reason: reasonOf(error, 'This folder') };
    return;
  }
  try {
    for await (const { name } of dir) {
      const bytes = name as unknown as Buffer;
      yield* look(Buffer.concat([folder, SLASH, bytes]), shown, bytes, walkInner);
    }
  } catch (error) {
    yield { kind: 'failed', path: shown || '.', reason: reasonOf(error, 'This folder') };
  }
}

async function* look(
  place: Buffer,
  shown: string,
  bytes: Buffer,
  walkInner: WalkInner,
): AsyncGenerator<SourceEntry> {
  const name = textOf(bytes);
  const path = shown + name;
  const why = reasonToPass(name, basename(dirname(place.toString())));
  if (why !== null) {
    yield { kind: 'passed', path, why };
    return;
  }
  let stats: Stats;
  try {
    stats = await lstat(place);
  } catch (error) {
    yield { kind: 'failed', path, reason: reasonOf(error) };
    return;
  }
  if (stats.isDirectory()) {
    const inner = await walkInner(place.toString());
    if (inner === null) yield* walk(place, `${path}/`, walkInner);
    else for await (const entry of inner) yield { ...entry, path: `${path}/${entry.path}` };
  } else if (stats.isFile())
    yield fileAt(place, path, name, { sizeBytes: stats.size, modifiedMs: stats.mtimeMs });
  else yield { kind: 'passed', path, why: stats.isSymbolicLink() ? 'link' : 'special' };
}

/** A file that was found at a place. */
export function fileAt(
  place: string | Buffer,
  path: string,
  name: string,
  { sizeBytes, modifiedMs }: Pick<SourceFile, 'sizeBytes' | 'modifiedMs'>,
): SourceFile {
  return {
    ...{ kind: 'file', path, name, sizeBytes, modifiedMs: Math.floor(modifiedMs) },
    readHead: () => withFile(place, async (file) => (await readUpTo(file, HEAD_BYTES)).bytes),
    readAll: () =>
      withFile(place, async (file, before) => {
        // It may have grown beyond what there is room for.
        if (before.size !== sizeBytes) throw new EntryError(CHANGED);
        const { bytes, isWhole } = await readUpTo(file, sizeBytes);
        const after = await file.stat();
        const isSame = after.size === before.size && after.mtimeMs === before.mtimeMs;
        if (!isWhole || !isSame) throw new EntryError(CHANGED);
        return bytes;
      }),
  };
}

const CHANGED = 'It changed while it was being read. Run the command again.';

async function withFile<T>(
  place: string | Buffer,
  work: (file: FileHandle, stats: Stats) => Promise<T>,
): Promise<T> {
  let file: FileHandle | undefined;
  try {
    file = await open(place, OPEN_FLAGS);
    const stats = await file.stat();
    if (!stats.isFile()) throw new EntryError('It is no longer a file.');
    return await work(file, stats);
  } catch (error) {
    if (error instanceof EntryError) throw error;
    throw new EntryError(reasonOf(error), { cause: error });
  } finally {
    await file?.close();
  }
}

async function readUpTo(
  file: FileHandle,
  length: number,
): Promise<Readonly<{ bytes: Uint8Array; isWhole: boolean }>> {
  const bytes = new Uint8Array(length);
  let at = 0;
  while (at < length) {
    const { bytesRead } = await file.read(bytes, at, length - at, at);
    if (bytesRead === 0) break;
    at += bytesRead;
  }
  return { bytes: bytes.subarray(0, at), isWhole: at === length };
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A name as people wrote it: disks of old systems have names in Windows-1252. */
function textOf(name: Buffer): string {
  try {
    return utf8.decode(name);
  } catch {
    return new TextDecoder('windows-1252').decode(name);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'can’t be read by this user. Change its permissions, or run the command as its owner.',
  EPERM: 'can’t be read by this user. Change its permissions, or run the command as its owner.',
  ENOENT: 'was deleted after it was listed.',
  ELOOP: 'has become a link.',
  ENAMETOOLONG:
    'is too deeply nested: this system can’t open a path that long. Move it further up, or give a folder nearer to it.',
  EIO: 'cannot be read: the disk reports an error.',
};

function reasonOf(error: unknown, subject = 'This file'): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return `${subject} ${REASONS[code] ?? `cannot be read (${code || String(error)}).`}`;
}
