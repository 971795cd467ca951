/** The words with which the other pages of admins open in German. */

export { accessText as access } from './access';
export { auditText as audit } from './audit';
export { galleryEngineText as galleryEngine } from './gallery-engine';
export { guestsText as guests } from './guests';
export { linksText as links } from './links';
export { numbersText as numbers } from './numbers';
