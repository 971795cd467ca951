import { MAX_SORTED } from '../../gallery/gallery-order';
import type { Texts } from '../texts';
import { dates } from './dates';
import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { bytes, count, plural } = formats;

/** The gallery as it opens, in Spanish: its tabs, the list, searching and finding a date. */
export const galleryText: Texts['gallery'] = {
  title: 'Galería',
  tabsName: 'Filtrar por estado',
  albums: 'Álbumes',
  tabs: {
    all: 'Todas',
    private: 'Privadas',
    public: 'Públicas',
    held: 'Pendientes',
    trash: 'Papelera',
  },
  /** How many photos wait for approval. */
  waiting: ({ count: number, isMore }) => `${count(number)}${isMore ? '+' : ''}`,
  /** The texts of a tab that has no photos. */
  empty: {
    all: 'Aún no hay fotos. Lo que se suba aparecerá aquí, lo más reciente primero.',
    private: 'No hay fotos privadas.',
    public: 'Aún no hay fotos públicas. Publica una foto para verla aquí.',
    held: 'No hay nada pendiente. Las fotos por aprobar aparecen aquí hasta que las aceptes o rechaces.',
    album: 'Aún no hay fotos en este álbum. Selecciona fotos en la galería y añádelas.',
    trash: 'La papelera está vacía. Las fotos esperan aquí antes de eliminarse definitivamente.',
  },
  uploadPhotos: 'Subir fotos',
  nothingMatches: 'Sin resultados. Prueba con otras palabras o menos filtros.',
  loading: 'Cargando fotos',

  photos: 'Fotos',
  /** A tile, by the photo's description or name. */
  open: (photo) => `Abrir ${quoted(photo)}`,
  choose: (photo) => `Elegir ${quoted(photo)}`,
  select: (photo) => `Seleccionar ${quoted(photo)}`,
  new: 'Nueva',
  newSinceLast: 'Nueva desde tu última visita',
  newPhotos: ({ photos: number, isAll }) =>
    isAll
      ? `${count(number)}+ nuevas desde tu última visita`
      : plural(number, {
          one: '# nueva desde tu última visita',
          many: '# de nuevas desde tu última visita',
          other: '# nuevas desde tu última visita',
        }),
  public: 'Pública',
  daysLeft: (days) =>
    days === 0
      ? 'Últimas horas'
      : plural(days, { one: 'Queda # día', many: 'Quedan # de días', other: 'Quedan # días' }),

  date: 'Fecha',
  month: dates.month,
  goToDate: 'Ir a una fecha',
  day: 'Día',
  go: 'Ir',

  /** The orders of the list. */
  sort: {
    name: 'Ordenar por',
    orders: { uploaded: 'Fecha de adición', taken: 'Fecha de captura', name: 'Nombre', size: 'Tamaño' },
    partial:
      'Las fotos más antiguas aún se están ordenando por fecha de captura. Hasta entonces, pueden faltar algunas aquí.',
    tooMany: `Solo se pueden ordenar así ${photos(MAX_SORTED)} y hay más. Busca o filtra para ver las demás.`,
  },

  /** The search that is running or has ended. */
  search: {
    name: 'Buscar',
    failed: 'La búsqueda falló.',
    running: ({ matched, scanned }) =>
      `Buscando… ${plural(matched, { one: '# encontrada', many: '# de encontradas', other: '# encontradas' })} en ${photos(scanned)}`,
    found: (matched) =>
      plural(matched, {
        one: '# foto encontrada',
        many: '# de fotos encontradas',
        other: '# fotos encontradas',
      }),
    foundSome: (matched) =>
      plural(matched, {
        one: 'Se muestra # foto de las que coinciden. Limita la búsqueda para ver las demás.',
        many: 'Se muestran # de fotos de las que coinciden. Limita la búsqueda para ver las demás.',
        other: 'Se muestran # fotos de las que coinciden. Limita la búsqueda para ver las demás.',
      }),
    stopped: (matched) =>
      plural(matched, {
        one: 'Búsqueda detenida: # foto encontrada hasta ahora',
        many: 'Búsqueda detenida: # de fotos encontradas hasta ahora',
        other: 'Búsqueda detenida: # fotos encontradas hasta ahora',
      }),
    stop: 'Detener',
    again: 'Buscar de nuevo',
  },

  /** The filters that narrow the list. */
  filters: {
    searchIn: 'Busca nombres, descripciones y etiquetas, fechas como taken:2026-08, o is:favourite',
    placeholder: 'Buscar',
    more: 'Filtrar',
    names: {
      type: 'Tipo',
      orientation: 'Orientación',
      size: 'Tamaño',
      tag: 'Etiqueta',
      uploader: 'Subida por',
      from: 'Subida desde',
      to: 'Subida hasta',
      takenFrom: 'Capturada desde',
      takenTo: 'Capturada hasta',
    },
    all: 'Todo',
    submit: 'Buscar',
    clearAll: 'Quitar todos',
    orientations: { landscape: 'Horizontal', portrait: 'Vertical', square: 'Cuadrada' },
    size: ({ minBytes, maxBytes }) => {
      if (minBytes === null) return `Hasta ${bytes(maxBytes ?? 0)}`;
      return maxBytes === null ? `Más de ${bytes(minBytes)}` : `De ${bytes(minBytes)} a ${bytes(maxBytes)}`;
    },
    /** Those that are set, each to be taken away. */
    chosen: 'Filtros',
    remove: (filter) => `Quitar el filtro ${filter}`,
    words: (words) => quoted(words),
    tag: (tag) => `Etiqueta: ${tag}`,
    favourites: 'Favoritas',
    uploader: (name) => `Subida por ${name}`,
    minBytes: (value) => `Desde ${bytes(value)}`,
    maxBytes: (value) => `Hasta ${bytes(value)}`,
    from: (day) => `Subida desde el ${day}`,
    to: (day) => `Subida hasta el ${day}`,
    taken: (range) => `Capturada: ${range.replace('..', ' – ').trim()}`,
    undated: 'Sin fecha',
  },

  wall: 'Presentación',
  numbers: 'Estadísticas',
  guests: 'Invitados',
  links: 'Enlaces',
  auditLog: 'Registro de actividad',
  keys: 'Atajos de teclado',
  keysTip: 'Atajos de teclado (?)',
  emptyTrash: 'Vaciar papelera',
  counting: 'Contando…',
  purgeQuestion: (number) => `¿Eliminar ${photos(number)} definitivamente?`,
  purgeAnswer: (number) => `Eliminar ${photos(number)}`,
};
