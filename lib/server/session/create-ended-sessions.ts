/**
 * Says which sessions have ended before their time, in one object of the bucket (`system/keep/sessions.json`), so that signing out holds on any
 * number of machines: ids of single ones, an epoch for each person before which all of theirs have ended, and one before which everybody's
 * have. Each process reads it at most once a minute; while it cannot be read what was known last holds for five minutes, and then nobody
 * is signed in.
 */
import * as z from 'zod';
import { SESSIONS_KEY } from '@/lib/shared/keys/system-keys';
import type { ObjectStorage } from '@/lib/storage';
import type { Clock } from '../clock';
import { createKeptDocument } from '../kept/create-kept-document';

/** The name that a session is known by. `account`: the id of whose it is. */
export type SessionFacts = Readonly<{ id: string; account: string; epoch: number; expiresMs: number }>;

/** A session that is to be ended. */
export type EndedSession = Pick<SessionFacts, 'id' | 'account' | 'expiresMs'>;

export type EndedSessions = Readonly<{
  /** The epoch that a session of this person belongs to when it starts now, asked of the bucket. Throws `StorageError`. */
  readEpoch(account: string): Promise<number>;
  /** Throws the bucket's `StorageError` where nobody can tell. */
  isEnded(session: SessionFacts): Promise<boolean>;
  /** Ends one session, on this machine at once and on others within a minute. Throws `StorageError`. */
  end(session: EndedSession): Promise<void>;
  /** Ends every session of one person that was started until now. */
  endAllOf(account: string): Promise<void>;
  /** Ends every session that was started until now. */
  endAll(): Promise<void>;
}>;

const schema = z.object({
  epoch: z.number(),
  /** Epochs of single people; absent in what older versions wrote. */
  accounts: z.record(z.string(), z.number()).default({}),
  ended: z.record(z.string(), z.number()),
  /** The person of each session in `ended`; absent in what older versions wrote. */
  owners: z.record(z.string(), z.string()).default({}),
});
type Ended = z.infer<typeof schema>;

/**
 * Single sessions remembered as ended; the object stays below 600 KB. Beyond it all sessions of the person with most of them end: somebody
 * who signs in and out again and again ends nobody's sessions but their own.
 */
const MAX_ENDED = 2_000;
/** People whose epoch is remembered; beyond it all sessions end. */
const MAX_ACCOUNTS = 500;
/** Ids stay for longer than their sessions: a machine whose clock is fast must not forget those that hold on others. */
const KEPT_MS = 86_400_000;
/** Known devices live for a year, and expire by the epoch as well. */
const EPOCH_KEPT_MS = 400 * 86_400_000;
const MAX_BYTES = 1_000_000;

/** Creates the memory of ended sessions. */
export function createEndedSessions(
  options: Readonly<{ storage: Pick<ObjectStorage, 'read' | 'put'>; clock: Clock }>,
): EndedSessions {
  const kept = createKeptDocument({
    key: SESSIONS_KEY,
    schema,
    empty: { epoch: 0, accounts: {}, ended: {}, owners: {} },
    maxBytes: MAX_BYTES,
    advice: 'Delete it, and every session holds again.',
    ...options,
  });
  const change = async (apply: (before: Ended, nowMs: number) => Ended) => {
    await kept.change((before, nowMs) => apply(prune(before, nowMs), nowMs));
  };
  return {
    readEpoch: async (account) => epochOf(await kept.read(), account),
    async isEnded({ id, account, epoch }) {
      const now = await kept.current();
      return epoch < epochOf(now, account) || Object.hasOwn(now.ended, id);
    },
    end: ({ id, account, expiresMs }) =>
      change((before, nowMs) => {
        const added = {
          ...before,
          ended: { ...before.ended, [id]: expiresMs },
          owners: { ...before.owners, [id]: account },
        };
        if (Object.keys(added.ended).length <= MAX_ENDED) return added;
        const most = ownerOfMost(added);
        return most === null ? everythingEnded(before, nowMs) : allOfOneEnded(added, most, nowMs);
      }),
    endAllOf: (account) => change((before, nowMs) => allOfOneEnded(before, account, nowMs)),
    endAll: () => change(everythingEnded),
  };
}

/** The epoch below which a session of this person has ended. */
function epochOf({ epoch, accounts }: Ended, account: string): number {
  return Math.max(epoch, Object.hasOwn(accounts, account) ? (accounts[account] ?? 0) : 0);
}

function everythingEnded(before: Ended, nowMs: number): Ended {
  return { epoch: epochAfter(before, nowMs), accounts: {}, ended: {}, owners: {} };
}

/** Single sessions of the person need not be remembered any more. */
function allOfOneEnded(before: Ended, account: string, nowMs: number): Ended {
  const { accounts, ended, owners } = before;
  if (Object.keys(accounts).length >= MAX_ACCOUNTS && !Object.hasOwn(accounts, account))
    return everythingEnded(before, nowMs);
  const isOthers = ([id]: readonly [string, unknown]) => ownerOf(owners, id) !== account;
  return {
    ...before,
    accounts: { ...accounts, [account]: epochAfter(before, nowMs) },
    ended: Object.fromEntries(Object.entries(ended).filter(isOthers)),
    owners: Object.fromEntries(Object.entries(owners).filter(isOthers)),
  };
}

/** The person with most ended sessions; null where that is nobody who is known. */
function ownerOfMost({ ended, owners }: Ended): string | null {
  const counts = new Map<string | null, number>();
  for (const id of Object.keys(ended)) {
    const owner = ownerOf(owners, id);
    counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? null;
}

function ownerOf(owners: Ended['owners'], id: string): string | null {
  return Object.hasOwn(owners, id) ? (owners[id] ?? null) : null;
}

/**
 * Above every epoch there was. Sessions carry the epoch they started in and no time is compared, because machines' clocks differ;
 * yet it is a time, so that it also grows where somebody deleted the object.
 */
function epochAfter({ epoch, accounts }: Ended, nowMs: number): number {
  return Math.max(epoch + 1, ...Object.values(accounts).map((other) => other + 1), nowMs);
}

/** Without sessions that would have expired a day ago, and epochs that nothing is old enough for. */
function prune({ epoch, accounts, ended, owners }: Ended, nowMs: number): Ended {
  const isKept = (id: string) => Object.hasOwn(ended, id) && (ended[id] ?? 0) > nowMs - KEPT_MS;
  return {
    epoch,
    accounts: Object.fromEntries(Object.entries(accounts).filter(([, at]) => at > nowMs - EPOCH_KEPT_MS)),
    ended: Object.fromEntries(Object.entries(ended).filter(([id]) => isKept(id))),
    owners: Object.fromEntries(Object.entries(owners).filter(([id]) => isKept(id))),
  };
}
