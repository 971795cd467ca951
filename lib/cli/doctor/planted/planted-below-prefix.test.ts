import { afterAll } from 'vitest';
import { checkCdn } from '../checks/check-cdn';
import { checkPlaces } from '../checks/check-places';
import { checkPublicReach } from '../checks/check-public-reach';
import { checkRules } from '../checks/check-rules';
import { describePlanted, type PlantedKind } from './describe-planted';
import { createEmbeddedGround } from './ground';
import { CDN_EXPOSURE_FAULTS } from './rows/cdn-exposure-faults';
import { EXPOSURE_FAULTS } from './rows/exposure-faults';
import { PREFIX_FAULTS, PREFIX_RULE_FAULTS } from './rows/prefix-faults';
import { RIGHTS_FAULTS } from './rows/rights-faults';
import { RULE_FAULTS } from './rows/rule-faults';

const prefix = 'team-9/pix/';
const { ground, close } = createEmbeddedGround(prefix);
afterAll(close);

/** The kinds that are about places: everything else is the same wherever the app is. */
const KINDS: readonly PlantedKind[] = [
  { kind: 'what anybody may do', faults: EXPOSURE_FAULTS, check: checkPublicReach },
  { kind: 'rights that end at a prefix', faults: RIGHTS_FAULTS, check: checkPlaces },
  { kind: 'rules', faults: RULE_FAULTS, check: checkRules },
  { kind: 'what a CDN shows', faults: CDN_EXPOSURE_FAULTS, check: checkCdn },
  { kind: 'what lies beside', faults: PREFIX_FAULTS, check: checkPublicReach },
  { kind: 'rules beside', faults: PREFIX_RULE_FAULTS, check: checkRules },
];

for (const kind of KINDS) {
  describePlanted(kind, { name: 'embedded, below a prefix', ground, lacks: [], prefix });
}
