import fc from '@/testing/shared/fast-check';
import type { Taken } from '../taken';

/** Dates that a row can hold, for property tests. */
export const anyTaken: fc.Arbitrary<Taken> = fc
  .record({
    wallMs: fc.oneof(
      fc.integer({ min: Date.UTC(1826, 0, 1), max: Date.UTC(9999, 11, 31) }),
      fc.integer({ min: 1_000_000_000, max: 1_900_000_000 }).map((seconds) => seconds * 1_000),
    ),
    quarters: fc.option(fc.integer({ min: -48, max: 56 }), { nil: undefined }),
    isFileDate: fc.boolean(),
  })
  .map(({ quarters, ...rest }) =>
    quarters === undefined ? rest : { ...rest, offsetMinutes: quarters === 0 ? 0 : quarters * 15 },
  );
