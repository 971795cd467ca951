import { vi } from 'vitest';

/** Ends what hangs, as the limits of `vitest.config.ts` do: no machine is so slow or busy that a test comes near. */
const PATIENCE_MS = 180_000;

/** Tries until a check throws no more, and resolves with what it returns. `vi.waitFor` alone gives up after a second, which a busy machine takes for one import. */
export function eventually<Result>(check: () => Result | Promise<Result>): Promise<Result> {
  return vi.waitFor(check, { timeout: PATIENCE_MS, interval: 10 });
}
