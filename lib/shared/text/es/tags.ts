import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { count } = formats;

/** Tags in Spanish: as chips in a field, favourites, and all of them, to be renamed and merged. */
export const tagsText: Texts['tags'] = {
  hint: 'Pulsa Intro o coma para añadir.',
  remove: (tag) => `Quitar la etiqueta ${quoted(tag)}`,
  suggestions: 'Etiquetas sugeridas',
  images: (number) => count(number),
  favourite: 'Favorita',

  title: 'Etiquetas',
  explanation:
    'Renombrar una etiqueta la cambia en todas las fotos que no están en la papelera. Un nombre que ya existe combina las dos.',
  find: 'Buscar una etiqueta',
  counting: 'Contando etiquetas',
  none: 'Aún no hay etiquetas. Añade alguna en los detalles de una foto.',
  noMatch: 'Ninguna etiqueta coincide.',
  photos: (number) => photos(number),
  show: (tag) => `Mostrar las fotos con la etiqueta ${quoted(tag)}`,
  rename: 'Renombrar',
  renameNamed: (tag) => `Renombrar ${quoted(tag)}`,
  newName: 'Nuevo nombre',
  merge: (tag) => `Combinar con ${quoted(tag)}`,
  cutOff: ({ from, to }) => `El cambio de nombre de ${quoted(from)} a ${quoted(to)} se interrumpió.`,
  continue: 'Continuar',
};
