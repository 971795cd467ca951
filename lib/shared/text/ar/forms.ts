import type { PluralForms } from '../create-formats';

/** The six plurals of Arabic for a sentence about a feminine noun, which reads the same behind 0, 11 to 99, and 100. */
export function forms(one: string, two: string, few: string, many: string): PluralForms {
  return { zero: many, one, two, few, many, other: many };
}
