import type { Texts } from '../texts';
import { formats } from './formats';
import { photos, photosGenitive } from './photos';

const { count, percent, plural } = formats;

/** Ends a sentence about uploads that did not all work. */
function problems(failed: number): string {
  return failed > 0 ? `, nieudane: ${count(failed)}` : '';
}

/** How all uploads stand, told on every page, in Polish. */
export const uploadsText: Texts['uploads'] = {
  pausedWaiting: ({ waiting, failed }) =>
    `${plural(waiting, {
      one: 'Wstrzymano, czeka # zdjęcie',
      few: 'Wstrzymano, czekają # zdjęcia',
      many: 'Wstrzymano, czeka # zdjęć',
      other: 'Wstrzymano, czeka # zdjęcia',
    })}${problems(failed)}.`,
  uploading: (totals) =>
    `Przesyłanie ${photosGenitive(totals.all)}: ${percent(totals.progress)}, gotowe: ${count(totals.done)}${problems(totals.failed)}.`,
  noneUploaded: (failed) => `Nie udało się przesłać (${photos(failed)}).`,
  cancelled: 'Anulowano.',
  uploaded: ({ done, failed }) => `Przesłano ${photos(done)}${problems(failed)}.`,
  titleProgress: (progress) => `${percent(progress)} · `,
  notUploaded: (failed) => `nieudane: ${count(failed)}`,
  doneOfAll: ({ isPaused, done, all }) =>
    `${isPaused ? 'Wstrzymano' : 'Przesyłanie'}: ${count(done)} z ${count(all)}`,
  allUploads: 'Wszystkie przesyłane',
  showList: (progress) => `${percent(progress)}, pokaż listę`,
};
