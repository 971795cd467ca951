/**
 * The sessions there are, for people who want to see and end them: one document in the bucket (`system/keep/session-list.json`). The key that lets
 * somebody in is the sealed cookie and what has ended (`create-ended-sessions.ts`); this list decides nothing, so that it may be late: a
 * session writes itself into it when it begins and then at most once in ten minutes, and one that is missing writes itself in again.
 */
import * as z from 'zod';
import { SESSION_LIST_KEY } from '@/lib/shared/keys/system-keys';
import type { ObjectStorage } from '@/lib/storage';
import type { Clock } from '../clock';
import { createKeptDocument } from '../kept/create-kept-document';
import type { Logger } from '../log/logger';
import type { EndedSession } from './create-ended-sessions';
import { admitRecord, holdingRecords, type SessionRecord, sessionRecordSchema } from './session-record';

/** A session as the list shows it. */
export type ListedSession = SessionRecord & Readonly<{ id: string }>;

export type SessionList = Readonly<{
  /**
   * Notes that a session is used, and returns those that have no room any more and are to be ended. Writes at most once in
   * ten minutes of one session, or in a fifth of the idle time. Never rejects and waits two seconds at most: nobody is kept out by a list.
   */
  note(session: ListedSession): Promise<readonly EndedSession[]>;
  /** Takes sessions out. Never rejects. */
  remove(isRemoved: (session: ListedSession) => boolean): Promise<void>;
  /** The sessions that hold as far as the list knows, the one that was used last first, asked of the bucket. Throws `StorageError`. */
  list(): Promise<readonly ListedSession[]>;
}>;

export type SessionListOptions = Readonly<{
  storage: Pick<ObjectStorage, 'read' | 'put'>;
  clock: Clock;
  log: Pick<Logger, 'error'>;
  idleSeconds: number;
  /** Longest wait of an answer for a write; default 2,000. */
  waitMs?: number;
}>;

const schema = z.object({ sessions: z.record(z.string(), sessionRecordSchema) });
const MAX_BYTES = 1_000_000;
const MAX_LAG_MS = 600_000;
const MIN_LAG_MS = 60_000;
/** Sessions remembered as noted; beyond it they are written again, which is all. */
const MAX_REMEMBERED = 2_000;

/** Creates the list. */
export function createSessionList(options: SessionListOptions): SessionList {
  const { storage, clock, log, idleSeconds, waitMs = 2_000 } = options;
  const idleMs = idleSeconds * 1_000;
  const lagMs = Math.min(MAX_LAG_MS, Math.max(MIN_LAG_MS, idleMs / 5));
  const kept = createKeptDocument({
    key: SESSION_LIST_KEY,
    schema,
    empty: { sessions: {} },
    maxBytes: MAX_BYTES,
    advice: 'Delete it: sessions in use write themselves into a new one.',
    storage,
    clock,
  });
  const notedMs = new Map<string, number>();

  async function write({ id, ...record }: ListedSession): Promise<readonly EndedSession[]> {
    let displaced: readonly EndedSession[] = [];
    await kept.change(({ sessions }, nowMs) => {
      const holding = holdingRecords(sessions, { nowMs, idleMs, lagMs });
      const before = Object.hasOwn(holding, id) ? holding[id] : undefined;
      displaced = [];
      // Another machine has noted it a moment ago.
      if (before && record.usedMs - before.usedMs < lagMs / 2) return null;
      const { records, displacedIds } = admitRecord(holding, id, record);
      displaced = displacedIds.flatMap((displacedId) => {
        const { account, expiresMs } = holding[displacedId] ?? {};
        return account === undefined || expiresMs === undefined
          ? []
          : [{ id: displacedId, account, expiresMs }];
      });
      return { sessions: records };
    });
    return displaced;
  }

  return {
    async note(session) {
      const nowMs = clock().getTime();
      const before = notedMs.get(session.id);
      if (before !== undefined && Math.abs(nowMs - before) < lagMs) return [];
      if (notedMs.size >= MAX_REMEMBERED) notedMs.clear();
      notedMs.set(session.id, nowMs);
      const written = write(session).catch((error: unknown) => {
        notedMs.delete(session.id);
        log.error('sessions.not_noted', error);
        return [];
      });
      return within(waitMs, written);
    },
    async remove(isRemoved) {
      const removed = kept.change(({ sessions }) => {
        const left = Object.entries(sessions).filter(([id, record]) => !isRemoved({ id, ...record }));
        return left.length === Object.keys(sessions).length ? null : { sessions: Object.fromEntries(left) };
      });
      await removed.catch((error: unknown) => log.error('sessions.not_removed', error));
    },
    async list() {
      const nowMs = clock().getTime();
      const { sessions } = await kept.read();
      return Object.entries(holdingRecords(sessions, { nowMs, idleMs, lagMs }))
        .map(([id, record]) => ({ id, ...record }))
        .sort((one, other) => other.usedMs - one.usedMs);
    },
  };
}

async function within(
  waitMs: number,
  work: Promise<readonly EndedSession[]>,
): Promise<readonly EndedSession[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<readonly EndedSession[]>((resolve) => {
    timer = setTimeout(() => resolve([]), waitMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
