/**
 * Which sessions have ended before their time, in one object of the bucket (`system/keep/sessions.json`), so that signing out holds on any
 * number of machines: ids of single ones, and an epoch before which all have ended. Each process reads it at most once a
 * minute; while it cannot be read what was known last holds for five minutes, and then nobody is signed in.
 */
import * as z from 'zod';
import { SESSIONS_KEY } from '@/lib/shared/keys/system-keys';
import { type ObjectStorage, StorageError } from '@/lib/storage';
import type { Clock } from '../clock';

/** What a session is known by. */
export type SessionFacts = Readonly<{ id: string; epoch: number; expiresMs: number }>;

export type EndedSessions = Readonly<{
  /** The epoch that a session belongs to when it starts now, asked of the bucket. Throws `StorageError`. */
  readEpoch(): Promise<number>;
  /** Throws the bucket's `StorageError` where nobody can tell. */
  isEnded(session: SessionFacts): Promise<boolean>;
  /** Ends one session, on this machine at once and on others within a minute. Throws `StorageError`. */
  end(session: SessionFacts): Promise<void>;
  /** Ends every session that was started until now. */
  endAll(): Promise<void>;
}>;

const schema = z.object({ epoch: z.number(), ended: z.record(z.string(), z.number()) });
type Ended = z.infer<typeof schema>;
/** What held at `atMs`; `order` counts reads by when they began and changes by when they ended. */
type Known = Readonly<{ ended: Ended; etag: string | null; atMs: number; order: number }>;

const FRESH_MS = 60_000;
const USABLE_MS = 300_000;
/** Single sessions remembered as ended; the object stays below 200 KB. Beyond it all end, which is safe and never seen. */
const MAX_ENDED = 2_000;
/** Ids stay for longer than their sessions: a machine whose clock is fast must not forget those that hold on others. */
const KEPT_MS = 86_400_000;
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
  /** Changes of this process, one after another. */
  let changing: Promise<void> = Promise.resolve();
  let order = 0;

  async function read(): Promise<Known> {
    order += 1;
    const began = { atMs: clock().getTime(), order };
    const found = await storage.read(SESSIONS_KEY, { maxBytes: MAX_BYTES });
    const ended = found ? parse(found.bytes) : { epoch: 0, ended: {} };
    // A read that was under way while somebody signed out here, or that a later one overtook, may bring what was true before.
    if (known && known.order > began.order) return known;
    known = { ...began, ended, etag: found?.info.etag ?? null };
    return known;
  }

  async function current(): Promise<Ended> {
    // Where the clock was set back, nobody knows how old it is.
    const ageMs = known ? Math.abs(clock().getTime() - known.atMs) : Infinity;
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
        order += 1;
        known = { ended: next, etag: null, atMs: nowMs, order };
        return;
      } catch (error) {
        // Somebody else signed out at the same moment.
        const isLost = error instanceof StorageError && error.code === 'precondition_failed';
        if (!isLost || attempt === MAX_ATTEMPTS) throw error;
      }
    }
  }

  function changeInTurn(apply: (ended: Ended, nowMs: number) => Ended): Promise<void> {
    const mine = changing.then(() => change(apply));
    changing = mine.catch(() => undefined);
    return mine;
  }

  return {
    readEpoch: async () => (await read()).ended.epoch,
    async isEnded({ id, epoch }) {
      const now = await current();
      return epoch < now.epoch || Object.hasOwn(now.ended, id);
    },
    end: ({ id, expiresMs }) =>
      changeInTurn((before, nowMs) =>
        Object.keys(before.ended).length >= MAX_ENDED
          ? { epoch: epochAfter(before, nowMs), ended: {} }
          : { ...before, ended: { ...before.ended, [id]: expiresMs } },
      ),
    endAll: () => changeInTurn((before, nowMs) => ({ epoch: epochAfter(before, nowMs), ended: {} })),
  };
}

/**
 * Above every epoch there was. Sessions carry the epoch they started in and no time is compared, because machines' clocks differ;
 * yet it is a time, so that it also grows where somebody deleted the object.
 */
function epochAfter({ epoch }: Ended, nowMs: number): number {
  return Math.max(epoch + 1, nowMs);
}

/** Without those that would have expired a day ago. */
function prune({ epoch, ended }: Ended, nowMs: number): Ended {
  return {
    epoch,
    ended: Object.fromEntries(Object.entries(ended).filter(([, end]) => end > nowMs - KEPT_MS)),
  };
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
