import type { ListOptions, ListPage, StoredObject } from '../object-store';
import { afterPrefix, indexKey, nameOfIndexKey } from './index-key';
import { type ObjectEntry, toStoredObject } from './object-entry';
import type { ObjectIndex } from './object-index';

/**
 * One page of the listing, as of one moment. Reads only what it answers: a group behind a common prefix is jumped over,
 * not read, so a page takes the same time among a thousand keys and a million.
 */
export async function listObjects(index: ObjectIndex, options: ListOptions): Promise<ListPage> {
  const { prefix = '', startAfter = '', delimiter = '', maxKeys } = options;
  const objects: StoredObject[] = [];
  const commonPrefixes: string[] = [];
  if (maxKeys <= 0) return { objects, commonPrefixes, isTruncated: false };

  let last = '';
  for await (const [key, entry] of entriesOf(index, prefix, delimiter, startAfter)) {
    if (objects.length + commonPrefixes.length >= maxKeys) {
      return { objects, commonPrefixes, isTruncated: true, nextStartAfter: last };
    }
    if (entry) objects.push(toStoredObject(key, entry));
    else commonPrefixes.push(key);
    last = key;
  }
  return { objects, commonPrefixes, isTruncated: false };
}

/** Keys with their entries, and common prefixes without one, in order. */
async function* entriesOf(
  index: ObjectIndex,
  prefix: string,
  delimiter: string,
  startAfter: string,
): AsyncGenerator<readonly [string, ObjectEntry | undefined]> {
  const start = indexKey('object', prefix);
  const end = afterPrefix(start);
  const snapshot = index.snapshot();
  try {
    let from = startAfter === '' ? start : later(start, firstAfter(startAfter, prefix, delimiter));
    while (from.compare(end) < 0) {
      let jump: Buffer | undefined;
      // A new iterator for each jump: LevelDB's own seek aborts the process when it lands behind the last key.
      for await (const [bytes, entry] of index.iterator({ gte: from, lt: end, snapshot })) {
        const key = nameOfIndexKey(bytes);
        const group = commonPrefixOf(key, prefix, delimiter);
        if (group !== undefined) {
          yield [group, undefined];
          jump = afterPrefix(indexKey('object', group));
          break;
        }
        yield [key, entry as ObjectEntry];
      }
      if (!jump) return;
      from = jump;
    }
  } finally {
    await snapshot.close();
  }
}

/** Where a listing that starts after this key or common prefix goes on; after a common prefix, behind its whole group. */
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
