import type { Iterator as LevelIterator } from 'classic-level';
import type { ListedObject, ListOptions, ListPage } from '../object-store';
import { afterPrefix, indexKey, nameOfIndexKey } from './index-key';
import { toListedObject } from './object-entry';
import type { ObjectIndex } from './object-index';

/** Most entries on a page, as on S3. */
const MAX_PAGE = 1_000;

/**
 * One page of the listing, as of one moment. Reads only what it returns: a group behind a common prefix is jumped over,
 * not read, so a page takes the same time among a thousand keys and a million.
 */
export async function listObjects(index: ObjectIndex, options: ListOptions): Promise<ListPage> {
  const { prefix = '', startAfter = '', delimiter = '' } = options;
  const maxKeys = Math.min(options.maxKeys, MAX_PAGE);
  const objects: ListedObject[] = [];
  const commonPrefixes: string[] = [];
  if (maxKeys <= 0) return { objects, commonPrefixes, isTruncated: false };
  if (delimiter === '') return listPlain(index, prefix, startAfter, maxKeys);

  let last = '';
  for await (const [key, json] of entriesOf(index, prefix, delimiter, startAfter)) {
    if (objects.length + commonPrefixes.length >= maxKeys) {
      return { objects, commonPrefixes, isTruncated: true, nextStartAfter: last };
    }
    if (json !== undefined) objects.push(toListedObject(key, json));
    else commonPrefixes.push(key);
    last = key;
  }
  return { objects, commonPrefixes, isTruncated: false };
}

/** Bytes of a page that are read at once; the default, 16 KB, takes sixty turns for a page of a gallery. */
const READ_AT_ONCE = 1_048_576;

/** Without a delimiter nothing is jumped over: the page is read in one go, several times as fast. */
async function listPlain(
  index: ObjectIndex,
  prefix: string,
  startAfter: string,
  maxKeys: number,
): Promise<ListPage> {
  const start = indexKey('object', prefix);
  const from = startAfter === '' ? start : later(start, firstAfter(startAfter, prefix, ''));
  const options = { limit: maxKeys + 1, highWaterMarkBytes: READ_AT_ONCE, valueEncoding: 'utf8' } as const;
  // As text keys take a third of the time; the bound is text unless the prefix ends within a character.
  const isText = (start.at(-1) ?? 0) < 0x7f;
  const entries = isText
    ? await readAll(
        index.iterator<string, string>({
          gte: from.toString('utf8'),
          lt: afterPrefix(start).toString('utf8'),
          keyEncoding: 'utf8',
          ...options,
        }),
        maxKeys + 1,
      )
    : await readAll(
        index.iterator<Uint8Array, string>({ gte: from, lt: afterPrefix(start), ...options }),
        maxKeys + 1,
      );
  const isTruncated = entries.length > maxKeys;
  if (isTruncated) entries.length = maxKeys;
  const objects = entries.map(([key, json]) =>
    toListedObject(typeof key === 'string' ? key.slice(1) : nameOfIndexKey(key), json),
  );
  const last = objects.at(-1)?.key;
  return {
    objects,
    commonPrefixes: [],
    isTruncated,
    ...(isTruncated && last !== undefined ? { nextStartAfter: last } : {}),
  };
}

/** As `iterator.all()`, which asks for a thousand first and then for the one that is left: another turn of another thread. */
async function readAll<Key>(
  iterator: LevelIterator<ObjectIndex, Key, string>,
  count: number,
): Promise<[Key, string][]> {
  try {
    let entries = await iterator.nextv(count);
    while (entries.length < count) {
      const more = await iterator.nextv(count - entries.length);
      if (more.length === 0) break;
      entries = entries.concat(more);
    }
    return entries;
  } finally {
    await iterator.close();
  }
}

/** Keys with their entries, and common prefixes without one, in order. */
async function* entriesOf(
  index: ObjectIndex,
  prefix: string,
  delimiter: string,
  startAfter: string,
): AsyncGenerator<readonly [string, string | undefined]> {
  const start = indexKey('object', prefix);
  const from = startAfter === '' ? start : later(start, firstAfter(startAfter, prefix, delimiter));
  const iterator = index.iterator<Uint8Array, string>({
    gte: from,
    lt: afterPrefix(start),
    valueEncoding: 'utf8',
  });
  try {
    for (let next = await iterator.next(); next; next = await iterator.next()) {
      const [bytes, json] = next;
      const key = nameOfIndexKey(bytes);
      const group = commonPrefixOf(key, prefix, delimiter);
      if (group === undefined) {
        yield [key, json];
        continue;
      }
      yield [group, undefined];
      // A group is longer than the prefix, so this stays below `lt`: classic-level 3.0.0 aborts the process when a seek
      // leaves the bounds of an iterator over nothing.
      iterator.seek(afterPrefix(indexKey('object', group)));
    }
  } finally {
    await iterator.close();
  }
}

/** Where a listing that starts after this key or common prefix continues; after a common prefix, behind its whole group. */
function firstAfter(startAfter: string, prefix: string, delimiter: string): Buffer {
  const key = indexKey('object', startAfter);
  const isGroup = commonPrefixOf(startAfter, prefix, delimiter) === startAfter;
  return isGroup ? afterPrefix(key) : Buffer.concat([key, Buffer.of(0)]);
}

function later(a: Buffer, b: Buffer): Buffer {
  return a.compare(b) > 0 ? a : b;
}

function commonPrefixOf(key: string, prefix: string, delimiter: string): string | undefined {
  if (delimiter === '' || !key.startsWith(prefix)) return undefined;
  const at = key.indexOf(delimiter, prefix.length);
  return at < 0 ? undefined : key.slice(0, at + delimiter.length);
}
