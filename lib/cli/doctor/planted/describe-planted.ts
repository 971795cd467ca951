import { describe, expect, test } from 'vitest';
import type { Check } from '../examination';
import type { Finding } from '../finding';
import { examinePlanted } from './examine-planted';
import type { Ground } from './ground';
import type { PlantedFault } from './planted-fault';

/** A store to plant faults on. */
export type PlantedStore = Readonly<{
  /** As rows name it in `on`. */
  name: string;
  ground: Ground;
  /** The findings about the store when nothing is planted, as parts of messages. */
  lacks: readonly string[];
  /** The folder of the bucket that the app keeps to there: messages name places by it, and rows don't. */
  prefix?: string;
}>;

/** Faults of one kind; with a `check` no other looks at them, so that the others need not be run. */
export type PlantedKind = Readonly<{
  kind: string;
  faults: readonly PlantedFault[];
  check?: Check;
  /** The check that tells of them, for the quick table; on real servers the whole examination says nothing else. */
  quickCheck?: Check;
}>;

/** Plants every fault of a kind and compares all the doctor says with all it should. */
export function describePlanted({ kind, faults, check }: PlantedKind, store: PlantedStore): void {
  describe.concurrent(kind, () => {
    test.each(faults)('$fault', async ({ says: saysEverywhere, on, remedy, plant }) => {
      const says = on?.[store.name] ?? saysEverywhere;
      const told = (
        await examinePlanted(store.ground, typeof plant === 'function' ? plant() : plant, check)
      ).filter(({ level, message }) => level !== 'ok' && !store.lacks.some((part) => message.includes(part)));
      const { prefix = '' } = store;
      const named = told.map((finding) => ({
        ...finding,
        message: prefix === '' ? finding.message : finding.message.replaceAll(prefix, ''),
      }));
      expect(named.map((finding, index) => isSaid(finding, says[index]) || finding.message)).toEqual(
        says.map(() => true),
      );
      if (remedy !== undefined && told.length > 0) expect(told[0]?.remedy).toMatch(remedy);
    });
  });
}

function isSaid({ message }: Finding, expected: string | RegExp | undefined): boolean {
  if (expected === undefined) return false;
  return typeof expected === 'string' ? message.includes(expected) : expected.test(message);
}
