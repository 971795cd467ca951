/**
 * The albums: one document in the bucket (`system/keep/albums.json`) with the words and the order of each, so that a page of a thousand
 * albums costs one request. The photos of an album are not in it: each row says which albums its image is in, and an index lists
 * them. So an album that is deleted is gone with one write, however many photos were in it, and comes back with another one: its facts
 * are kept aside (`removed`), and every change of a row keeps its entries true as though it were there. A day later the sweep forgets it
 * (`forget`); from then on the ids that are left in rows mean nothing, and make room where an image is put into another album.
 *
 * Two admins change one album at once: each says which revision the change was made from, and is refused with `conflict` where that is
 * no longer the latest. Changes of two albums at once never meet.
 */
import { randomInt } from 'node:crypto';
import * as z from 'zod';
import { ALBUM_DIRECTIONS, ALBUM_ORDERS, type Album, type AlbumOrder } from '@/lib/shared/albums/album';
import { ALBUM_LIMITS } from '@/lib/shared/albums/album-limits';
import { isSameOrder } from '@/lib/shared/albums/is-same-order';
import { isImageId } from '@/lib/shared/keys/image-id';
import { isAlbumId } from '@/lib/shared/keys/row/album-places';
import { ALBUMS_KEY } from '@/lib/shared/keys/system-keys';
import type { ObjectStorage } from '@/lib/storage';
import type { Clock } from '../clock';
import { ApiError } from '../errors/api-error';
import { createKeptDocument } from '../kept/create-kept-document';

/** The facts that somebody can set; what is left out stays. */
export type AlbumChange = Readonly<{
  [Field in 'title' | 'text' | 'cover' | 'isPublic']?: Album[Field] | undefined;
}>;

/** The albums that are there, and the ids of those that were. */
export type KnownAlbums = Readonly<{
  byId: ReadonlyMap<string, Album>;
  /** True for an album that was deleted and cannot be restored: its id in a row means nothing. */
  wasDeleted: (id: string) => boolean;
  /** True for an album that was deleted and can be restored. */
  mayReturn: (id: string) => boolean;
}>;

export type Albums = Readonly<{
  /** Asks the bucket, the newest album first. Throws `StorageError`. */
  list(): Promise<readonly Album[]>;
  /** Asks the bucket. Throws `album_gone`, and `StorageError`. */
  get(id: string): Promise<Album>;
  /** Returns an album as it was less than a second ago: for its pages, which follow each other. Throws `album_gone`, and `StorageError`. */
  lately(id: string): Promise<Album>;
  /** The album as it was when somebody asked last; null for none. Its revision tells whether it still is so. */
  known(id: string): Album | null;
  /** Asks the bucket. Throws `StorageError`. */
  read(): Promise<KnownAlbums>;
  /** Returns albums that were read less than a minute ago: for things that happen often, such as an upload. Throws `StorageError`. */
  current(): Promise<KnownAlbums>;
  /** Throws `albums_full` where there are as many as there can be, and `StorageError`. */
  create(wanted: Pick<Album, 'title' | 'text' | 'order'>): Promise<Album>;
  /** Throws `album_gone`, `conflict` where `ifRevision` is not the latest, and `StorageError`. */
  change(id: string, change: AlbumChange, ifRevision?: number): Promise<Album>;
  /** Another order is being built, and every change of an image writes both. Throws `album_gone`, and `StorageError`. */
  beginOrder(id: string, order: AlbumOrder): Promise<Album>;
  /** It is built, and shown from now on; nothing is done where yet another one was asked for meanwhile. Throws as `beginOrder`. */
  endOrder(id: string, order: AlbumOrder): Promise<Album>;
  /** Deletes an album and no photo. False where there is none of that id. Throws `StorageError`. */
  delete(id: string): Promise<boolean>;
  /** Brings a deleted album back as it was; one that is there is returned. Throws `album_gone` once it is forgotten, `albums_full`, and `StorageError`. */
  restore(id: string): Promise<Album>;
  /**
   * Gives up albums that were deleted before a moment, in milliseconds since 1970; nobody can restore them then. Returns all that were deleted
   * since `sinceMs` and are given up, by this call or before. Throws `StorageError`.
   */
  forget(beforeMs: number, sinceMs: number): Promise<readonly string[]>;
}>;

// Facts of a later release stay where this one changes others.
const orderSchema = z.object({ by: z.enum(ALBUM_ORDERS), direction: z.enum(ALBUM_DIRECTIONS) });
const albumSchema = z.looseObject({
  title: z.string(),
  text: z.string(),
  cover: z.string().refine(isImageId).nullable(),
  order: orderSchema,
  nextOrder: orderSchema.optional(),
  isPublic: z.boolean().optional(),
  createdAt: z.string(),
  revision: z.int().min(1),
});
const schema = z.looseObject({
  albums: z.record(z.string().refine(isAlbumId), albumSchema),
  /** When each was deleted, in milliseconds since 1970. */
  deleted: z.record(z.string().refine(isAlbumId), z.number()),
  /** Facts of deleted albums that can be restored. */
  removed: z.record(z.string().refine(isAlbumId), albumSchema).optional(),
});
type Content = z.infer<typeof schema>;

/** A thousand albums with the longest words take a third of it. */
const MAX_BYTES = 8_000_000;
/** A page of an album does not ask again for what the one before it has just asked for. */
const LATELY_MS = 1_000;
/** Deleted albums that can be restored, the latest. */
const MAX_REMOVED = 100;
/** Deleted albums that are remembered, the latest: ids that are forgotten keep their place in a row. */
const MAX_DELETED = 5_000;
const ID_LENGTH = 6;
const ID_ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Creates the albums of a deployment. */
export function createAlbums(
  options: Readonly<{
    storage: Pick<ObjectStorage, 'read' | 'put'>;
    clock: Clock;
    /** A whole number below `bound`. */
    random?: (bound: number) => number;
  }>,
): Albums {
  const { storage, clock, random = randomInt } = options;
  const kept = createKeptDocument<Content>({
    key: ALBUMS_KEY,
    schema,
    empty: { albums: {}, deleted: {} },
    maxBytes: MAX_BYTES,
    advice: 'Put an earlier version of it back. Deleting it deletes all albums, and no photo.',
    storage,
    clock,
  });

  function freshId({ albums, deleted }: Content): string {
    for (;;) {
      const id = Array.from({ length: ID_LENGTH }, () => ID_ALPHABET[random(ID_ALPHABET.length)]).join('');
      if (!Object.hasOwn(albums, id) && !Object.hasOwn(deleted, id)) return id;
    }
  }

  return {
    list: async () => [...toKnown(await kept.read()).byId.values()].toSorted(byAge),
    get: async (id) => requireAlbum(await kept.read(), id),
    lately: async (id) => requireAlbum(await kept.current(LATELY_MS), id),
    known(id) {
      const content = kept.known();
      return (content && toKnown(content).byId.get(id)) ?? null;
    },
    read: async () => toKnown(await kept.read()),
    current: async () => toKnown(await kept.current()),
    async create(wanted) {
      let id = '';
      const content = await kept.change((before, nowMs) => {
        // Written by an earlier attempt, whose answer was lost.
        if (Object.hasOwn(before.albums, id)) return null;
        if (Object.keys(before.albums).length >= ALBUM_LIMITS.albums) throw new ApiError('albums_full');
        id = freshId(before);
        const createdAt = new Date(nowMs).toISOString();
        const album = { ...wanted, cover: null, createdAt, revision: 1 };
        return { ...before, albums: { ...before.albums, [id]: album } };
      });
      return requireAlbum(content, id);
    },
    async change(id, change, ifRevision) {
      let written: string | null = null;
      const content = await kept.change((before) => {
        const album = requireAlbum(before, id);
        if (written !== null && textOf(album) === written) return null;
        if (ifRevision !== undefined && album.revision !== ifRevision) throw new ApiError('conflict');
        const { title = album.title, text = album.text, cover = album.cover } = change;
        const { isPublic: was, ...rest } = album;
        const isPublic = change.isPublic ?? was ?? false;
        const changed = { ...rest, title, text, cover, ...(isPublic ? { isPublic } : {}) };
        const next = { ...changed, revision: album.revision + 1 };
        written = textOf(next);
        return withAlbum(before, next);
      });
      return requireAlbum(content, id);
    },
    async beginOrder(id, order) {
      const content = await kept.change((before) => {
        const { nextOrder, ...album } = requireAlbum(before, id);
        if (isSameOrder(nextOrder ?? album.order, order)) return null;
        const isBack = isSameOrder(album.order, order);
        return withAlbum(before, {
          ...album,
          ...(isBack ? {} : { nextOrder: order }),
          revision: album.revision + 1,
        });
      });
      return requireAlbum(content, id);
    },
    async endOrder(id, order) {
      const content = await kept.change((before) => {
        const { nextOrder, ...album } = requireAlbum(before, id);
        if (nextOrder === undefined || !isSameOrder(nextOrder, order)) return null;
        return withAlbum(before, { ...album, order, revision: album.revision + 1 });
      });
      return requireAlbum(content, id);
    },
    async delete(id) {
      let isFound = false;
      await kept.change((before, nowMs) => {
        if (!Object.hasOwn(before.albums, id)) return null;
        isFound = true;
        const { [id]: facts, ...albums } = before.albums;
        const latest = Object.entries({ ...before.deleted, [id]: nowMs }).toSorted(
          ([, one], [, other]) => other - one,
        );
        const removable = { ...before.removed, ...(facts ? { [id]: facts } : {}) };
        const removed = latest.flatMap(([one]) => {
          const kept = Object.hasOwn(removable, one) ? removable[one] : undefined;
          return kept ? [[one, kept] as const] : [];
        });
        return {
          ...before,
          albums,
          deleted: Object.fromEntries(latest.slice(0, MAX_DELETED)),
          removed: Object.fromEntries(removed.slice(0, MAX_REMOVED)),
        };
      });
      return isFound;
    },
    async restore(id) {
      const content = await kept.change((before) => {
        if (Object.hasOwn(before.albums, id)) return null;
        const { [id]: facts, ...removed } = before.removed ?? {};
        if (facts === undefined) throw new ApiError('album_gone');
        if (Object.keys(before.albums).length >= ALBUM_LIMITS.albums) throw new ApiError('albums_full');
        const { [id]: _, ...deleted } = before.deleted;
        return withAlbum({ ...before, deleted, removed }, { id, ...facts, revision: facts.revision + 1 });
      });
      return requireAlbum(content, id);
    },
    async forget(beforeMs, sinceMs) {
      const content = await kept.change((before) => {
        const all = Object.entries(before.removed ?? {});
        const removed = all.filter(([id]) => (before.deleted[id] ?? 0) >= beforeMs);
        return removed.length === all.length ? null : { ...before, removed: Object.fromEntries(removed) };
      });
      return Object.entries(content.deleted).flatMap(([id, atMs]) =>
        atMs >= sinceMs && !mayReturn(content, id) ? [id] : [],
      );
    },
  };
}

/** The same answer as long as the document is the same. */
const knownByContent = new WeakMap<Content, KnownAlbums>();

function toKnown(content: Content): KnownAlbums {
  const known = knownByContent.get(content) ?? {
    byId: new Map(Object.entries(content.albums).map(([id, facts]) => [id, { id, ...facts }])),
    wasDeleted: (id) => Object.hasOwn(content.deleted, id) && !mayReturn(content, id),
    mayReturn: (id) => mayReturn(content, id),
  };
  knownByContent.set(content, known);
  return known;
}

function mayReturn({ removed = {} }: Content, id: string): boolean {
  return Object.hasOwn(removed, id);
}

/** The facts of an album in one order of their names, to be compared. */
function textOf(album: Album): string {
  return JSON.stringify(Object.entries(album).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function requireAlbum({ albums }: Content, id: string): Album {
  const facts = Object.hasOwn(albums, id) ? albums[id] : undefined;
  if (facts === undefined) throw new ApiError('album_gone');
  return { id, ...facts };
}

function withAlbum(content: Content, { id, ...facts }: Album): Content {
  return { ...content, albums: { ...content.albums, [id]: facts } };
}

function byAge(one: Album, other: Album): number {
  return one.createdAt < other.createdAt
    ? 1
    : one.createdAt > other.createdAt
      ? -1
      : one.id < other.id
        ? -1
        : 1;
}
