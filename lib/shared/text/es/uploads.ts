import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';

const { count, percent, plural } = formats;

const failures = (failed: number) =>
  plural(failed, { one: '# con error', many: '# con error', other: '# con error' });

/** Ends a sentence about uploads that did not all work. */
function problems(failed: number): string {
  return failed > 0 ? `, ${failures(failed)}` : '';
}

/** How all uploads stand, told on every page, in Spanish: to screen readers, in the browser's tab, and beside the page. */
export const uploadsText: Texts['uploads'] = {
  pausedWaiting: ({ waiting, failed }) => `En pausa, ${photos(waiting)} en espera${problems(failed)}.`,
  uploading: ({ all, progress, done, failed }) =>
    `Subiendo ${photos(all)}: ${percent(progress)}, ${plural(done, { one: '# lista', many: '# de listas', other: '# listas' })}${problems(failed)}.`,
  noneUploaded: (failed) => `Error al subir (${photos(failed)}).`,
  cancelled: 'Cancelada.',
  uploaded: ({ done, failed }) =>
    `${plural(done, { one: '# foto subida', many: '# de fotos subidas', other: '# fotos subidas' })}${problems(failed)}.`,
  /** Before the title of the page, in the browser's tab. */
  titleProgress: (progress) => `${percent(progress)} · `,
  notUploaded: failures,
  doneOfAll: ({ isPaused, done, all }) =>
    `${isPaused ? 'En pausa' : 'Subiendo'}: ${count(done)} de ${count(all)}`,
  allUploads: 'Todas las subidas',
  showList: (progress) => `${percent(progress)}, mostrar la lista`,
};
