/**
 * The links of a deployment: an object for each (`system/keep/links/<id>.json`), which every process reads at most once in five seconds and
 * changes under a precondition, so that they hold on any number of machines. Deleting the object revokes the link: here at once, elsewhere
 * within five seconds. The photos of a set lie beside it in parts of a thousand ids, written before the link and never changed, so that a page of
 * it needs one part.
 */
import { createImageId, isImageId } from '@/lib/shared/keys/image-id';
import {
  DROP_MARKS_PREFIX,
  dropMarkKey,
  LINKS_PREFIX,
  linkKey,
  linkPrefix,
  linkSetKey,
  parseLinkKey,
} from '@/lib/shared/keys/system-keys';
import type { LinkTarget } from '@/lib/shared/links/link';
import { mapBounded } from '@/lib/shared/map-bounded';
import { type ObjectStorage, StorageError } from '@/lib/storage';
import type { Clock } from '../clock';
import { createKeptDocument, type KeptDocument } from '../kept/create-kept-document';
import { type StoredLink, storedLinkSchema } from './stored-link';

/** The properties of a new link; a set is given by its photos, in the order in which they are shown. */
export type NewLink = Readonly<
  Omit<StoredLink, 'id' | 'opens' | 'createdAt'> & {
    opens: Exclude<LinkTarget, { count: number }> | Readonly<{ ids: readonly string[] }> | null;
  }
>;

/** A page of links, the newest first. */
export type LinkPage = Readonly<{ links: readonly StoredLink[]; next: string | null }>;

export type Links = Readonly<{
  /** Makes a link. Throws `StorageError`. */
  create(wanted: NewLink): Promise<StoredLink>;
  /** A link as it was less than five seconds ago; null where there is none. Throws `StorageError` where nothing younger than five minutes is known. */
  get(id: string): Promise<StoredLink | null>;
  /**
   * Replaces a link by what `apply` makes of it, which runs again where somebody else changed it at the same moment; null leaves it as it
   * is. Returns what holds afterwards, and null where there is no such link. Throws `StorageError`.
   */
  change(id: string, apply: (before: StoredLink) => StoredLink | null): Promise<StoredLink | null>;
  /** Revokes a link and deletes what belongs to it. False where there is none. Throws `StorageError`. */
  remove(id: string): Promise<boolean>;
  /** Links after that id, asked of the bucket; at most `limit` of them. One that cannot be read is left out. Throws `StorageError`. */
  list(options: Readonly<{ after: string | null; limit: number }>): Promise<LinkPage>;
  /**
   * Links by which guests send, after that id, at most `limit` (1,000): one LIST and a read for each, however many other links there are.
   * Throws `StorageError`.
   */
  listDrops(options: Readonly<{ after: string | null; limit: number }>): Promise<LinkPage>;
  /** Ids of a set in its order, from the `start`-th on; fewer than `count` at its end. Throws `StorageError`. */
  idsOf(id: string, range: Readonly<{ start: number; count: number }>): Promise<readonly string[]>;
}>;

/** How old what is known of a link may be: who revokes one waits no longer. A party at one link costs a process a read in the time. */
const FRESH_MS = 5_000;
/** With welcome texts of drop links it stays far below. */
const MAX_BYTES = 65_536;
/** Links remembered; of more the one not asked for longest is read again. */
const MAX_KEPT = 500;
/** Ids of one object of a set. */
const PART_IDS = 1_000;
/** Parts remembered: each is about 100 KB in memory. */
const MAX_PARTS = 60;
const HEADERS = { contentType: 'application/json', cacheControl: 'no-store' };
const AT_ONCE = 8;

/** Creates one process's view of the links. */
export function createLinks(
  options: Readonly<{
    storage: Pick<ObjectStorage, 'read' | 'head' | 'put' | 'list' | 'delete'>;
    clock: Clock;
  }>,
): Links {
  const { storage, clock } = options;
  const documents = new Map<string, KeptDocument<StoredLink | null>>();
  const parts = new Map<string, readonly string[]>();

  function documentOf(id: string): KeptDocument<StoredLink | null> {
    const document =
      documents.get(id) ??
      createKeptDocument<StoredLink | null>({
        key: linkKey(id),
        schema: storedLinkSchema.nullable(),
        empty: null,
        maxBytes: MAX_BYTES,
        advice: 'Delete it, and make the link again.',
        storage,
        clock,
      });
    remember(documents, id, document, MAX_KEPT);
    return document;
  }

  async function readPart(id: string, part: number): Promise<readonly string[]> {
    const key = linkSetKey(id, part);
    let ids = parts.get(key);
    if (ids === undefined) {
      const stored = await storage.read(key, { maxBytes: MAX_BYTES });
      // Anything else that lies there is no photo of the set.
      ids = stored === null ? [] : new TextDecoder().decode(stored.bytes).split('\n').filter(isImageId);
    }
    remember(parts, key, ids, MAX_PARTS);
    return ids;
  }

  return {
    async create({ opens, ...wanted }) {
      const now = clock();
      const id = createImageId(now.getTime());
      const ids = opens !== null && 'ids' in opens ? opens.ids : [];
      for (let start = 0; start < ids.length; start += PART_IDS) {
        const text = ids.slice(start, start + PART_IDS).join('\n');
        await put(storage, linkSetKey(id, start / PART_IDS), text);
      }
      const target = opens !== null && 'ids' in opens ? { count: ids.length } : opens;
      const link: StoredLink = { ...wanted, id, opens: target, createdAt: now.toISOString() };
      // Before the link: a mark without one says nothing, and no link is without its mark.
      if (wanted.kind === 'drop') await put(storage, dropMarkKey(id), '');
      await put(storage, linkKey(id), JSON.stringify(link));
      return link;
    },
    get: async (id) => documentOf(id).current(FRESH_MS),
    change: async (id, apply) => documentOf(id).change((before) => before && apply(before)),
    async remove(id) {
      documents.delete(id);
      const isThere = (await storage.head(linkKey(id))) !== null;
      await storage.delete([linkKey(id), dropMarkKey(id)]);
      await removeAllBelow(storage, linkPrefix(id));
      documents.delete(id);
      return isThere;
    },
    async list({ after, limit }) {
      const ids: string[] = [];
      let next: string | null = after === null ? LINKS_PREFIX : behind(after);
      while (next !== null && ids.length <= limit) {
        const page: Awaited<ReturnType<ObjectStorage['list']>> = await storage.list({
          prefix: LINKS_PREFIX,
          startAfter: next,
          limit: Math.min(1_000, limit + 1),
        });
        next = page.next;
        for (const { key } of page.objects) {
          const found = parseLinkKey(key);
          if (found?.isLink) ids.push(found.id);
        }
        const last = parseLinkKey(page.next ?? '');
        // Thousands of objects may belong to one link.
        if (last !== null && !last.isLink) next = behind(last.id);
      }
      const shown = ids.slice(0, limit);
      return { links: await readAll(shown), next: ids.length > limit ? (shown.at(-1) ?? null) : null };
    },
    async listDrops({ after, limit }) {
      const startAfter = after === null ? DROP_MARKS_PREFIX : dropMarkKey(after);
      const { objects, next } = await storage.list({ prefix: DROP_MARKS_PREFIX, startAfter, limit });
      const ids = objects.map(({ key }) => key.slice(DROP_MARKS_PREFIX.length)).filter(isImageId);
      return { links: await readAll(ids), next: next === null ? null : (ids.at(-1) ?? null) };
    },
    async idsOf(id, { start, count }) {
      const found: string[] = [];
      const last = Math.floor((start + count - 1) / PART_IDS);
      for (let part = Math.floor(start / PART_IDS); part <= last; part += 1) {
        const from = Math.max(0, start - part * PART_IDS);
        const ids = (await readPart(id, part)).slice(from, start + count - part * PART_IDS);
        found.push(...ids);
      }
      return found;
    },
  };

  async function readAll(ids: readonly string[]): Promise<readonly StoredLink[]> {
    return (await mapBounded(ids, AT_ONCE, readOne)).filter((link) => link !== null);
  }

  async function readOne(id: string): Promise<StoredLink | null> {
    try {
      return await documentOf(id).read();
    } catch (error) {
      if (error instanceof StorageError && (error.code === 'invalid' || error.code === 'too_large'))
        return null;
      throw error;
    }
  }
}

/** Puts an entry at the end of a Map, which keeps the order of insertion, and forgets the first of too many. */
function remember<T>(entries: Map<string, T>, name: string, entry: T, most: number): void {
  entries.delete(name);
  entries.set(name, entry);
  for (const [oldest] of entries) {
    if (entries.size <= most) break;
    entries.delete(oldest);
  }
}

/** Behind a link and all that belongs to it: `0` is the character after `/`. */
function behind(id: string): string {
  return `${linkPrefix(id).slice(0, -1)}0`;
}

async function put(storage: Pick<ObjectStorage, 'put'>, key: string, text: string): Promise<void> {
  // Without a condition: nobody else has an id that is new, and a write that is sent again would meet itself.
  await storage.put(key, Buffer.from(text), { headers: HEADERS });
}

async function removeAllBelow(
  storage: Pick<ObjectStorage, 'list' | 'delete'>,
  prefix: string,
): Promise<void> {
  let next: string | null = prefix;
  while (next !== null) {
    const page: Awaited<ReturnType<ObjectStorage['list']>> = await storage.list({
      prefix,
      startAfter: next,
      limit: 1_000,
    });
    if (page.objects.length > 0) await storage.delete(page.objects.map(({ key }) => key));
    next = page.next;
  }
}
