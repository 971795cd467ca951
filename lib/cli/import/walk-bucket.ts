import type { ObjectStorage } from '@/lib/storage';
import { hasNoEnding, isPictureName, reasonToPass } from './is-passed-over';
import { EntryError, type PassReason, type SourceEntry } from './source-entry';

const PAGE = 1_000;

export type BucketWalk = Readonly<{
  prefix: string;
  /** Prefixes of the app itself, where it is its own bucket that is read. */
  ownPrefixes: readonly string[];
}>;

/** Everything below a prefix, a page of the listing at a time. Objects that are no pictures by their name are not read. */
export async function* walkBucket(
  storage: Pick<ObjectStorage, 'list' | 'read'>,
  { prefix, ownPrefixes }: BucketWalk,
): AsyncGenerator<SourceEntry> {
  let startAfter: string | null = '';
  while (startAfter !== null) {
    const { objects, next } = await storage.list({
      ...{ prefix, limit: PAGE },
      ...(startAfter === '' ? {} : { startAfter }),
    });
    for (const { key, sizeBytes, lastModified } of objects) {
      const below = key.slice(prefix.length).replace(/^\/+/, '');
      const path = below || key;
      // A folder, as consoles show it.
      if (key.endsWith('/')) continue;
      const why = ownPrefixes.some((own) => key.startsWith(own)) ? 'own' : whyPassed(path);
      if (why !== null) {
        yield { kind: 'passed', path, why };
        continue;
      }
      yield {
        ...{ kind: 'file', path, name: path.slice(path.lastIndexOf('/') + 1), sizeBytes },
        modifiedMs: lastModified.getTime(),
        readHead: async () => null,
        async readAll() {
          const found = await storage.read(key, { maxBytes: sizeBytes });
          if (found === null) throw new EntryError('This object is gone since it was listed.');
          return found.bytes;
        },
      };
    }
    startAfter = next;
  }
}

function whyPassed(path: string): PassReason | null {
  const parts = path.split('/');
  for (const part of parts) {
    const why = reasonToPass(part);
    if (why !== null) return why;
  }
  const name = parts.at(-1) ?? '';
  return isPictureName(name) || hasNoEnding(name) ? null : 'none';
}
