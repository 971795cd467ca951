import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';

const { count, percent, plural } = formats;

const failures = (failed: number) =>
  plural(failed, { one: '# non riuscita', many: '# di non riuscite', other: '# non riuscite' });

/** Ends a sentence about uploads that did not all work. */
function problems(failed: number): string {
  return failed > 0 ? `, ${failures(failed)}` : '';
}

/** How all uploads stand, told on every page, in Italian: to screen readers, in the browser's tab, and beside the page. */
export const uploadsText: Texts['uploads'] = {
  pausedWaiting: ({ waiting, failed }) => `In pausa, ${photos(waiting)} in attesa${problems(failed)}.`,
  uploading: ({ all, progress, done, failed }) =>
    `Caricamento di ${photos(all)}: ${percent(progress)}, ${plural(done, { one: '# completata', many: '# di completate', other: '# completate' })}${problems(failed)}.`,
  noneUploaded: (failed) => `Caricamento non riuscito (${photos(failed)}).`,
  cancelled: 'Annullata.',
  uploaded: ({ done, failed }) =>
    `${plural(done, { one: '# foto caricata', many: '# di foto caricate', other: '# foto caricate' })}${problems(failed)}.`,
  /** Before the title of the page, in the browser's tab. */
  titleProgress: (progress) => `${percent(progress)} · `,
  notUploaded: failures,
  doneOfAll: ({ isPaused, done, all }) =>
    `${isPaused ? 'In pausa' : 'Caricamento'}: ${count(done)} di ${count(all)}`,
  allUploads: 'Caricamenti',
  showList: (progress) => `${percent(progress)}, mostra l’elenco`,
};
