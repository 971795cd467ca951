/** The owner of a budget: one client, the network it is in, or everybody together. */
export const BUDGET_SCOPES = ['client', 'network', 'total'] as const;
export type BudgetScope = (typeof BUDGET_SCOPES)[number];

/** The amounts that are counted, because they cost money: what arrives, what is signed, what is decoded, what is read and written. */
const BUDGET_QUANTITIES = ['bytes', 'files', 'pixels', 'completions'] as const;
export type BudgetQuantity = (typeof BUDGET_QUANTITIES)[number];

/** Periods by the clock (UTC): a budget is whole again when the next hour or day begins. */
export const PERIOD_SECONDS = { hour: 3_600, day: 86_400 } as const;
export type BudgetPeriod = keyof typeof PERIOD_SECONDS;

/** One limit; several of a scope hold together. */
export type BudgetLimit = Readonly<{ quantity: BudgetQuantity; period: BudgetPeriod; amount: number }>;

/** All limits of an installation. */
export type BudgetLimits = Readonly<Record<BudgetScope, readonly BudgetLimit[]>>;

/**
 * How much of what its network may use one client may use where nothing else is configured: three quarters. The guests of a venue share
 * one address, so it must be much; it is not all, or one address could keep its neighbours out.
 */
export const CLIENT_SHARE = 3 / 4;

const UNITS: Readonly<Record<string, readonly [BudgetQuantity, number]>> = {
  bytes: ['bytes', 1],
  kib: ['bytes', 2 ** 10],
  mib: ['bytes', 2 ** 20],
  gib: ['bytes', 2 ** 30],
  tib: ['bytes', 2 ** 40],
  files: ['files', 1],
  completions: ['completions', 1],
  pixels: ['pixels', 1],
  mpixels: ['pixels', 1e6],
  gpixels: ['pixels', 1e9],
};
const ENTRY = /^(\d{1,15}(?:\.\d{1,3})?)\s*([a-z]+)\s*\/\s*(hour|day)$/;

/**
 * Parses limits such as `5 GiB/hour, 20000 files/day`: units are bytes, KiB to TiB, files, completions, pixels, Mpixels and
 * Gpixels. Returns null for anything else, for a limit below 1, and where one is given twice.
 */
export function parseBudgetLimits(text: string): readonly BudgetLimit[] | null {
  const limits: BudgetLimit[] = [];
  for (const entry of text.toLowerCase().split(',')) {
    const [, number, unit = '', period] = ENTRY.exec(entry.trim()) ?? [];
    const known = Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined;
    if (known === undefined) return null;
    const [quantity, factor] = known;
    const limit = { quantity, period: period as BudgetPeriod, amount: Math.floor(Number(number) * factor) };
    if (limit.amount < 1 || limit.amount > Number.MAX_SAFE_INTEGER) return null;
    if (limits.some((other) => isSameLimit(other, limit))) return null;
    limits.push(limit);
  }
  return limits;
}

/** The limits of `base`, each replaced by the one in `changes` where that has it; what only `changes` has is added. */
export function mergeBudgetLimits(
  base: readonly BudgetLimit[],
  changes: readonly BudgetLimit[],
): readonly BudgetLimit[] {
  return [...base.filter((limit) => !changes.some((change) => isSameLimit(limit, change))), ...changes];
}

function isSameLimit(one: BudgetLimit, other: BudgetLimit): boolean {
  return one.quantity === other.quantity && one.period === other.period;
}

/** The limits of one client of a network with these limits, where nothing else is configured. */
export function clientShareOf(limits: readonly BudgetLimit[]): readonly BudgetLimit[] {
  return limits.map((limit) => ({ ...limit, amount: Math.max(1, Math.floor(limit.amount * CLIENT_SHARE)) }));
}
