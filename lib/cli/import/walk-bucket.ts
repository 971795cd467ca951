import { IMAGE_FOLDERS } from '@/lib/shared/keys/image-folders';
import { isImageId } from '@/lib/shared/keys/image-id';
import type { ObjectStorage } from '@/lib/storage';
import { hasNoEnding, isPictureName, reasonToPass } from './is-passed-over';
import { EntryError, type PassReason, type SourceEntry } from './source-entry';

const PAGE = 1_000;

/** All folders of an image but that of its original, and that of what has arrived. */
const MADE_FOLDERS = new Set<string>(['uploads', ...IMAGE_FOLDERS.filter((folder) => folder !== 'images')]);

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
      const isOwn = ownPrefixes.some((own) => key.startsWith(own));
      const why = isOwn ? 'own' : isMadeByGallery(key) ? 'made' : whyPassed(path);
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
          if (found === null) throw new EntryError('This object was deleted after it was listed.');
          return found.bytes;
        },
      };
    }
    startAfter = next;
  }
}

/** Smaller pictures of another gallery, whose originals lie beside them, and uploads that it has not verified. */
function isMadeByGallery(key: string): boolean {
  const parts = key.split('/');
  const at = parts.findIndex(isImageId);
  return MADE_FOLDERS.has(parts[at - 1] ?? '');
}

function whyPassed(path: string): PassReason | null {
  const parts = path.split('/');
  for (const [at, part] of parts.entries()) {
    const why = reasonToPass(part, parts[at - 1] ?? '');
    if (why !== null) return why;
  }
  const name = parts.at(-1) ?? '';
  return isPictureName(name) || hasNoEnding(name) ? null : 'none';
}
