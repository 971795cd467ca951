import type { Texts } from '../texts';
import { dates } from './dates';
import { photos } from './photos';
import { quoted } from './quoted';

const DAY_SECONDS = 86_400;

/** Lives of a link that a person chooses from, in seconds; null: until it is revoked. */
const LIVES = [
  { seconds: DAY_SECONDS, label: '1 día' },
  { seconds: 7 * DAY_SECONDS, label: '7 días' },
  { seconds: 30 * DAY_SECONDS, label: '30 días' },
  { seconds: 365 * DAY_SECONDS, label: '1 año' },
  { seconds: null, label: 'Nunca' },
];

/** Links to several photos or an album, in Spanish: making them, and the list of all. */
export const linksText: Texts['links'] = {
  /** The dialog that makes them. */
  title: (number) => `Compartir ${photos(number)}`,
  titleOfAlbum: (title) => `Compartir el álbum ${quoted(title)}`,
  explanation:
    'Cualquiera que tenga el enlace puede ver y descargar estas fotos sin iniciar sesión. Puedes revocarlo en cualquier momento.',
  explanationOfAlbum:
    'Cualquiera que tenga el enlace puede ver y descargar las fotos de este álbum sin iniciar sesión, también las que se añadan después. Puedes revocarlo en cualquier momento.',
  heading: 'Título encima de las fotos',
  optional: '(opcional)',
  recipients: 'Para',
  recipientsHint:
    'Un nombre por línea crea un enlace distinto para cada persona, y puedes revocarlos uno a uno. Solo los administradores ven los nombres.',
  expiresAfter: 'Caduca después de',
  lives: LIVES,
  password: 'Contraseña',
  passwordHint: 'Se pide antes de mostrar nada. Envíala por separado del enlace.',
  create: 'Crear enlace',
  creating: 'Creando…',
  tooMany: (limit) =>
    `Un enlace muestra ${photos(limit)} como máximo. Ponlas en un álbum y comparte el álbum.`,
  tooManyNames: (limit) => `${limit} nombres a la vez como máximo.`,
  link: 'Enlace',
  linkFor: (name) => `Enlace para ${name}`,
  copyNamed: (label) => `Copiar: ${label}`,
  expires: (iso) => `Caduca el ${dates.moment(iso)}.`,
  neverExpires: 'Funciona hasta que lo revoques.',
  another: 'Crear otro enlace',
  allLinks: 'Todos los enlaces',

  /** The page of all of them. */
  pageTitle: 'Enlaces',
  pageHint:
    'Enlaces a varias fotos y a álbumes. Los enlaces a una sola foto no se guardan y por eso no aparecen.',
  none: 'Aún no hay enlaces.',
  noneHint: 'Selecciona fotos en la galería y elige «Compartir enlace».',
  toGallery: 'Ir a la galería',
  opensSet: photos,
  opensAlbum: (title) => `Álbum ${quoted(title)}`,
  opensGone: 'Un álbum que se eliminó',
  dropsInto: (title) =>
    title === null
      ? 'Permite a los invitados añadir fotos'
      : `Permite a los invitados añadir fotos a ${quoted(title)}`,
  forWhom: (name) => `para ${name}`,
  withPassword: 'con contraseña',
  createdBy: (name, when) => `Creado por ${name}, ${when}`,
  createdByUploader: (when) => `Creado por un colaborador, ${when}`,
  until: (when) => `caduca el ${when}`,
  ended: (when) => `caducó el ${when}`,
  never: 'no caduca nunca',
  moment: dates.shortMoment,
  between: ' · ',
  open: 'Abrir',
  openNamed: (label) => `Abrir: ${label}`,
  edit: 'Editar',
  editNamed: (label) => `Editar: ${label}`,
  revoke: 'Revocar',
  revokeNamed: (label) => `Revocar: ${label}`,
  revokeTitle: (label) => `¿Revocar el enlace ${quoted(label)}?`,
  revokeHint:
    'Deja de funcionar en menos de un minuto. Las fotos que ya se hayan visto o guardado siguen en manos de quien las tenga.',
  revoked: 'Se ha revocado el enlace.',
  saved: 'Se ha cambiado el enlace.',
  more: 'Enlaces más antiguos',
  loading: 'Cargando…',

  /** The dialog that changes one. */
  editTitle: 'Cambiar el enlace',
  recipient: 'Para',
  note: 'Nota',
  noteHint: 'Solo la ven los administradores.',
  keepEnd: (end) => `Como está (${end})`,
  fromNow: (label) => `Dentro de ${label}`,
  keepPassword: 'Como está',
  newPassword: 'Nueva contraseña',
  noPassword: 'Sin contraseña',
  save: 'Guardar',
  saving: 'Guardando…',
};
