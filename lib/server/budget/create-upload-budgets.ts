/**
 * The most that uploads may cost. A grant reserves what it allows to be sent (the stated size, or the most there can be), completion
 * settles what arrived, and a grant that expires unused gives everything back. Each reservation is a note under the id of its
 * upload; the process that takes the note settles, so that nothing is paid back twice however often an upload is completed.
 *
 * Example: a client asks for a grant of 10 MB and sends 3 MB.
 *
 *     grant         10 MB and 1 file are charged to client, network and everybody; the note `grant:<id>` says so
 *     published     7 MB are paid back to all three
 *     refused       7 MB are paid back to everybody alone: client and network stay charged with 10 MB, or a stream of tiny
 *                   files that are refused would cost their sender nothing
 *     never sent    10 MB and 1 file are paid back to all three, a few minutes after the grant has expired
 */
import * as z from 'zod';
import { type ErrorCode, type ErrorDetails, isErrorCode } from '@/lib/shared/errors/error-codes';
import type { ObjectStorage } from '@/lib/storage';
import type { Clock } from '../clock';
import { ApiError } from '../errors/api-error';
import type { Logger } from '../log/logger';
import type { Payer } from './accounts';
import type { BudgetScope } from './budget-limits';
import type { CounterStore } from './counter-store';
import type { Charged, Ledger } from './create-ledger';
import type { StorageRoom } from './create-storage-room';
import type { Holder, StagedFile, Unverified } from './create-unverified';
import { listStaged } from './list-staged';

/** The charges that a grant has reserved. */
export type Reservation = Readonly<{ payer: Payer; sizeBytes: number; atMs: number }>;

/** A reservation, and how much of the fullest budget is used with it (0 to 1). */
export type Reserved = Readonly<{
  reservation: Reservation;
  usedShare: number;
  limitedBy: BudgetScope | 'unverified';
}>;

/** The cost of an upload in the end. */
export type Outcome = Readonly<{
  /** Bytes that arrived; absent where all that was reserved stays charged. */
  arrivedBytes?: number | undefined;
  /**
   * Its sender and their network stay charged with all that was reserved, everybody with what arrived: else a few bytes that
   * are refused would take megabytes from everybody. A file that is sent again by the same grant is charged as it comes.
   */
  refusal?: ApiError;
  /** Pixels that were decoded. */
  pixels?: number | undefined;
  /** Bytes that were published. */
  publishedBytes?: number | undefined;
}>;

export type UploadBudgets = Readonly<{
  /** Reserves what a grant costs at most; throws `rate_limited` with the limit and the time to wait, or `storage_full`. */
  reserve(payer: Payer, sizeBytes: number): Promise<Reserved>;
  /** For what takes no grant: throws `storage_full` where so many bytes more would pass the ceiling. */
  requireRoom(sizeBytes: number): Promise<void>;
  /** Gives back a reservation that no grant was made of. */
  cancel(reservation: Reservation): Promise<void>;
  /** Keeps the reservation of a grant under its id, until it is settled. */
  keep(id: string, reservation: Reservation): Promise<void>;
  /** Settles an upload that was published, once, with the first caller; or each time that it was refused. */
  settle(id: string, outcome: Outcome): Promise<void>;
  /** Why the file of a grant was refused permanently, until the grant has ended; null where it was not, or nobody here knows. */
  refusalOf(id: string): Promise<ApiError | null>;
  /**
   * Charges one completion to its client and network, and asks whether everybody together has any left; throws `rate_limited`,
   * also where the pixels of before have used up their budget. Completing again costs little, and so takes nothing from others.
   */
  chargeCompletion(payer: Payer): Promise<void>;
  /** Charges a completion that has a file to verify to everybody together; throws `rate_limited`. */
  chargeVerification(): Promise<void>;
  /** Settles grants that have ended, by what the bucket got of them. At most once a minute; later calls do nothing. */
  settleEnded(): Promise<void>;
  /** True while so much lies unverified that finishing it must not wait. */
  isBacklogged(): boolean;
}>;

type Deps = Readonly<{
  store: CounterStore;
  ledger: Ledger;
  unverified: Unverified;
  room: StorageRoom;
  storage: Pick<ObjectStorage, 'list'>;
  grantSeconds: number;
  clock: Clock;
  log: Logger;
}>;

const SETTLE_EVERY_MS = 60_000;
/** A completion that began with the last second of its grant has ended by then. */
const LAST_COMPLETION_MS = 120_000;
/**
 * How long after its grant a reservation is kept. There is little left to pay back by then, but whose file it was has to be known
 * until a sweep has seen it, which comes once a day at least.
 */
const NOTE_EXTRA_MS = 26 * 3_600_000;
/** The bucket keeps what was sent for so long. */
const STAGED_MS = 3 * 86_400_000;
/** Senders looked up together. */
const LOOKUPS = 200;
/** Grants of this process that are looked after; others give nothing back when they expire unused. */
const MAX_OPEN = 50_000;

/** Pays from the budget of everybody alone. */
const EVERYBODY: Payer = { client: '', network: '', isAdmin: true };

/** How many pixels a file has is known once it is opened: one is enough to ask whether any are left. */
const ONE_COMPLETION = { completions: 1, pixels: 1 };

const refusalSchema = z.object({
  code: z.custom<ErrorCode>(isErrorCode),
  details: z.custom<ErrorDetails>().optional(),
});
const noteSchema = z.object({
  payer: z.object({ client: z.string(), network: z.string(), isAdmin: z.boolean() }),
  sizeBytes: z.int().min(0),
  atMs: z.number(),
});

export function createUploadBudgets(deps: Deps): UploadBudgets {
  const { store, ledger, unverified, room, storage, clock, log } = deps;
  const grantMs = deps.grantSeconds * 1_000;
  /** When this process made which grant, oldest first. */
  const open = new Map<string, number>();
  /** Senders of files that lie unverified, as far as they were looked up. */
  let senders: ReadonlyMap<string, Holder> = new Map();
  let nextSettlingMs = clock().getTime() + SETTLE_EVERY_MS;

  const holderOf = ({ isAdmin, client, network }: Payer): Holder => (isAdmin ? null : { client, network });

  async function takeNote(id: string): Promise<Reservation | null> {
    open.delete(id);
    return parseNote(await store.take(`grant:${id}`));
  }

  /** The sender of a file, null for an admin; undefined where nobody knows any more. Kept as long as the file may lie there. */
  async function senderOf(id: string): Promise<Holder | undefined> {
    const known = senders.get(id);
    if (known !== undefined) return known;
    const kept = await store.peek(`sender:${id}`);
    if (kept !== null) return parseSender(kept);
    const reservation = parseNote(await store.peek(`grant:${id}`));
    if (reservation === null) return undefined;
    const holder = holderOf(reservation.payer);
    await store.put(`sender:${id}`, formatSender(holder), reservation.atMs + STAGED_MS + grantMs);
    return holder;
  }

  /** The uploads that lie unverified, each with its sender. */
  async function withSenders(sizes: ReadonlyMap<string, number>): Promise<readonly StagedFile[]> {
    const found = new Map<string, Holder>();
    const ids = [...sizes.keys()];
    for (let start = 0; start < ids.length; start += LOOKUPS) {
      await Promise.all(
        ids.slice(start, start + LOOKUPS).map(async (id) => {
          const holder = await senderOf(id);
          if (holder !== undefined) found.set(id, holder);
        }),
      );
    }
    senders = found;
    return ids.map((id) => ({ holder: found.get(id) ?? null, sizeBytes: sizes.get(id) ?? 0 }));
  }

  async function putNote(id: string, reservation: Reservation): Promise<void> {
    await store.put(`grant:${id}`, JSON.stringify(reservation), reservation.atMs + grantMs + NOTE_EXTRA_MS);
  }

  async function cancel({ payer, sizeBytes, atMs }: Reservation): Promise<void> {
    await ledger.payBack(payer, { bytes: sizeBytes, files: 1 }, atMs);
    await unverified.free(holderOf(payer), sizeBytes, atMs);
  }

  async function settle(id: string, outcome: Outcome): Promise<void> {
    const { pixels = 0, publishedBytes, refusal } = outcome;
    if (publishedBytes !== undefined) room.published(publishedBytes);
    if (refusal !== undefined) {
      const { code, details } = refusal;
      await store.put(`refused:${id}`, JSON.stringify({ code, details }), clock().getTime() + grantMs);
    }
    const reservation = await takeNote(id);
    if (reservation === null) return;
    const { payer, sizeBytes, atMs } = reservation;
    const { arrivedBytes = sizeBytes } = outcome;
    const unusedBytes = Math.max(0, sizeBytes - arrivedBytes);
    await Promise.all([
      unverified.free(holderOf(payer), sizeBytes, atMs),
      ledger.payBack(payer, { bytes: unusedBytes }, atMs, refusal === undefined ? undefined : 'total'),
      ledger.record(payer, { pixels, bytes: Math.max(0, arrivedBytes - sizeBytes) }),
    ]);
    if (refusal !== undefined) await putNote(id, { payer, sizeBytes: 0, atMs });
  }

  async function settleEnded(): Promise<void> {
    const nowMs = clock().getTime();
    // Where the clock was set back, nobody waits until it has caught up.
    if (nowMs < nextSettlingMs && nowMs >= nextSettlingMs - SETTLE_EVERY_MS) return;
    nextSettlingMs = nowMs + SETTLE_EVERY_MS;
    const beforeMs = unverified.endedBefore();
    const staged = await listStaged(storage, beforeMs);
    unverified.setStaged(await withSenders(staged.sizes), beforeMs);
    for (const [id, atMs] of open) {
      if (atMs >= beforeMs || atMs + grantMs + LAST_COMPLETION_MS > nowMs) break;
      const arrivedBytes = staged.sizes.get(id);
      if (arrivedBytes !== undefined) await settle(id, { arrivedBytes });
      // About uploads that were not seen because there is too much nothing is known: it stays charged.
      else if (staged.isWhole) await takeNote(id).then((reservation) => reservation && cancel(reservation));
      else open.delete(id);
    }
  }

  return {
    cancel,
    settle,
    async reserve(payer, sizeBytes) {
      void settleEnded().catch((error: unknown) => log.error('budget.staging_failed', error));
      if (await room.isFull(sizeBytes)) throw new ApiError('storage_full');
      const atMs = clock().getTime();
      const charged = await ledger.charge(payer, { bytes: sizeBytes, files: 1 });
      if (!charged.ok) throw limitOf(charged);
      const held = await unverified.hold(holderOf(payer), sizeBytes);
      if (!held.ok) {
        await ledger.payBack(payer, { bytes: sizeBytes, files: 1 }, atMs);
        const { retryAfterSeconds } = held;
        throw new ApiError('rate_limited', { limitedBy: 'unverified', retryAfterSeconds });
      }
      const reservation = { payer, sizeBytes, atMs };
      return held.usedShare > charged.usedShare
        ? { reservation, usedShare: held.usedShare, limitedBy: 'unverified' }
        : { reservation, usedShare: charged.usedShare, limitedBy: charged.scope };
    },
    async requireRoom(sizeBytes) {
      if (await room.isFull(sizeBytes)) throw new ApiError('storage_full');
    },
    async keep(id, reservation) {
      await putNote(id, reservation);
      open.set(id, reservation.atMs);
      if (open.size > MAX_OPEN) {
        for (const [oldest] of open) {
          open.delete(oldest);
          break;
        }
      }
    },
    async refusalOf(id) {
      const { data } = refusalSchema.safeParse(parseJson(await store.peek(`refused:${id}`)));
      return data === undefined ? null : new ApiError(data.code, data.details);
    },
    async chargeCompletion(payer) {
      const atMs = clock().getTime();
      const charged = await ledger.charge(payer, ONE_COMPLETION);
      if (!charged.ok) throw limitOf(charged);
      await ledger.payBack(EVERYBODY, ONE_COMPLETION, atMs);
    },
    async chargeVerification() {
      const charged = await ledger.charge(EVERYBODY, ONE_COMPLETION);
      if (!charged.ok) throw limitOf(charged);
    },
    settleEnded,
    isBacklogged: unverified.isBacklogged,
  };
}

/** Empty for an admin. Earlier versions wrote the network alone. */
function formatSender(holder: Holder): string {
  return holder === null ? '' : `${holder.network} ${holder.client}`;
}

function parseSender(text: string): Holder {
  const [network = '', client = ''] = text.split(' ');
  return network === '' ? null : { client, network };
}

function parseNote(note: string | null): Reservation | null {
  const parsed = noteSchema.safeParse(parseJson(note));
  return parsed.success ? parsed.data : null;
}

/** Null for a note that is no JSON: what somebody else wrote into a shared store stops no upload. */
function parseJson(note: string | null): unknown {
  try {
    return note === null ? null : JSON.parse(note);
  } catch {
    return null;
  }
}

function limitOf({ scope, period, retryAfterSeconds }: Extract<Charged, { ok: false }>): ApiError {
  return new ApiError('rate_limited', { limitedBy: scope, period, retryAfterSeconds });
}
