import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';

const { count, percent, plural } = formats;

/** Ends a sentence about uploads that did not all work. */
function problems(failed: number): string {
  return failed > 0 ? `, ${failures(failed)}` : '';
}

function failures(failed: number): string {
  return plural(failed, { one: '# falhou', many: '# falharam', other: '# falharam' });
}

/** How all uploads stand, told on every page, in Brazilian Portuguese. */
export const uploadsText: Texts['uploads'] = {
  pausedWaiting: ({ waiting, failed }) => `Em pausa, ${photos(waiting)} na fila${problems(failed)}.`,
  uploading: (totals) => {
    const done = plural(totals.done, { one: '# pronta', many: '# prontas', other: '# prontas' });
    return `Enviando ${photos(totals.all)}: ${percent(totals.progress)}, ${done}${problems(totals.failed)}.`;
  },
  noneUploaded: (failed) => `O envio falhou (${photos(failed)}).`,
  cancelled: 'Cancelado.',
  uploaded: ({ done, failed }) => {
    const sent = plural(done, {
      one: '# foto enviada',
      many: '# de fotos enviadas',
      other: '# fotos enviadas',
    });
    return `${sent}${problems(failed)}.`;
  },
  titleProgress: (progress) => `${percent(progress)} · `,
  notUploaded: failures,
  doneOfAll: ({ isPaused, done, all }) =>
    `${isPaused ? 'Em pausa' : 'Enviando'}: ${count(done)} de ${count(all)}`,
  allUploads: 'Todos os envios',
  showList: (progress) => `${percent(progress)}, mostrar a lista`,
};
