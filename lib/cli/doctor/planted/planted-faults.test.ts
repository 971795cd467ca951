import { expect, test } from 'vitest';
import { describePlanted } from './describe-planted';
import { CDN_FAULTS } from './rows/cdn-faults';
import { CORS_FAULTS } from './rows/cors-faults';
import { DOOR_FAULTS } from './rows/door-faults';
import { OBJECT_FAULTS } from './rows/object-faults';
import { PRIVACY_FAULTS } from './rows/privacy-faults';
import { REACH_FAULTS } from './rows/reach-faults';
import { RULE_FAULTS } from './rows/rule-faults';
import { UPLOAD_FAULTS } from './rows/upload-faults';

const KINDS = {
  'the way to the bucket': REACH_FAULTS,
  'the way of browsers': DOOR_FAULTS,
  CORS: CORS_FAULTS,
  uploads: UPLOAD_FAULTS,
  objects: OBJECT_FAULTS,
  rules: RULE_FAULTS,
  privacy: PRIVACY_FAULTS,
  'the CDN': CDN_FAULTS,
};

for (const [kind, faults] of Object.entries(KINDS)) describePlanted(kind, faults);

test('at least a hundred faults are planted, each under a name of its own', () => {
  const names = Object.values(KINDS).flatMap((faults) => faults.map(({ fault }) => fault));
  expect(names.length).toBeGreaterThan(100);
  expect(new Set(names).size).toBe(names.length);
});
