import {
  BUDGET_SCOPES,
  type BudgetLimits,
  type BudgetPeriod,
  type BudgetQuantity,
  type BudgetScope,
  PERIOD_SECONDS,
} from './budget-limits';

/** The payer: a client by its name (`clientOf`) and network. */
export type Payer = Readonly<{
  client: string;
  network: string;
  /** Pays from the budget of everybody alone: guests at the same place cannot use it up for the host. */
  isAdmin: boolean;
}>;

/** The price of something. */
export type Charge = Readonly<Partial<Record<BudgetQuantity, number>>>;

/** One counter that something is charged to. */
export type Account = Readonly<{
  key: string;
  scope: BudgetScope;
  period: BudgetPeriod;
  amount: number;
  limit: number;
  /** When the budget is whole again. */
  endsAtMs: number;
}>;

/** True for counters of everybody together. */
export function isTotalKey(key: string): boolean {
  return key.startsWith('total:');
}

/**
 * The accounts that a charge at a moment goes to, those of the client first: who is over its own budget touches no other.
 * The same moment gives the same keys, so what was charged can be taken back where it was charged, and nowhere else.
 */
export function accountsOf(
  payer: Payer,
  charge: Charge,
  limits: BudgetLimits,
  atMs: number,
): readonly (readonly Account[])[] {
  return BUDGET_SCOPES.filter((scope) => scope === 'total' || !payer.isAdmin).map((scope) =>
    limits[scope].flatMap(({ quantity, period, amount: limit }) => {
      const amount = charge[quantity] ?? 0;
      if (amount === 0) return [];
      const periodMs = PERIOD_SECONDS[period] * 1_000;
      const index = Math.floor(atMs / periodMs);
      const name = scope === 'total' ? 'all' : payer[scope];
      const key = `${scope}:${name}:${quantity}:${period}:${index}`;
      return [{ key, scope, period, amount, limit, endsAtMs: (index + 1) * periodMs }];
    }),
  );
}
