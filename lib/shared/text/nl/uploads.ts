import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';

const { count, percent } = formats;

/** Ends a sentence about uploads that did not all work. */
function problems(failed: number): string {
  return failed > 0 ? `, ${count(failed)} mislukt` : '';
}

/** How all uploads stand, told on every page, in Dutch. */
export const uploadsText: Texts['uploads'] = {
  pausedWaiting: ({ waiting, failed }) => `Gepauzeerd, ${photos(waiting)} in de wachtrij${problems(failed)}.`,
  uploading: (totals) =>
    `${photos(totals.all)} uploaden: ${percent(totals.progress)}, ${count(totals.done)} klaar${problems(totals.failed)}.`,
  noneUploaded: (failed) => `Upload mislukt (${photos(failed)}).`,
  cancelled: 'Geannuleerd.',
  uploaded: ({ done, failed }) => `${photos(done)} geüpload${problems(failed)}.`,
  titleProgress: (progress) => `${percent(progress)} · `,
  notUploaded: (failed) => `${count(failed)} mislukt`,
  doneOfAll: ({ isPaused, done, all }) =>
    `${isPaused ? 'Gepauzeerd' : 'Uploaden'}: ${count(done)} van ${count(all)}`,
  allUploads: 'Alle uploads',
  showList: (progress) => `${percent(progress)}, lijst tonen`,
};
