import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { bytes, count } = formats;

const DAY = 86_400;

/** The page of drop links, for admins, in Spanish. */
export const guestsText: Texts['guests'] = {
  title: 'Invitados',
  hint: 'Cualquiera que tenga un enlace de subida puede añadir fotos sin cuenta. Imprime su código y ponlo en las mesas.',
  newLink: 'Nuevo enlace de subida',
  none: 'Aún no hay enlaces de subida.',
  untitled: 'Añade tus fotos',
  noAlbum: 'Ningún álbum',
  /** The photos that have come by a link. */
  used: ({ files, most }) => `${count(files)} de ${photos(most)}`,
  usedBytes: ({ used, most }) => `${bytes(used)} de ${bytes(most)}`,
  full: 'Completo',
  expired: 'Caducado',
  expires: (iso, timeZone, nowMs) => `caduca el ${dates.shortMoment(iso, timeZone, nowMs)}`,
  neverExpires: 'no caduca nunca',
  held: 'fotos con aprobación previa',
  between: ' · ',
  code: 'Código y enlace',
  codeOf: (title) => `Código y enlace de ${quoted(title)}`,
  change: 'Cambiar',
  changeOf: (title) => `Cambiar ${quoted(title)}`,
  revoke: 'Revocar',
  revokeOf: (title) => `Revocar ${quoted(title)}`,
  revokeTitle: (title) => `¿Revocar ${quoted(title)}?`,
  revokeHint:
    'En menos de un minuto, nadie podrá enviar más fotos con este enlace. Las fotos ya enviadas se quedan.',
  revoked: 'Enlace revocado.',
  created: 'Enlace creado.',
  changed: 'Enlace cambiado.',

  /** The form. */
  changeTitle: 'Cambiar enlace de subida',
  fields: {
    album: 'Álbum',
    title: 'Título para los invitados',
    titleHint: 'Boda de Ana y Benito',
    welcome: 'Texto de bienvenida',
    welcomeHint: '¡Gracias por venir! Añade las fotos que tomaste hoy.',
    picture: 'Foto encima del texto',
    note: 'Nota, solo para administradores',
    files: 'Máximo de fotos en total',
    megabytes: 'Máximo de megabytes en total',
    noLimit: 'Sin límite',
    end: 'Caduca',
    takeBack: 'Los invitados pueden retirar una foto',
    askName: 'Pedir el nombre a los invitados',
    hold: 'Las fotos esperan aprobación',
    see: 'Los invitados ven el álbum',
    seeHint: 'Elige primero un álbum.',
  },
  noPicture: 'Sin foto',
  pictureOf: (name) => `Usar ${quoted(name)}`,
  keepPicture: 'La foto elegida antes',
  loadingPictures: 'Cargando tus últimas fotos…',
  keepEnd: 'Dejar como está',
  ends: [
    { seconds: DAY, label: 'En un día' },
    { seconds: 7 * DAY, label: 'En una semana' },
    { seconds: 30 * DAY, label: 'En 30 días' },
    { seconds: 365 * DAY, label: 'En un año' },
    { seconds: null, label: 'Nunca' },
  ],
  takeBacks: [
    { seconds: 0, label: 'Nunca' },
    { seconds: 3_600, label: 'Durante una hora' },
    { seconds: DAY, label: 'Durante un día' },
    { seconds: 7 * DAY, label: 'Durante una semana' },
    { seconds: 30 * DAY, label: 'Durante 30 días' },
  ],
  create: 'Crear enlace',
  save: 'Guardar',

  /** The code of a link. */
  codeTitle: 'Escanea para añadir fotos',
  codeAlt: (url) => `Código QR de ${url}`,
  copy: 'Copiar enlace',
  copied: 'Copiado',
  svg: 'SVG',
  png: 'PNG',
  card: 'Imprimir tarjeta',
  fileName: 'enlace-de-subida',

  /** The card. */
  cardTitle: 'Tarjeta',
  cardHow: 'Escanea el código con la cámara de tu teléfono y añade tus fotos. Sin aplicación y sin cuenta.',
  print: 'Imprimir',
  back: 'Volver a los invitados',
  cardMissing: 'Este enlace ya no existe.',

  unreachable: 'No se puede conectar con el servidor. Comprueba tu conexión e inténtalo de nuevo.',
  noReason: 'El servidor no dio ningún motivo. Inténtalo de nuevo.',
  /** Somebody in between answered. */
  foreign: foreignAnswerText,
  /** Why the server refused, by its code. */
  loadErrors: async () => (await import('./errors')).errorText,
};
