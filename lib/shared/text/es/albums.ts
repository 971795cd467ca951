import { ALBUM_LIMITS } from '../../albums/album-limits';
import { MAX_ALBUMS } from '../../keys/row/album-places';
import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { count, plural } = formats;

/** Albums in Spanish: their page, one album, and putting photos into them. */
export const albumsText: Texts['albums'] = {
  title: 'Álbumes',
  one: 'Álbum',
  back: 'Todos los álbumes',
  newAlbum: 'Nuevo álbum',
  empty: 'Aún no hay álbumes. Crea uno, selecciona fotos en la galería y añádelas.',
  emptyForViewer: 'Aún no hay álbumes.',
  find: 'Buscar un álbum',
  nothingFound: 'Ningún título de álbum coincide.',
  showMore: (number) => `Mostrar ${count(number)} más`,
  list: 'Todos los álbumes',
  inNone: 'En ningún álbum',
  /** How many photos are in an album, as far as was counted. */
  count: ({ count: number, isMore }) =>
    isMore ? `Más de ${photos(number)}` : number === 0 ? 'Sin fotos' : photos(number),

  form: {
    newTitle: 'Nuevo álbum',
    changeTitle: 'Editar álbum',
    name: 'Título',
    nameExample: 'Verano de 2026',
    description: 'Descripción',
    optional: '(opcional)',
    order: 'Orden de las fotos',
    orders: {
      'taken-oldest': 'Fecha de captura, las más antiguas primero',
      'taken-newest': 'Fecha de captura, las más recientes primero',
      'uploaded-oldest': 'Fecha de subida, las más antiguas primero',
      'uploaded-newest': 'Fecha de subida, las más recientes primero',
      own: 'Orden personalizado',
    },
    ownHint:
      'Selecciona fotos en el álbum y arrástralas, o pulsa Alt y una tecla de flecha. Las fotos nuevas se añaden después de las que has movido.',
    isPublic: 'Página pública',
    publicHint: 'Cualquiera puede ver el álbum y sus fotos públicas. Las privadas siguen siendo privadas.',
    needsTitle: `Pon al álbum un título de 1 a ${count(ALBUM_LIMITS.titleChars)} caracteres.`,
    make: 'Crear álbum',
    save: 'Guardar',
    saving: 'Guardando…',
    changedElsewhere:
      'Mientras tanto, otra persona ha cambiado este álbum. Guarda otra vez para sustituir sus cambios por los tuyos.',
    /** The album as others have made it. */
    theirs: ({ title, text }) =>
      text === ''
        ? `Ahora se llama ${quoted(title)}.`
        : `Ahora se llama ${quoted(title)}, con la descripción ${quoted(text)}`,
  },

  publicPage: 'Página pública',
  share: 'Compartir enlace',
  edit: 'Editar álbum',
  remove: 'Eliminar álbum',
  removeQuestion: (title) => `¿Eliminar el álbum ${quoted(title)}?`,
  removeExplanation: 'Sus fotos se quedan en la galería.',
  removeAnswer: 'Eliminar álbum',
  /** On the page of all albums, once one was deleted. */
  removed: 'Álbum eliminado. Sus fotos siguen en la galería.',
  restore: 'Deshacer',
  coverSet: 'Portada cambiada.',
  ordering: 'Se están reordenando las fotos. Puedes salir de esta página.',

  /** Putting photos into an album. */
  add: {
    title: (number) => `Añadir ${photos(number)} a un álbum`,
    titleOne: 'Álbumes de esta foto',
    find: 'Buscar o nombrar un álbum',
    example: 'Busca un álbum o pon nombre a uno nuevo',
    list: 'Álbumes',
    none: 'Aún no hay álbumes. Escribe un nombre para crear el primero.',
    make: (title) => `Nuevo álbum ${quoted(title)}`,
    more: (number) =>
      plural(number, {
        one: '# más. Escribe para encontrarlo.',
        many: '# más. Escribe para encontrarlos.',
        other: '# más. Escribe para encontrarlos.',
      }),
    isIn: 'ya añadida',
    atMost: `Una foto puede estar en ${count(MAX_ALBUMS)} álbumes como máximo.`,
    loading: 'Cargando los álbumes…',
  },

  /** Dragging photos onto an album. */
  drop: {
    name: 'Soltar en un álbum',
    hint: (number) => `Suelta ${photos(number)} en un álbum`,
    more: 'Todos los álbumes o uno nuevo…',
    moving: (number) => photos(number),
  },
};
