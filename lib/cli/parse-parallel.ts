import { UsageError } from './run-command';

/** More at once only wait for each other. */
const MAX_PARALLEL = 64;

/** The number that `--parallel` gives, or the usual one. Throws `UsageError`. */
export function parseParallel(text: string | undefined, usual: number): number {
  if (text === undefined) return usual;
  const count = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  if (count < 1 || count > MAX_PARALLEL)
    throw new UsageError(`--parallel takes a number from 1 to ${MAX_PARALLEL}`);
  return count;
}
