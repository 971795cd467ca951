/**
 * Which sessions have ended before their time, in one object of the bucket (`system/keep/sessions.json`), so that signing out holds on any
 * number of machines: ids of single ones, and a moment before which all have ended. Each process reads it at most once a
 * minute; while it cannot be read what was known last holds for five minutes, and then nobody is signed in.
 */
import * as z from 'zod';
import type { Clock } from '@/lib/server/clock';
import { SESSIONS_KEY } from '@/lib/shared/keys/system-keys';
import { type ObjectStorage, StorageError } from '@/lib/storage';

/** What a session is known by. */
export type SessionFacts = Readonly<{ id: string; startedMs: number; expiresMs: number }>;

export type EndedSessions = Readonly<{
  /** Throws the bucket's `StorageError` where nobody can tell. */
  isEnded(session: SessionFacts): Promise<boolean>;
  /** Ends one session, on this machine at once and on others within a minute. Throws `StorageError`. */
  end(session: SessionFacts): Promise<void>;
  /** Ends every session that was started until now. */
  endAll(): Promise<void>;
}>;

const schema = z.object({ endedBeforeMs: z.number(), ended: z.record(z.string(), z.number()) });
type Ended = z.infer<typeof schema>;
type Known = Readonly<{ ended: Ended; etag: string | null; readMs: number }>;

const FRESH_MS = 60_000;
const USABLE_MS = 300_000;
/** Single sessions remembered as ended; the object stays below 200 KB. Beyond it all end, which is safe and never seen. */
const MAX_ENDED = 2_000;
const MAX_BYTES = 1_000_000;
const MAX_ATTEMPTS = 8;
const HEADERS = { contentType: 'application/json', cacheControl: 'no-store' };

/** Creates the memory of ended sessions. */
export function createEndedSessions(
  options: Readonly<{ storage: Pick<ObjectStorage, 'read' | 'put'>; clock: Clock }>,
): EndedSessions {
  const { storage, clock } = options;
  let known: Known | undefined;
  let reading: Promise<Known> | undefined;

  async function read(): Promise<Known> {
    const found = await storage.read(SESSIONS_KEY, { maxBytes: MAX_BYTES });
    const ended = found ? parse(found.bytes) : { endedBeforeMs: 0, ended: {} };
    known = { ended, etag: found?.info.etag ?? null, readMs: clock().getTime() };
    return known;
  }

  async function current(): Promise<Ended> {
    const ageMs = known ? clock().getTime() - known.readMs : Infinity;
    if (known && ageMs < FRESH_MS) return known.ended;
    reading ??= read().finally(() => {
      reading = undefined;
    });
    try {
      return (await reading).ended;
    } catch (error) {
      if (known && ageMs < USABLE_MS) return known.ended;
      throw error;
    }
  }

  async function change(apply: (ended: Ended, nowMs: number) => Ended): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      const { ended, etag } = await read();
      const nowMs = clock().getTime();
      const next = apply(prune(ended, nowMs), nowMs);
      try {
        const condition = etag === null ? { createOnly: true } : { ifMatch: etag };
        await storage.put(SESSIONS_KEY, Buffer.from(JSON.stringify(next)), {
          headers: HEADERS,
          ...condition,
        });
        known = { ended: next, etag: null, readMs: nowMs };
        return;
      } catch (error) {
        // Somebody else signed out at the same moment.
        const isLost = error instanceof StorageError && error.code === 'precondition_failed';
        if (!isLost || attempt === MAX_ATTEMPTS) throw error;
      }
    }
  }

  return {
    async isEnded({ id, startedMs }) {
      const { endedBeforeMs, ended } = await current();
      return startedMs <= endedBeforeMs || Object.hasOwn(ended, id);
    },
    end: ({ id, expiresMs }) =>
      change(({ endedBeforeMs, ended }, nowMs) =>
        Object.keys(ended).length >= MAX_ENDED
          ? { endedBeforeMs: nowMs, ended: {} }
          : { endedBeforeMs, ended: { ...ended, [id]: expiresMs } },
      ),
    endAll: () => change((_, nowMs) => ({ endedBeforeMs: nowMs, ended: {} })),
  };
}

/** Without those that would have expired by now. */
function prune({ endedBeforeMs, ended }: Ended, nowMs: number): Ended {
  return { endedBeforeMs, ended: Object.fromEntries(Object.entries(ended).filter(([, end]) => end > nowMs)) };
}

function parse(bytes: Uint8Array): Ended {
  try {
    return schema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    throw new StorageError(
      'invalid',
      `${SESSIONS_KEY} is damaged. Delete it, and every session holds again.`,
    );
  }
}
