/**
 * A small JSON document in the bucket that every process reads at most once a minute and changes under a precondition, so that it
 * holds on any number of machines without a database: sessions that ended, sessions that are open, API tokens.
 *
 * A change of this process holds here at once and elsewhere within a minute. While the bucket cannot be read, the last state that was
 * read holds for five minutes; then `current` throws.
 *
 * Example: two processes end a session each, at the same moment.
 *
 *     A reads version 1    {ended: []}            B reads version 1    {ended: []}
 *     A writes {ended: [s1]} if it is version 1: version 2
 *                                                 B writes {ended: [s2]} if it is version 1: refused
 *                                                 B reads version 2, applies its change to that: {ended: [s1, s2]}
 *
 * Nothing is lost, and nobody waits for a lock. After eight refusals in a row the change fails.
 */
import type * as z from 'zod';
import { type ObjectStorage, StorageError } from '@/lib/storage';
import type { Clock } from '../clock';

/** One document. */
export type KeptDocument<T> = Readonly<{
  /** Asks the bucket. Throws `StorageError`. */
  read(): Promise<T>;
  /** Returns the content that was read last, however long ago; null for none. It lets work begin before the answer is there. */
  known(): T | null;
  /**
   * Returns a state that was read less than `maxAgeMs` milliseconds ago, a minute by default. Throws `StorageError` where the bucket cannot
   * be read and nothing younger than five minutes is known.
   */
  current(maxAgeMs?: number): Promise<T>;
  /**
   * Replaces the document by what `apply` makes of it, and returns what holds afterwards; null leaves it as it is. `apply` runs again where
   * somebody else changed the document at the same moment, or where the answer to a write was lost. Throws `StorageError`.
   */
  change(apply: (before: T, nowMs: number) => T | null): Promise<T>;
}>;

export type KeptDocumentOptions<T> = Readonly<{
  key: string;
  schema: z.ZodType<T>;
  /** The content that holds while there is no object. */
  empty: T;
  /** A larger object is none of ours and is not read. */
  maxBytes: number;
  /** Says what to do about an object that cannot be read, as a sentence. */
  advice: string;
  storage: Pick<ObjectStorage, 'read' | 'put'>;
  clock: Clock;
}>;

/** The state that held at `atMs`; `order` counts reads by when they began and changes by when they ended. */
type Known<T> = Readonly<{ content: T; etag: string | null; atMs: number; order: number }>;

const FRESH_MS = 60_000;
const USABLE_MS = 300_000;
const MAX_ATTEMPTS = 8;
const HEADERS = { contentType: 'application/json', cacheControl: 'no-store' };

/** Creates one process's view of a document. */
export function createKeptDocument<T>(options: KeptDocumentOptions<T>): KeptDocument<T> {
  const { key, empty, maxBytes, storage, clock } = options;
  let known: Known<T> | undefined;
  let reading: Promise<Known<T>> | undefined;
  /** Changes of this process, one after another. */
  let changing: Promise<unknown> = Promise.resolve();
  let order = 0;

  async function read(): Promise<Known<T>> {
    order += 1;
    const began = { atMs: clock().getTime(), order };
    const found = await storage.read(key, { maxBytes });
    const content = found ? contentOf(found) : empty;
    // A read that was under way while this process changed the document, or that a later one overtook, may bring what was true before.
    if (known && known.order > began.order) return known;
    known = { ...began, content, etag: found?.info.etag ?? null };
    return known;
  }

  /** The same version says the same: checking a thousand albums takes longer than reading them. */
  function contentOf({ bytes, info }: NonNullable<Awaited<ReturnType<ObjectStorage['read']>>>): T {
    const isKnown = known !== undefined && known.etag !== null && known.etag === info.etag;
    return isKnown && known ? known.content : parse(bytes, options);
  }

  async function change(apply: (before: T, nowMs: number) => T | null): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      const { content, etag } = await read();
      const nowMs = clock().getTime();
      const next = apply(content, nowMs);
      if (next === null) return content;
      try {
        const condition = etag === null ? { createOnly: true } : { ifMatch: etag };
        await storage.put(key, Buffer.from(JSON.stringify(next)), { headers: HEADERS, ...condition });
        order += 1;
        known = { content: next, etag: null, atMs: nowMs, order };
        return next;
      } catch (error) {
        // Somebody else changed it at the same moment.
        const isLost = error instanceof StorageError && error.code === 'precondition_failed';
        if (!isLost || attempt === MAX_ATTEMPTS) throw error;
      }
    }
  }

  return {
    read: async () => (await read()).content,
    known: () => known?.content ?? null,
    async current(maxAgeMs = FRESH_MS) {
      // Where the clock was set back, nobody knows how old it is.
      const ageMs = known ? Math.abs(clock().getTime() - known.atMs) : Infinity;
      if (known && ageMs < maxAgeMs) return known.content;
      reading ??= read().finally(() => {
        reading = undefined;
      });
      try {
        return (await reading).content;
      } catch (error) {
        if (known && ageMs < USABLE_MS) return known.content;
        throw error;
      }
    },
    change(apply) {
      const mine = changing.then(() => change(apply));
      changing = mine.catch(() => undefined);
      return mine;
    },
  };
}

function parse<T>(bytes: Uint8Array, { key, schema, advice }: KeptDocumentOptions<T>): T {
  try {
    return schema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    throw new StorageError('invalid', `${key} is damaged. ${advice}`);
  }
}
