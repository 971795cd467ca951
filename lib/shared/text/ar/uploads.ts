import type { Texts } from '../texts';
import { formats } from './formats';
import { ofPhotos, photos } from './photos';

const { count, percent } = formats;

/** Ends a sentence about uploads that did not all work. */
function problems(failed: number): string {
  return failed > 0 ? `، وتعذّر ${count(failed)}` : '';
}

/** How all uploads stand, told on every page, in Arabic. */
export const uploadsText: Texts['uploads'] = {
  pausedWaiting: ({ waiting, failed }) => `متوقف مؤقتًا، ${photos(waiting)} بالانتظار${problems(failed)}.`,
  uploading: (totals) =>
    `جارٍ رفع ${ofPhotos(totals.all)}: ${percent(totals.progress)}، اكتمل ${count(totals.done)}${problems(totals.failed)}.`,
  noneUploaded: (failed) => `تعذّر الرفع (${photos(failed)}).`,
  cancelled: 'تم الإلغاء.',
  uploaded: ({ done, failed }) => `تم رفع ${ofPhotos(done)}${problems(failed)}.`,
  titleProgress: (progress) => `${percent(progress)} · `,
  notUploaded: (failed) => `تعذّر ${count(failed)}`,
  doneOfAll: ({ isPaused, done, all }) =>
    `${isPaused ? 'متوقف مؤقتًا' : 'جارٍ الرفع'}: ${count(done)} من ${count(all)}`,
  allUploads: 'كل عمليات الرفع',
  showList: (progress) => `${percent(progress)}، عرض القائمة`,
};
