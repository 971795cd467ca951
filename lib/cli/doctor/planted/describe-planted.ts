import { describe, expect, test } from 'vitest';
import type { Check } from '../examination';
import type { Finding } from '../finding';
import { examinePlanted } from './examine-planted';
import type { PlantedFault } from './planted-fault';

/**
 * Plants every fault of a list and compares all the doctor says with all it should. With a `check` it says no more than that
 * one: for faults that no other looks at.
 */
export function describePlanted(kind: string, faults: readonly PlantedFault[], check?: Check): void {
  describe.concurrent(kind, () => {
    test.each(faults)('$fault', async ({ says, remedy, plant }) => {
      const told = (await examinePlanted(plant, check)).filter(({ level }) => level !== 'ok');
      expect(told.map((finding, index) => isSaid(finding, says[index]) || finding.message)).toEqual(
        says.map(() => true),
      );
      if (remedy !== undefined) expect(told[0]?.remedy).toMatch(remedy);
    });
  });
}

function isSaid({ message }: Finding, expected: string | RegExp | undefined): boolean {
  if (expected === undefined) return false;
  return typeof expected === 'string' ? message.includes(expected) : expected.test(message);
}
