import * as z from 'zod';
import type { SignInWay } from '@/lib/shared/sign-in';

const SIGN_IN_WAYS = ['password', 'link', 'openid'] as const satisfies readonly SignInWay[];

/** A session as the list keeps it: no secret, and nothing that opens it. */
export const sessionRecordSchema = z.object({
  /** The id of the identity. */
  account: z.string(),
  name: z.string(),
  via: z.enum(SIGN_IN_WAYS),
  /** As `SessionFacts` have it. */
  epoch: z.number(),
  createdMs: z.number(),
  usedMs: z.number(),
  expiresMs: z.number(),
  /** As `describeBrowser` says it. */
  browser: z.string(),
  /** As `networkOf` names it. */
  network: z.string(),
});

/** One session of the list. */
export type SessionRecord = Readonly<z.infer<typeof sessionRecordSchema>>;

/** Sessions by their id. */
export type SessionRecords = Readonly<Record<string, SessionRecord>>;

/**
 * Sessions that one person, and all together, may have at once. Nobody can push the sessions of others out with fewer than 25 accounts; the
 * document stays below 200 KB.
 */
const MAX_OF_ACCOUNT = 20;
const MAX_RECORDS = 500;

/** The list with a session in it as it is now, and the ids of those that no longer have room and are to be ended. */
export type Admitted = Readonly<{ records: SessionRecords; displacedIds: readonly string[] }>;

/**
 * Puts a session into the list, or brings it up to date. With too many sessions of one person, the one that was not used for longest goes, and of a list
 * that is too long one of the person who has most. A session keeps its beginning and its end, and time never runs backwards.
 */
export function admitRecord(records: SessionRecords, id: string, record: SessionRecord): Admitted {
  const before = Object.hasOwn(records, id) ? records[id] : undefined;
  const usedMs = Math.max(record.usedMs, before?.usedMs ?? 0);
  const all: Record<string, SessionRecord> = { ...records, [id]: { ...record, usedMs } };
  const displacedIds: string[] = [];
  const countOf = (account: string) => Object.values(all).filter((one) => one.account === account).length;
  const displaceFrom = (account: string) => {
    const [oldest] = Object.entries(all)
      .filter(([otherId, other]) => other.account === account && otherId !== id)
      .sort(([, one], [, other]) => one.usedMs - other.usedMs);
    if (!oldest) return false;
    delete all[oldest[0]];
    displacedIds.push(oldest[0]);
    return true;
  };
  while (countOf(record.account) > MAX_OF_ACCOUNT && displaceFrom(record.account));
  while (Object.keys(all).length > MAX_RECORDS && displaceFrom(richest(all)));
  return { records: all, displacedIds };
}

/** The account with most sessions. */
function richest(records: SessionRecords): string {
  const counts = new Map<string, number>();
  for (const { account } of Object.values(records)) counts.set(account, (counts.get(account) ?? 0) + 1);
  const [first] = [...counts].sort(([, one], [, other]) => other - one);
  return first?.[0] ?? '';
}

/**
 * Those of the list that may still hold. A record is written rarely, so that a session may have been used for as long as `lagMs` after what
 * it says.
 */
export function holdingRecords(
  records: SessionRecords,
  { nowMs, idleMs, lagMs }: Readonly<{ nowMs: number; idleMs: number; lagMs: number }>,
): SessionRecords {
  const holds = ({ usedMs, expiresMs }: SessionRecord) =>
    nowMs < expiresMs && nowMs < usedMs + idleMs + lagMs;
  return Object.fromEntries(Object.entries(records).filter(([, record]) => holds(record)));
}
