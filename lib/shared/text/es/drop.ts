import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';
import { quoted } from './quoted';

const { plural } = formats;

/** The page by which guests send photos, in Spanish. */
export const dropText: Texts['drop'] = {
  /** Where the host gave no title. */
  title: 'Añade tus fotos',
  intoAlbum: (album) => `Tus fotos van al álbum ${quoted(album)}.`,
  seeAlbum: 'Ver el álbum',

  nameTitle: '¿Cómo te llamas?',
  nameHint: 'Tu anfitrión ve quién envió cada foto.',
  name: 'Tu nombre',
  nameMissing: 'Escribe tu nombre.',
  start: 'Continuar',
  sendingAs: (name) => `Envías como ${name}`,
  changeName: 'Cambiar',

  /** Says who sees what is sent. */
  audience: {
    held: {
      title: 'Con aprobación previa',
      text: 'Tu anfitrión mira cada foto antes de que otros puedan verla.',
    },
    album: { title: 'Para los invitados', text: 'Cualquiera que tenga este enlace puede ver el álbum.' },
    own: { title: 'Para tu anfitrión', text: 'Tus fotos solo son visibles para ti y tu anfitrión.' },
  },

  sentTitle: 'Tus fotos',
  sentHint: 'Este navegador recuerda lo que has enviado desde este dispositivo.',
  sentCount: (photos) =>
    plural(photos, { one: 'Una foto enviada', many: '# de fotos enviadas', other: '# fotos enviadas' }),
  showMore: (photos) =>
    plural(photos, { one: 'Mostrar una más', many: 'Mostrar # más', other: 'Mostrar # más' }),
  loading: 'Comprobando tus fotos…',
  unknown: 'No se pudo comprobar ahora mismo',
  tryAgain: 'Reintentar',
  states: {
    waiting: 'Pendiente de aprobación',
    accepted: 'Enviada',
    approved: 'Aprobada',
    refused: 'No aceptada',
    removed: 'Retirada por tu anfitrión',
    gone: 'Eliminada',
  },
  word: (word) => `Tu anfitrión dice: ${quoted(word)}`,
  takeBack: 'Retirar',
  takeBackOf: (name) => `Retirar ${quoted(name)}`,
  takeBackUntil: (iso) => `Se puede retirar hasta el ${dates.moment(iso)}`,
  takeBackTitle: '¿Retirar esta foto?',
  takeBackHint: 'Se eliminará definitivamente, también para tu anfitrión.',
  takenBack: (name) => `Se ha retirado ${quoted(name)}.`,
  forget: 'Quitar de esta lista',
  forgetOf: (name) => `Quitar ${quoted(name)} de esta lista`,

  problems: {
    link_invalid: {
      title: 'Este enlace no es válido',
      text: 'Comprueba la dirección o vuelve a escanear el código.',
    },
    link_revoked: { title: 'Este enlace se ha revocado', text: 'Pide uno nuevo a tu anfitrión.' },
    link_expired: { title: 'Este enlace ha caducado', text: 'Pide uno nuevo a tu anfitrión.' },
  },

  unreachable: 'No se puede conectar con el servidor. Comprueba tu conexión e inténtalo de nuevo.',
  noReason: 'El servidor no dio ningún motivo. Inténtalo de nuevo.',
  /** Somebody in between answered. */
  foreign: foreignAnswerText,
  /** Why the server refused, by its code. */
  loadErrors: async () => (await import('./errors')).errorText,
};
