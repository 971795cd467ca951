import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';

const { count, percent, plural } = formats;

/** Ends a sentence about uploads that did not all work. */
function problems(failed: number): string {
  return failed > 0 ? `, ${count(failed)} fehlgeschlagen` : '';
}

/** How all uploads stand, in German, told on every page: to screen readers, in the browser's tab, and beside the page. */
export const uploadsText: Texts['uploads'] = {
  pausedWaiting: ({ waiting, failed }) =>
    `Pausiert, ${plural(waiting, { one: '# Foto wartet', other: '# Fotos warten' })}${problems(failed)}.`,
  uploading: (totals) =>
    `${plural(totals.all, { one: '# Foto wird hochgeladen', other: '# Fotos werden hochgeladen' })}: ${percent(totals.progress)}, ${count(totals.done)} fertig${problems(totals.failed)}.`,
  noneUploaded: (failed) => `Hochladen fehlgeschlagen (${photos(failed)}).`,
  cancelled: 'Abgebrochen.',
  uploaded: ({ done, failed }) => `${photos(done)} hochgeladen${problems(failed)}.`,
  /** Before the title of the page, in the browser's tab. */
  titleProgress: (progress) => `${percent(progress)} · `,
  notUploaded: (failed) => `${count(failed)} fehlgeschlagen`,
  doneOfAll: ({ isPaused, done, all }) =>
    `${isPaused ? 'Pausiert' : 'Wird hochgeladen'}: ${count(done)} von ${count(all)}`,
  allUploads: 'Hochladen',
  showList: (progress) => `${percent(progress)}, Liste zeigen`,
};
