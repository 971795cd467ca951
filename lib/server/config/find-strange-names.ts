import type { Environment } from './read-variables';
import { VARIABLES, type VariableName } from './variables';

/** Names in an environment that are none of ours and seem to be meant for us. */
export type StrangeNames = Readonly<{
  /** A slip of the pen away from a variable of ours that is not set. */
  misspelt: readonly Readonly<{ name: string; meant: VariableName }>[];
  /** Begins as only ours do, or as ours of another kind; then `meant` is that one. */
  unknown: readonly Readonly<{ name: string; meant: VariableName | null }>[];
}>;

/** Nobody else's variables begin so; those of clouds, shells and libraries are left alone. */
const OWN_PREFIXES = ['UPLOAD_', 'DEV_BUCKET_'];

/** Limits are named by the one or by the other, and easily by the wrong one. */
const CONFUSED_PREFIXES: Readonly<Record<string, string>> = { UPLOAD_: 'STORAGE_', STORAGE_: 'UPLOAD_' };

/** The product's own name before one of ours: other products do so. */
const PRODUCT_PREFIX = 'SLUICE_';

/** Other products read a secret from the file that a variable of this name leads to; here it does nothing. */
const FILE_SUFFIX = '_FILE';

/** One proxy is no less than several. */
const [SINGULAR, PLURAL] = ['Y', 'IES'];

/** Short names are near to too many others: of those, capitals and swapped neighbours alone are a slip. */
const SHORTEST = 6;
/** From this length on two slips are still one word. */
const LONG = 10;

/**
 * Finds variables that were probably misspelt: nobody would notice that UPLOAD_ACESS=admin does nothing. A name counts as a slip of
 * one of ours only while that one is not set, so that somebody else's variable beside ours is nobody's mistake.
 */
export function findStrangeNames(environment: Environment): StrangeNames {
  const isSet = (name: string) => Boolean(environment[name]?.trim());
  const strange = Object.keys(environment).filter((name) => !Object.hasOwn(VARIABLES, name) && isSet(name));
  const candidates = (Object.keys(VARIABLES) as VariableName[]).filter((name) => !isSet(name));
  const misspelt = strange.flatMap((name) => {
    const meant = candidates.find((candidate) => isSlip(name.toUpperCase(), candidate));
    return meant === undefined ? [] : [{ name, meant }];
  });
  const unknown = strange
    .filter((name) => !misspelt.some((slip) => slip.name === name))
    .map((name) => ({ name, meant: candidates.find((candidate) => isConfused(name, candidate)) ?? null }))
    .filter(({ name, meant }) => meant !== null || OWN_PREFIXES.some((prefix) => name.startsWith(prefix)));
  return { misspelt, unknown };
}

function isConfused(name: string, meant: string): boolean {
  return Object.entries(CONFUSED_PREFIXES).some(
    ([prefix, other]) => name.startsWith(prefix) && meant === other + name.slice(prefix.length),
  );
}

function isSlip(name: string, meant: string): boolean {
  if (name === PRODUCT_PREFIX + meant || (meant.length >= SHORTEST && name === meant + FILE_SUFFIX))
    return true;
  if (meant.endsWith(PLURAL) && name === meant.slice(0, -PLURAL.length) + SINGULAR) return true;
  if (meant.length < SHORTEST) return sorted(name) === sorted(meant) && distance(name, meant) <= 1;
  const most = meant.length >= LONG ? 2 : 1;
  return Math.abs(name.length - meant.length) <= most && distance(name, meant) <= most;
}

function sorted(name: string): string {
  return [...name].sort((a, b) => a.localeCompare(b)).join('');
}

/** Letters to add, drop, replace or swap with their neighbour (optimal string alignment). */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      next[column] = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
        isSwap ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    before = last;
    last = next;
  }
  return last[b.length] ?? 0;
}
