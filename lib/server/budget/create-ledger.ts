/**
 * Charges budgets. One charge goes to many counters: bytes, files, pixels, each for client, network and everybody, each by the hour and by
 * the day (`accounts.ts`).
 *
 * Example: a client asks for 10 MB, and its own counters have room, but its network has only 4 MB left this hour.
 *
 *     client    charged     ok
 *     network   charged     no: 4 MB left
 *     client    paid back   all or nothing
 *     result    refused; scope network, period hour, to be tried again at the end of the hour
 *
 * Where several limits are reached, the one that lasts longest says when to come back. Paying back is bound to the time of the charge: the
 * counter of an hour that is over is no longer asked by anybody, and the new one is not touched.
 */
import type { Clock } from '../clock';
import { type Account, accountsOf, type Charge, type Payer } from './accounts';
import type { BudgetLimits, BudgetPeriod, BudgetScope } from './budget-limits';
import type { CounterStore } from './counter-store';

/** The result of a charge. */
export type Charged =
  | Readonly<{
      ok: true;
      /** How much of the fullest budget is used now, 0 to 1, and whose that is. */
      usedShare: number;
      scope: BudgetScope;
    }>
  | Readonly<{ ok: false; scope: BudgetScope; period: BudgetPeriod; retryAfterSeconds: number }>;

/** Charges and pays back, over every budget that a payer has. */
export type Ledger = Readonly<{
  /** Charges all accounts, or none where one of them would pass its limit. */
  charge(payer: Payer, charge: Charge): Promise<Charged>;
  /** Charges what has been spent already, limit or not. */
  record(payer: Payer, charge: Charge): Promise<void>;
  /**
   * Pays back a part of what was charged at `chargedAtMs`, into budgets that have not become whole since; of one scope alone
   * where that is given.
   */
  payBack(payer: Payer, charge: Charge, chargedAtMs: number, scope?: BudgetScope): Promise<void>;
}>;

/** Creates the ledger over a store of counters. */
export function createLedger(
  options: Readonly<{ store: CounterStore; limits: BudgetLimits; clock: Clock }>,
): Ledger {
  const { store, limits, clock } = options;
  const subtractAll = (accounts: readonly Account[]) =>
    Promise.all(accounts.map(({ key, amount }) => store.subtract(key, amount)));
  return {
    async charge(payer, charge) {
      const nowMs = clock().getTime();
      const paid: Account[] = [];
      let fullest: { usedShare: number; scope: BudgetScope } = { usedShare: 0, scope: 'client' };
      for (const accounts of accountsOf(payer, charge, limits, nowMs)) {
        const added = await Promise.all(
          accounts.map(async (account) => ({
            account,
            ...(await store.add(account.key, account.amount, account)),
          })),
        );
        paid.push(...added.flatMap(({ ok, account }) => (ok ? [account] : [])));
        const refused = added.filter(({ ok }) => !ok).map(({ account }) => account);
        // Where several are used up, the one that lasts longest says when to come back.
        const last = refused.toSorted((one, other) => other.endsAtMs - one.endsAtMs)[0];
        if (last) {
          await subtractAll(paid);
          const retryAfterSeconds = Math.max(1, Math.ceil((last.endsAtMs - nowMs) / 1_000));
          return { ok: false, scope: last.scope, period: last.period, retryAfterSeconds };
        }
        for (const { account, total } of added) {
          const usedShare = total / account.limit;
          if (usedShare > fullest.usedShare) fullest = { usedShare, scope: account.scope };
        }
      }
      return { ok: true, ...fullest };
    },
    async record(payer, charge) {
      const accounts = accountsOf(payer, charge, limits, clock().getTime()).flat();
      await Promise.all(
        accounts.map(({ key, amount, endsAtMs }) =>
          store.add(key, amount, { limit: Number.MAX_SAFE_INTEGER, endsAtMs }),
        ),
      );
    },
    async payBack(payer, charge, chargedAtMs, only) {
      // The keys of an hour that is over are counters of the past: a new one is not touched.
      const accounts = accountsOf(payer, charge, limits, chargedAtMs).flat();
      await subtractAll(accounts.filter(({ scope }) => only === undefined || scope === only));
    },
  };
}
