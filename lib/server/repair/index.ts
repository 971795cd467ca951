/** The public surface of repair, for the doctor. */

export { findIndexFaults } from '../indexes/find-index-faults';
export { mendIndex } from '../indexes/mend-index';
export { wasSavedOtherwise } from '../objects/published-headers';
export { type Damage, decideDamage, describeDamage } from './decide-damage';
export { listImagesById } from './list-images-by-id';
export { findStaleHeaders, renewHeaders } from './renew-headers';
export { type RepairingServices, repairDamage } from './repair-damage';
