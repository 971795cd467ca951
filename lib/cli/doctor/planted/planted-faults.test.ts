import { afterAll, expect, test } from 'vitest';
import { describePlanted } from './describe-planted';
import { createEmbeddedGround } from './ground';
import { PLANTED_FAULTS } from './kinds';

const { ground, close } = createEmbeddedGround();
afterAll(close);

for (const kind of PLANTED_FAULTS) {
  const check = kind.check ?? kind.quickCheck;
  describePlanted(check ? { ...kind, check } : kind, { name: 'embedded', ground, lacks: [] });
}

test('at least a hundred faults are planted, each under a name of its own', () => {
  const names = PLANTED_FAULTS.flatMap(({ faults }) => faults.map(({ fault }) => fault));
  expect(names.length).toBeGreaterThan(100);
  expect(new Set(names).size).toBe(names.length);
});
