import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';

const { percent, plural } = formats;

/** Words for changes of many photos at once, in Spanish: tools, questions, links, tags. */
export const bulkText: Texts['bulk'] = {
  toolbar: 'Fotos seleccionadas',
  clearSelection: 'Anular selección',
  clearSelectionTip: 'Anular selección (Esc)',
  selected: (number) =>
    plural(number, {
      one: '# foto seleccionada',
      many: '# de fotos seleccionadas',
      other: '# fotos seleccionadas',
    }),
  selectAll: 'Seleccionar todo',
  selecting: ({ found, progress }) =>
    `${plural(found, { one: '# encontrada', many: '# de encontradas', other: '# encontradas' })} (${percent(progress)}) · Detener`,

  accept: 'Aceptar',
  refuse: 'Rechazar',
  refuseWithWord: 'Rechazar con un mensaje',
  restore: 'Restaurar',
  purge: 'Eliminar definitivamente',
  publish: 'Publicar',
  makePrivate: 'Hacer privadas',
  edit: 'Editar',
  date: 'Fecha de captura',
  addToAlbum: 'Añadir a un álbum',
  shareLink: 'Compartir enlace',
  removeFromAlbum: 'Quitar del álbum',
  moveToFront: 'Mover al principio',
  copyLinks: 'Copiar enlaces',
  download: 'Descargar',
  moveToTrash: 'Mover a la papelera',
  atMostInDownload: (number) => `${photos(number)} como máximo por descarga`,

  publishQuestion: (number) => `¿Publicar ${photos(number)}?`,
  publishAnswer: (number) => `Publicar ${photos(number)}`,
  publishExplanation: (number) =>
    plural(number, {
      one: '# foto será visible para todos.',
      many: '# de fotos serán visibles para todos.',
      other: '# fotos serán visibles para todos.',
    }),

  links: {
    title: (number) =>
      `Copiar ${plural(number, { one: '# enlace', many: '# de enlaces', other: '# enlaces' })}`,
    onlyNewest: (number) =>
      plural(number, {
        one: 'Solo se incluye la foto más reciente.',
        many: 'Solo se incluyen las # de fotos más recientes.',
        other: 'Solo se incluyen las # fotos más recientes.',
      }),
    reading: 'Leyendo las fotos…',
    gone: (number) =>
      plural(number, {
        one: 'Esa foto ya no existe.',
        many: '# de fotos ya no existen.',
        other: '# fotos ya no existen.',
      }),
    name: 'Enlaces',
    notPublic: (number) =>
      plural(number, {
        one: '# foto es privada. Su enlace solo funciona para administradores con la sesión iniciada.',
        many: '# de fotos son privadas. Sus enlaces solo funcionan para administradores con la sesión iniciada.',
        other:
          '# fotos son privadas. Sus enlaces solo funcionan para administradores con la sesión iniciada.',
      }),
    form: 'Formato',
    forms: { url: 'URL', markdown: 'Markdown', html: 'HTML' },
  },

  tags: {
    title: (number) => `Editar ${photos(number)}`,
    add: 'Añadir etiquetas',
    addExample: 'vacaciones, mar',
    remove: 'Quitar etiquetas',
    description: 'Descripción',
    descriptionHint: 'Sustituye las descripciones existentes. Déjalo vacío para conservarlas.',
    fillIn: 'Rellena al menos un campo.',
    save: 'Guardar',
  },
};
