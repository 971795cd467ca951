import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { bytes, count, plural } = formats;

/** The page behind a link to several photos, for people who are guests here, in Spanish. */
export const setText: Texts['set'] = {
  /** Where the link has no title of its own; null where nobody knows how many there are. */
  title: (number) => (number === null ? 'Fotos compartidas' : photos(number)),
  count: photos,
  until: (iso, nowMs) => `Este enlace funciona hasta el ${dates.shortMoment(iso, null, nowMs)}.`,
  between: ' · ',
  photos: 'Fotos',
  day: dates.day,
  open: (name) => `Abrir ${quoted(name)}`,
  more: 'Más fotos',
  loading: 'Cargando más fotos',
  backToBeginning: 'Volver al principio',
  downloadAll: 'Descargar todo',
  downloadAllTip: 'Todas las fotos en un archivo ZIP',
  download: 'Descargar',
  close: 'Cerrar',
  previous: 'Foto anterior',
  next: 'Foto siguiente',
  withKey: (label, key) => `${label} (${key})`,
  notLoaded: 'No se pudo cargar esta foto. Puede que el enlace haya caducado.',
  place: ({ at, of }) => `${count(at)} de ${of}`,
  atLeast: (number) => `${count(number)}+`,
  facts: ({ width, height, type, sizeBytes }) =>
    `${count(width)} × ${count(height)} · ${type} · ${bytes(sizeBytes)}`,
  empty: 'Aquí aún no hay fotos.',
  emptyHint: 'Puede que se hayan quitado desde que se creó el enlace o que estén por llegar.',
  describe: (number) =>
    number === null
      ? 'Fotos compartidas contigo.'
      : plural(number, {
          one: '# foto compartida contigo.',
          many: '# de fotos compartidas contigo.',
          other: '# fotos compartidas contigo.',
        }),
  tryAgain: 'Reintentar',
  unreachable: 'No se puede conectar con el servidor. Comprueba tu conexión e inténtalo de nuevo.',
  foreign: foreignAnswerText,
  noReason: 'El servidor lo ha rechazado. Inténtalo de nuevo.',
  loadErrors: async () => (await import('./errors')).errorText,

  /** The page of a link with a password. */
  locked: {
    title: 'Estas fotos necesitan una contraseña',
    text: 'Pídesela a la persona que te envió el enlace.',
    password: 'Contraseña',
    enter: 'Mostrar las fotos',
    wrong: 'Contraseña incorrecta. Inténtalo de nuevo.',
    wait: (seconds) =>
      `Demasiadas contraseñas incorrectas. Inténtalo de nuevo dentro de ${formats.duration(seconds)}.`,
    failed: 'No ha funcionado. Inténtalo de nuevo.',
  },

  /** Why a link shows nothing, and what to do. */
  problems: {
    invalid: {
      title: 'Este enlace no funciona',
      text: 'No se copió completo o se revocaron todos los enlaces. Pide uno nuevo a la persona que te lo envió.',
    },
    expired: {
      title: 'Este enlace ha caducado',
      text: 'Los enlaces solo funcionan durante un tiempo. Pide uno nuevo a la persona que te lo envió.',
    },
    revoked: {
      title: 'Este enlace se ha revocado',
      text: 'Las fotos ya no se comparten. Pide un enlace nuevo a la persona que te lo envió.',
    },
    gone: {
      title: 'Este álbum se ha eliminado',
      text: 'El enlace llevaba a un álbum que ya no existe. Pide uno nuevo a la persona que te lo envió.',
    },
  },
  titleOfProblem: 'Enlace sin fotos',
  /** Why an archive did not come. */
  archive: {
    busy: 'Hay muchas personas descargando en este momento. Inténtalo de nuevo en un minuto.',
    failed: 'No se pudo iniciar la descarga. Inténtalo de nuevo.',
  },
};
