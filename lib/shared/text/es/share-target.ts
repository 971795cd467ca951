import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';

const { plural } = formats;

/** Photos that another app of the phone has shared with this one, in Spanish. */
export const shareTargetText: Texts['shareTarget'] = {
  title: (count) =>
    plural(count, {
      one: '# foto compartida desde otra aplicación',
      many: '# de fotos compartidas desde otra aplicación',
      other: '# fotos compartidas desde otra aplicación',
    }),
  question: '¿Subirlas aquí?',
  add: (count) => `Subir ${photos(count)}`,
  discard: 'No subir',
  added: (count) =>
    plural(count, { one: '# foto añadida.', many: '# de fotos añadidas.', other: '# fotos añadidas.' }),
  discarded: 'No se ha subido nada.',
  more: (count) => `+${formats.count(count)}`,
  missed: 'Las fotos compartidas no han llegado. Elígelas en esta página.',
  full: 'No hay espacio suficiente en este dispositivo para recibir las fotos compartidas. Elígelas en esta página.',
  empty: 'No había ninguna foto en lo que compartiste.',
};
