import { ALBUM_LIMITS } from '../../albums/album-limits';
import type { ErrorCode, ErrorDetails } from '../../errors/error-codes';
import { MAX_ALBUMS } from '../../keys/row/album-places';
import { isMediaType, MEDIA_TYPE_NAMES, MEDIA_TYPES } from '../../media/media-types';
import type { ErrorText } from '../texts';
import { fileKind } from './file-kinds';
import { dativeDuration, formats } from './formats';
import { exactPixels, pixels } from './pixels';
import { quoted } from './quoted';

type Text = string | ((details: ErrorDetails) => string);

type Unit = Readonly<{ short: (value: number) => string; exact: (value: number) => string }>;

const BYTES: Unit = { short: formats.bytes, exact: formats.exactBytes };
const PIXELS: Unit = { short: pixels, exact: exactPixels };

const ALLOWED = new Intl.ListFormat('de', { type: 'disjunction' }).format(
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
      ? `Das Feld ${field} ist ungültig${why}. Korrigiere es und versuche es erneut.`
      : `Die Anfrage ist ungültig${why}. Korrigiere sie und versuche es erneut.`;
  },
  body_too_large: ({ limitBytes }) =>
    limitBytes === undefined
      ? 'Die Anfrage ist zu lang. Teile sie in kleinere auf.'
      : `Die Anfrage ist zu lang: Höchstens ${formats.bytes(limitBytes)} werden gelesen. Teile sie in kleinere auf.`,
  not_json: 'Die Anfrage muss JSON sein. Sende sie mit dem Header Content-Type: application/json.',
  not_found: 'Hier ist nichts. Vielleicht wurde es gelöscht, oder die Adresse ist falsch.',
  method_not_allowed: 'Diese Adresse lässt sich so nicht verwenden. Prüfe die Methode der Anfrage.',
  wrong_host:
    'Diese Website ist unter dem verwendeten Namen nicht erreichbar. Öffne sie unter ihrer eigenen Adresse.',
  foreign_origin:
    'Die Anfrage kam von einer anderen Website. Öffne diese Seite unter ihrer eigenen Adresse und versuche es erneut.',
  sign_in_required: 'Melde dich dafür an.',
  role_required: 'Dein Konto darf das nicht. Wende dich an einen Admin dieser Website.',
  wrong_password: 'Falsches Passwort. Versuche es erneut.',
  sign_in_link_used:
    'Dieser Anmeldelink wurde schon verwendet oder ist zu alt. Starte die App neu, um einen neuen zu erhalten.',
  openid_unreachable:
    'Der Anmeldedienst ist gerade nicht erreichbar. Versuche es in ein paar Minuten erneut.',
  openid_failed:
    'Der Anmeldedienst hat einen Fehler gemeldet. Versuche es erneut. Bleibt der Fehler bestehen, wende dich an den Betreiber der Website.',
  openid_declined: 'Die Anmeldung wurde abgebrochen. Versuche es erneut.',
  openid_not_allowed:
    'Dein Konto steht nicht auf der Liste dieser Website. Bitte den Betreiber, es aufzunehmen, oder verwende ein anderes Konto.',
  openid_clock:
    'Die Uhren dieser Website und des Anmeldedienstes gehen verschieden. Wende dich an den Betreiber der Website.',
  openid_attempt_missing:
    'Diese Anmeldung wurde in einem anderen Browser oder Tab begonnen, oder vor zu langer Zeit. Beginne von vorn, und erlaube Cookies für diese Website.',
  openid_attempt_used: 'Diese Anmeldung wurde schon verwendet. Beginne von vorn.',
  token_invalid:
    'Dieses API-Token ist abgelaufen, widerrufen oder falsch geschrieben. Prüfe es, oder bitte einen Admin um ein neues.',
  too_many_tokens: 'Es gibt zu viele API-Token. Widerrufe erst eines.',
  rate_limited: (details) => `${usedUp(details)} ${tryAgain(details)}`,
  challenge_required: 'Bestätige, dass du kein Roboter bist, und versuche es dann erneut.',
  conflict: 'Jemand anderes hat das im selben Moment geändert. Sieh nach und versuche es dann erneut.',
  image_in_trash: 'Dieses Foto ist im Papierkorb. Stelle es zuerst wieder her.',
  texts_too_long: ({ excessBytes }) =>
    `Name, Beschreibung und Schlagwörter dieses Fotos sind zusammen zu lang. Kürze sie${excessBytes === undefined ? '' : ` (zu viele Zeichen: ${formats.count(excessBytes)})`}.`,

  unsupported_type: ({ declaredType, actualType }) => {
    const type = actualType ?? declaredType;
    if (type && ANIMATIONS.test(type)) {
      return `Dateien vom Typ ${named(type)} können hier nicht hochgeladen werden. Speichere sie als animiertes WebP oder GIF und wähle dann die neue Datei.`;
    }
    if (type && PICTURES.test(type)) {
      return `Dateien vom Typ ${named(type)} können hier nicht hochgeladen werden. Speichere sie als JPEG oder PNG und wähle dann die neue Datei.`;
    }
    return type
      ? `Dateien vom Typ ${named(type)} können nicht hochgeladen werden. Wähle ein Bild im Format ${ALLOWED}.`
      : `Dateien dieses Typs können nicht hochgeladen werden. Wähle ein Bild im Format ${ALLOWED}.`;
  },
  file_empty: 'Diese Datei ist leer. Wähle eine andere.',
  file_too_large: ({ actualBytes, limitBytes }) =>
    `${tooMuch('Die Datei', actualBytes, limitBytes, BYTES)} Wähle eine kleinere.`,
  too_many_pixels: ({ actualPixels, limitPixels }) =>
    `${tooMuch('Das Bild', actualPixels, limitPixels, PIXELS)} Verkleinere es zuerst.`,
  too_complex:
    'Dieses Bild ist zu komplex: Die Prüfung braucht zu viel Zeit oder Speicher. Speichere es neu als einfaches JPEG oder PNG.',
  type_mismatch: ({ declaredType, actualType }) =>
    declaredType && actualType
      ? `Dem Namen nach ist diese Datei vom Typ ${named(declaredType)}, ihrem Inhalt nach vom Typ ${named(actualType)}. Speichere sie in ihrem wahren Format.`
      : 'Der Inhalt der Datei passt nicht zu ihrem Typ. Speichere sie in ihrem wahren Format.',
  not_an_image: ({ actualType }) =>
    `${actualType ? `Diese Datei ist kein Bild, sondern vom Typ ${named(actualType)}` : 'Diese Datei ist kein Bild'}. Wähle ein Bild im Format ${ALLOWED}.`,
  damaged_image: 'Dieses Bild ist beschädigt oder unvollständig. Versuche es mit einer anderen Kopie.',
  size_mismatch: ({ actualBytes, limitBytes }) =>
    actualBytes === undefined || limitBytes === undefined
      ? 'Die Datei kam unvollständig an. Lade sie noch einmal hoch.'
      : `Die Datei kam unvollständig an: ${BYTES.exact(actualBytes)} statt ${BYTES.exact(limitBytes)}. Lade sie noch einmal hoch.`,
  checksum_mismatch: 'Die Datei wurde unterwegs beschädigt. Lade sie noch einmal hoch.',
  not_accepted: ({ reason }) => reason ?? 'Diese Website nimmt diese Datei nicht an.',

  ticket_invalid: 'Dieser Vorgang lässt sich nicht abschließen. Lade die Datei noch einmal hoch.',
  ticket_expired: 'Das Hochladen hat zu lange gedauert. Lade die Datei noch einmal hoch.',
  upload_missing: 'Die Datei ist nicht angekommen. Lade sie noch einmal hoch.',

  link_invalid: 'Dieser Link ist ungültig. Bitte um einen neuen.',
  link_expired: 'Dieser Link ist abgelaufen. Bitte um einen neuen.',
  link_revoked: 'Dieser Link wurde widerrufen. Bitte um einen neuen.',
  link_locked: 'Dieser Link braucht ein Passwort. Öffne ihn in deinem Browser und gib es dort ein.',
  link_files_used: ({ limitFiles }) =>
    `${limitFiles === undefined ? 'Dieser Link nimmt keine Fotos mehr an.' : formats.plural(limitFiles, { one: 'Dieser Link nimmt nur ein Foto an, und das wurde schon gesendet.', other: 'Dieser Link nimmt # Fotos an, und so viele wurden schon gesendet.' })} Bitte die Gastgeber um einen neuen.`,
  link_bytes_used: ({ limitBytes }) =>
    `${limitBytes === undefined ? 'Für dieses Foto ist kein Platz mehr.' : `Dieser Link nimmt insgesamt ${formats.bytes(limitBytes)} an, und für dieses Foto ist kein Platz mehr.`} Bitte die Gastgeber um einen neuen.`,
  take_back_over: 'Dieses Foto lässt sich nicht mehr zurückziehen. Bitte die Gastgeber, es zu löschen.',
  guest_name_missing: 'Die Gastgeber möchten wissen, wer die Fotos sendet. Gib erst deinen Namen ein.',

  album_gone: 'Dieses Album gibt es nicht mehr. Die Fotos sind noch in der Galerie.',
  albums_full: `Es gibt schon ${formats.count(ALBUM_LIMITS.albums)} Alben, mehr sind nicht möglich. Lösche erst eines.`,
  too_many_albums: `Ein Foto kann in höchstens ${MAX_ALBUMS} Alben sein. Nimm es erst aus einem heraus.`,
  arranged_too_far: `Nur die ersten ${formats.count(ALBUM_LIMITS.arranged)} Fotos eines Albums lassen sich umordnen. Schiebe deine weiter nach vorn.`,

  storage_denied:
    'Der Speicher hat die Anfrage abgelehnt. Der Betreiber der Website muss die Zugriffsregeln prüfen.',
  storage_unavailable: (details) =>
    `${details.host ? `Der Speicher (${details.host})` : 'Der Speicher'} ist gerade nicht erreichbar. ${tryAgain(details)}`,
  storage_full:
    'Der Speicher ist voll. Versuche es später erneut. Bleibt er voll, wende dich an den Betreiber der Website.',
  hook_failed: (details) => `Diese Website konnte das gerade nicht abschließen. ${tryAgain(details)}`,
  busy: (details) => `Der Server ist ausgelastet. ${tryAgain(details)}`,
  internal: ({ reason }) =>
    reason ??
    'Auf dem Server ist ein Fehler aufgetreten. Versuche es erneut. Bleibt der Fehler bestehen, wende dich an den Betreiber der Website.',
};

/** The sentence that a person reads about an error in German: what was wrong, what was expected, what to do. */
export const errorText: ErrorText = (code, details = {}) => {
  const text = TEXTS[code];
  return typeof text === 'string' ? text : text(details);
};

function usedUp({ limitedBy, period }: ErrorDetails): string {
  const time = period === 'day' ? 'heute' : 'in der letzten Stunde';
  switch (limitedBy) {
    case 'client':
      return `Über deine Verbindung wurde ${time} zu viel hochgeladen.`;
    case 'network':
      return `Über dein Netzwerk wurde ${time} zu viel hochgeladen.`;
    case 'total':
      return `Diese Website nimmt ${period === 'day' ? 'heute' : 'in dieser Stunde'} nichts mehr an.`;
    case 'unverified':
      return 'Zu viele Fotos werden noch geprüft.';
    default:
      return 'Zu viel auf einmal hochgeladen.';
  }
}

function tryAgain({ retryAfterSeconds }: ErrorDetails): string {
  return retryAfterSeconds === undefined || retryAfterSeconds <= 0
    ? 'Versuche es gleich noch einmal.'
    : `Versuche es in ${dativeDuration(retryAfterSeconds)} erneut.`;
}

/** A media type or common name, in quotation marks: it stands without an article. */
function named(type: string): string {
  return quoted(isMediaType(type) ? `${MEDIA_TYPES[type].label}-Bild` : fileKind(type));
}

function tooMuch(subject: string, actual: number | undefined, limit: number | undefined, unit: Unit): string {
  if (actual === undefined) {
    return limit === undefined
      ? `${subject} ist zu groß.`
      : `${subject} ist zu groß: Erlaubt sind ${unit.short(limit)}.`;
  }
  if (limit === undefined) return `${subject} hat ${unit.short(actual)}, das ist zu viel.`;
  // „10 MB, erlaubt sind 10 MB“ would help nobody.
  const format = unit.short(actual) === unit.short(limit) ? unit.exact : unit.short;
  return `${subject} hat ${format(actual)}, erlaubt sind ${format(limit)}.`;
}
