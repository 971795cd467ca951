import { expect, test } from 'vitest';
import { checkCdn } from '../check-cdn';
import { checkPublicReach } from '../check-public-reach';
import { checkRules } from '../check-rules';
import type { Check } from '../examination';
import { describePlanted } from './describe-planted';
import type { PlantedFault } from './planted-fault';
import { CDN_DELIVERY_FAULTS } from './rows/cdn-delivery-faults';
import { CDN_EXPOSURE_FAULTS } from './rows/cdn-exposure-faults';
import { CDN_FAULTS } from './rows/cdn-faults';
import { CORS_FAULTS } from './rows/cors-faults';
import { DOOR_FAULTS } from './rows/door-faults';
import { EXPOSURE_FAULTS } from './rows/exposure-faults';
import { KEEPING_FAULTS, LIFECYCLE_FAULTS } from './rows/lifecycle-faults';
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

/** Faults that one check looks at and no other, so that the others need not be run. */
const SINGLE: readonly (readonly [string, readonly PlantedFault[], Check])[] = [
  ['what anybody may do', EXPOSURE_FAULTS, checkPublicReach],
  ['lifecycle rules of others', LIFECYCLE_FAULTS, checkRules],
  ['what is kept of what is deleted', KEEPING_FAULTS, checkRules],
  ['what a CDN shows', CDN_EXPOSURE_FAULTS, checkCdn],
  ['how a CDN delivers', CDN_DELIVERY_FAULTS, checkCdn],
];

for (const [kind, faults] of Object.entries(KINDS)) describePlanted(kind, faults);
for (const [kind, faults, check] of SINGLE) describePlanted(kind, faults, check);

test('at least a hundred faults are planted, each under a name of its own', () => {
  const names = [...Object.values(KINDS), ...SINGLE.map(([, faults]) => faults)].flatMap((faults) =>
    faults.map(({ fault }) => fault),
  );
  expect(names.length).toBeGreaterThan(100);
  expect(new Set(names).size).toBe(names.length);
});
