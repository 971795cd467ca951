import { ALBUM_LIMITS } from '../../albums/album-limits';
import type { ErrorCode, ErrorDetails } from '../../errors/error-codes';
import { MAX_ALBUMS } from '../../keys/row/album-places';
import { isMediaType, MEDIA_TYPE_NAMES, MEDIA_TYPES } from '../../media/media-types';
import type { ErrorText } from '../texts';
import { fileKind } from './file-kinds';
import { formats } from './formats';
import { exactPixels, pixels } from './pixels';
import { quoted } from './quoted';

type Text = string | ((details: ErrorDetails) => string);

type Unit = Readonly<{ short: (value: number) => string; exact: (value: number) => string }>;

const BYTES: Unit = { short: formats.bytes, exact: formats.exactBytes };
const PIXELS: Unit = { short: pixels, exact: exactPixels };

const ALLOWED = new Intl.ListFormat('es', { type: 'disjunction' }).format(
  MEDIA_TYPE_NAMES.map((type) => MEDIA_TYPES[type].label),
);

/** Names of pictures that other programs open, as against media types. */
const PICTURES = /\b(?:image|photo)\b(?!\/)/;
/** Among those, the names of animations: a still would not be the same. */
const ANIMATIONS = /^animated\b/;

const TEXTS: Readonly<Record<ErrorCode, Text>> = {
  invalid_request: ({ field, problem }) => {
    const why = problem ? ` (${problem})` : '';
    return field
      ? `El campo ${field} no es válido${why}. Corrígelo e inténtalo de nuevo.`
      : `La solicitud no es válida${why}. Corrígela e inténtalo de nuevo.`;
  },
  body_too_large: ({ limitBytes }) =>
    limitBytes === undefined
      ? 'La solicitud es demasiado larga. Divídela en otras más pequeñas.'
      : `La solicitud es demasiado larga: se leen ${formats.bytes(limitBytes)} como máximo. Divídela en otras más pequeñas.`,
  not_json: 'La solicitud debe ser JSON. Envíala con la cabecera Content-Type: application/json.',
  not_found: 'Aquí no hay nada. Puede que se haya eliminado o que la dirección sea incorrecta.',
  method_not_allowed: 'Esta dirección no se puede usar así. Comprueba el método de la solicitud.',
  wrong_host: 'Este sitio no responde al nombre que has usado. Ábrelo en su propia dirección.',
  foreign_origin:
    'La solicitud viene de otro sitio. Abre esta página en su propia dirección e inténtalo de nuevo.',
  sign_in_required: 'Inicia sesión para hacer esto.',
  role_required: 'Tu cuenta no tiene permiso para hacer esto. Consulta a un administrador de este sitio.',
  wrong_password: 'Contraseña incorrecta. Inténtalo de nuevo.',
  sign_in_link_used:
    'Este enlace de inicio de sesión ya se ha usado o es demasiado antiguo. Reinicia la aplicación para obtener uno nuevo.',
  openid_unreachable:
    'El servicio de inicio de sesión no está disponible en este momento. Inténtalo de nuevo en unos minutos.',
  openid_failed:
    'El servicio de inicio de sesión devolvió un error. Inténtalo de nuevo. Si se repite, contacta con el propietario del sitio.',
  openid_declined: 'Se canceló el inicio de sesión. Inténtalo de nuevo.',
  openid_not_allowed:
    'Tu cuenta no está en la lista de este sitio. Pide al propietario del sitio que la añada o usa otra cuenta.',
  openid_clock:
    'Los relojes de este sitio y del servicio de inicio de sesión no coinciden. Contacta con el propietario del sitio.',
  openid_attempt_missing:
    'Este inicio de sesión empezó en otro navegador o pestaña, o hace demasiado tiempo. Empieza de nuevo y permite las cookies de este sitio.',
  openid_attempt_used: 'Este inicio de sesión ya se ha usado. Empieza de nuevo.',
  token_invalid:
    'Este token de API ha caducado, se ha revocado o está mal escrito. Compruébalo o pide uno nuevo a un administrador.',
  too_many_tokens: 'Hay demasiados tokens de API. Revoca uno primero.',
  rate_limited: (details) => `${usedUp(details)} ${tryAgain(details)}`,
  challenge_required: 'Confirma que no eres un robot e inténtalo de nuevo.',
  conflict: 'Otra persona ha cambiado esto al mismo tiempo. Compruébalo e inténtalo de nuevo.',
  image_in_trash: 'Esta foto está en la papelera. Restáurala primero.',
  texts_too_long: ({ excessBytes }) =>
    `El nombre, la descripción y las etiquetas de esta foto son demasiado largos en conjunto. Acórtalos${excessBytes === undefined ? '' : ` (caracteres de más: ${formats.count(excessBytes)})`}.`,

  unsupported_type: ({ declaredType, actualType }) => {
    const type = actualType ?? declaredType;
    if (type && ANIMATIONS.test(type)) {
      return `Los archivos de tipo ${named(type)} no se pueden subir aquí. Guarda este como WebP animado o GIF y elige el nuevo archivo.`;
    }
    if (type && PICTURES.test(type)) {
      return `Los archivos de tipo ${named(type)} no se pueden subir aquí. Guarda este como JPEG o PNG y elige el nuevo archivo.`;
    }
    return type
      ? `Los archivos de tipo ${named(type)} no se pueden subir. Elige una imagen ${ALLOWED}.`
      : `Los archivos de este tipo no se pueden subir. Elige una imagen ${ALLOWED}.`;
  },
  file_empty: 'Este archivo está vacío. Elige otro.',
  file_too_large: ({ actualBytes, limitBytes }) =>
    `${tooMuch('El archivo', 'es demasiado grande', actualBytes, limitBytes, BYTES)} Elige uno más pequeño.`,
  too_many_pixels: ({ actualPixels, limitPixels }) =>
    `${tooMuch('La imagen', 'es demasiado grande', actualPixels, limitPixels, PIXELS)} Redúcela primero.`,
  too_complex:
    'Esta imagen es demasiado compleja: comprobarla requiere demasiado tiempo o memoria. Guárdala de nuevo como un JPEG o PNG sencillo.',
  type_mismatch: ({ declaredType, actualType }) =>
    declaredType && actualType
      ? `Por su nombre, este archivo es de tipo ${named(declaredType)}, pero su contenido es de tipo ${named(actualType)}. Guárdalo de nuevo con su tipo real.`
      : 'El contenido del archivo no coincide con su tipo. Guárdalo de nuevo con su tipo real.',
  not_an_image: ({ actualType }) =>
    `${actualType ? `Este archivo no es una imagen, sino de tipo ${named(actualType)}` : 'Este archivo no es una imagen'}. Elige una imagen ${ALLOWED}.`,
  damaged_image: 'Esta imagen está dañada o incompleta. Prueba con otra copia.',
  size_mismatch: ({ actualBytes, limitBytes }) =>
    actualBytes === undefined || limitBytes === undefined
      ? 'La subida quedó incompleta. Vuelve a subir el archivo.'
      : `La subida quedó incompleta: llegaron ${BYTES.exact(actualBytes)} en lugar de ${BYTES.exact(limitBytes)}. Vuelve a subir el archivo.`,
  checksum_mismatch: 'El archivo se dañó por el camino. Vuelve a subirlo.',
  not_accepted: ({ reason }) => reason ?? 'Este sitio no acepta este archivo.',

  ticket_invalid: 'Esta subida no se puede completar. Vuelve a subir el archivo.',
  ticket_expired: 'Esta subida tardó demasiado y ha caducado. Vuelve a subir el archivo.',
  upload_missing: 'El archivo no llegó. Vuelve a subirlo.',

  link_invalid: 'Este enlace no es válido. Pide uno nuevo.',
  link_expired: 'Este enlace ha caducado. Pide uno nuevo.',
  link_revoked: 'Este enlace se ha revocado. Pide uno nuevo.',
  link_locked: 'Este enlace necesita una contraseña. Ábrelo en tu navegador y escríbela.',
  link_files_used: ({ limitFiles }) =>
    `${limitFiles === undefined ? 'Este enlace no admite más fotos.' : formats.plural(limitFiles, { one: 'Este enlace admite una foto y ya se ha enviado.', many: 'Este enlace admite # de fotos y ya se han enviado todas.', other: 'Este enlace admite # fotos y ya se han enviado todas.' })} Pide uno nuevo a tu anfitrión.`,
  link_bytes_used: ({ limitBytes }) =>
    `${limitBytes === undefined ? 'Ya no queda espacio para esta foto.' : `Este enlace admite ${formats.bytes(limitBytes)} en total y ya no queda espacio para esta foto.`} Pide un enlace nuevo a tu anfitrión.`,
  take_back_over: 'Esta foto ya no se puede retirar. Pide a tu anfitrión que la elimine.',
  guest_name_missing: 'A tu anfitrión le gustaría saber quién envía las fotos. Escribe primero tu nombre.',

  album_gone: 'Ese álbum ya no existe. Sus fotos siguen en la galería.',
  albums_full: `Hay ${formats.count(ALBUM_LIMITS.albums)} álbumes, el máximo posible. Elimina uno primero.`,
  too_many_albums: `Una foto puede estar en ${MAX_ALBUMS} álbumes como máximo. Quítala primero de uno.`,
  arranged_too_far: `Solo se pueden reordenar las primeras ${formats.count(ALBUM_LIMITS.arranged)} fotos de un álbum. Muévelas más arriba.`,

  storage_denied:
    'El almacenamiento rechazó la solicitud. El propietario del sitio debe revisar sus reglas de acceso.',
  storage_unavailable: (details) =>
    `${details.host ? `El almacenamiento (${details.host})` : 'El almacenamiento'} no está disponible en este momento. ${tryAgain(details)}`,
  storage_full:
    'El almacenamiento está lleno. Inténtalo más tarde; si sigue lleno, contacta con el propietario del sitio.',
  hook_failed: (details) => `Este sitio no ha podido completar la operación. ${tryAgain(details)}`,
  busy: (details) => `El servidor está ocupado. ${tryAgain(details)}`,
  internal: ({ reason }) =>
    reason ??
    'Se produjo un error en el servidor. Inténtalo de nuevo. Si se repite, contacta con el propietario del sitio.',
};

/** The sentence that a person reads about an error in Spanish: what was wrong, what was expected, what to do. */
export const errorText: ErrorText = (code, details = {}) => {
  const text = TEXTS[code];
  return typeof text === 'string' ? text : text(details);
};

function usedUp({ limitedBy, period }: ErrorDetails): string {
  const time = period === 'day' ? 'hoy' : 'en la última hora';
  switch (limitedBy) {
    case 'client':
      return `Demasiadas subidas desde tu conexión ${time}.`;
    case 'network':
      return `Demasiadas subidas desde tu red ${time}.`;
    case 'total':
      return `Este sitio no admite más subidas ${period === 'day' ? 'hoy' : 'en esta hora'}.`;
    case 'unverified':
      return 'Aún se están comprobando demasiadas subidas.';
    default:
      return 'Demasiadas subidas a la vez.';
  }
}

function tryAgain({ retryAfterSeconds }: ErrorDetails): string {
  return retryAfterSeconds === undefined || retryAfterSeconds <= 0
    ? 'Inténtalo de nuevo en un momento.'
    : `Inténtalo de nuevo dentro de ${formats.duration(retryAfterSeconds)}.`;
}

/** A media type or common name, in quotation marks: it stands without an article. */
function named(type: string): string {
  return quoted(isMediaType(type) ? `imagen ${MEDIA_TYPES[type].label}` : fileKind(type));
}

function tooMuch(
  subject: string,
  isTooLarge: string,
  actual: number | undefined,
  limit: number | undefined,
  unit: Unit,
): string {
  if (actual === undefined) {
    return limit === undefined
      ? `${subject} ${isTooLarge}.`
      : `${subject} ${isTooLarge}: el límite es de ${unit.short(limit)}.`;
  }
  if (limit === undefined) return `${subject} tiene ${unit.short(actual)}, que es demasiado.`;
  // "10 MB; el límite es de 10 MB" would help nobody.
  const format = unit.short(actual) === unit.short(limit) ? unit.exact : unit.short;
  return `${subject} tiene ${format(actual)}; el límite es de ${format(limit)}.`;
}
