import { expect, test } from 'vitest';
import { describeEmbedded } from './describe-embedded';
import { FAULTS_OF_THE_BUCKET, PLANTED_FAULTS } from './kinds';

describeEmbedded(FAULTS_OF_THE_BUCKET);

test('at least a hundred faults are planted, each under a name of its own', () => {
  const names = PLANTED_FAULTS.flatMap(({ faults }) => faults.map(({ fault }) => fault));
  expect(names.length).toBeGreaterThan(100);
  expect(new Set(names).size).toBe(names.length);
});
