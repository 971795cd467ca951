import { checkCdn } from '../checks/check-cdn';
import { checkCors } from '../checks/check-cors';
import { checkPlaces } from '../checks/check-places';
import { checkPublicReach } from '../checks/check-public-reach';
import { checkRules } from '../checks/check-rules';
import type { PlantedKind } from './describe-planted';
import { ACCESS_FAULTS } from './rows/access-faults';
import { BETWEEN_FAULTS } from './rows/between-faults';
import { CDN_DELIVERY_FAULTS } from './rows/cdn-delivery-faults';
import { CDN_EXPOSURE_FAULTS } from './rows/cdn-exposure-faults';
import { CDN_FAULTS } from './rows/cdn-faults';
import { CORS_ANSWER_FAULTS } from './rows/cors-answer-faults';
import { CORS_FAULTS } from './rows/cors-faults';
import { DOOR_FAULTS } from './rows/door-faults';
import { ENDPOINT_FAULTS } from './rows/endpoint-faults';
import { EXPOSURE_FAULTS } from './rows/exposure-faults';
import { KEEPING_FAULTS } from './rows/keeping-faults';
import { LIFECYCLE_FAULTS } from './rows/lifecycle-faults';
import { OBJECT_FAULTS } from './rows/object-faults';
import { PRIVACY_FAULTS } from './rows/privacy-faults';
import { PROXY_FAULTS } from './rows/proxy-faults';
import { R2_FAULTS } from './rows/r2-faults';
import { RIGHTS_FAULTS } from './rows/rights-faults';
import { RULE_FAULTS } from './rows/rule-faults';
import { SLIP_FAULTS } from './rows/slip-faults';
import { STRANGER_FAULTS } from './rows/stranger-faults';
import { UPLOAD_FAULTS } from './rows/upload-faults';
import { VERSION_FAULTS } from './rows/version-faults';

/** Faults on the way between the app, browsers and the bucket. */
export const FAULTS_ON_THE_WAY: readonly PlantedKind[] = [
  { kind: 'the endpoint', faults: ENDPOINT_FAULTS },
  { kind: 'what stands at the endpoint', faults: STRANGER_FAULTS },
  { kind: 'access to the bucket', faults: ACCESS_FAULTS },
  { kind: 'what a hand slips in', faults: SLIP_FAULTS },
  { kind: 'the way of browsers', faults: DOOR_FAULTS },
  { kind: 'what answers in between', faults: BETWEEN_FAULTS },
  { kind: 'proxies', faults: PROXY_FAULTS },
  { kind: 'R2', faults: R2_FAULTS },
  { kind: 'CORS', faults: CORS_FAULTS, quickCheck: checkCors },
  { kind: 'answers without CORS', faults: CORS_ANSWER_FAULTS, quickCheck: checkCors },
  { kind: 'the CDN', faults: CDN_FAULTS },
  { kind: 'what a CDN shows', faults: CDN_EXPOSURE_FAULTS, check: checkCdn },
  { kind: 'how a CDN delivers', faults: CDN_DELIVERY_FAULTS, check: checkCdn },
];

/** Faults of the bucket itself, and of what it takes, keeps and shows. */
export const FAULTS_OF_THE_BUCKET: readonly PlantedKind[] = [
  { kind: 'uploads', faults: UPLOAD_FAULTS },
  { kind: 'objects', faults: OBJECT_FAULTS },
  { kind: 'what is told of objects', faults: VERSION_FAULTS },
  { kind: 'rules', faults: RULE_FAULTS },
  { kind: 'privacy', faults: PRIVACY_FAULTS },
  { kind: 'rights that end at a prefix', faults: RIGHTS_FAULTS, check: checkPlaces },
  { kind: 'what anybody may do', faults: EXPOSURE_FAULTS, check: checkPublicReach },
  { kind: 'lifecycle rules of others', faults: LIFECYCLE_FAULTS, check: checkRules },
  { kind: 'what is kept of what is deleted', faults: KEEPING_FAULTS, check: checkRules },
];

/** The table of planted faults, by kind. */
export const PLANTED_FAULTS: readonly PlantedKind[] = [...FAULTS_ON_THE_WAY, ...FAULTS_OF_THE_BUCKET];
