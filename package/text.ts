/** `sluice/text`: the English words of components and engines, by room, and what words of another language are made with. */

export { createDateFormats, type DateFormats, type DateWords } from '@/lib/shared/text/create-date-formats';
export {
  createFormats,
  type Formats,
  type FormatWords,
  type PluralForms,
} from '@/lib/shared/text/create-formats';
export { accessText } from '@/lib/shared/text/en/access';
export { albumsText } from '@/lib/shared/text/en/albums';
export { auditText } from '@/lib/shared/text/en/audit';
export { bulkText } from '@/lib/shared/text/en/bulk';
export { commonText } from '@/lib/shared/text/en/common';
export { compareText } from '@/lib/shared/text/en/compare';
export { dates } from '@/lib/shared/text/en/dates';
export { dropText } from '@/lib/shared/text/en/drop';
export { dropsText } from '@/lib/shared/text/en/drops';
export { editText } from '@/lib/shared/text/en/edit';
export { errorText } from '@/lib/shared/text/en/errors';
export { failuresText } from '@/lib/shared/text/en/failures';
export { formats } from '@/lib/shared/text/en/formats';
export { galleryText } from '@/lib/shared/text/en/gallery';
export { galleryEngineText } from '@/lib/shared/text/en/gallery-engine';
export { galleryMoreText } from '@/lib/shared/text/en/gallery-more';
export { guestsText } from '@/lib/shared/text/en/guests';
export { heldText } from '@/lib/shared/text/en/held';
export { historyText } from '@/lib/shared/text/en/history';
export { jobsText } from '@/lib/shared/text/en/jobs';
export { linksText } from '@/lib/shared/text/en/links';
export { liveText } from '@/lib/shared/text/en/live';
export { numbersText } from '@/lib/shared/text/en/numbers';
export { photoDialogText } from '@/lib/shared/text/en/photo-dialog';
export { problemText } from '@/lib/shared/text/en/problem';
export { setText } from '@/lib/shared/text/en/set';
export { shareTargetText } from '@/lib/shared/text/en/share-target';
export { signInText } from '@/lib/shared/text/en/sign-in';
export { signOutText } from '@/lib/shared/text/en/sign-out';
export { tagsText } from '@/lib/shared/text/en/tags';
export { takenText } from '@/lib/shared/text/en/taken';
export { uploadText } from '@/lib/shared/text/en/upload';
export { uploadLinkText } from '@/lib/shared/text/en/upload-link';
export { uploadQueueText } from '@/lib/shared/text/en/upload-queue';
export { uploaderText } from '@/lib/shared/text/en/uploader';
export { uploadsText } from '@/lib/shared/text/en/uploads';
export { viewerText } from '@/lib/shared/text/en/viewer';
export type { Texts } from '@/lib/shared/text/texts';
