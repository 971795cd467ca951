/**
 * The language of the pages, and the texts of what the server draws. With a second language the server chooses it here; what a
 * browser draws takes its texts from `components/text/en`, each page those of its own room.
 */
export { accessText } from '@/lib/shared/text/en/access';
export { albumsText } from '@/lib/shared/text/en/albums';
export { auditText } from '@/lib/shared/text/en/audit';
export { dropText } from '@/lib/shared/text/en/drop';
export { errorText } from '@/lib/shared/text/en/errors';
export { galleryText } from '@/lib/shared/text/en/gallery';
export { guestsText } from '@/lib/shared/text/en/guests';
export { linksText } from '@/lib/shared/text/en/links';
export { liveText } from '@/lib/shared/text/en/live';
export { numbersText } from '@/lib/shared/text/en/numbers';
export { setText } from '@/lib/shared/text/en/set';
export { shareText } from '@/lib/shared/text/en/share';
export { signInText } from '@/lib/shared/text/en/sign-in';
export { siteText } from '@/lib/shared/text/en/site';

/** BCP 47 tag. */
export const LANGUAGE = 'en';
