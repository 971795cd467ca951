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

const ALLOWED = new Intl.ListFormat('it', { type: 'disjunction' }).format(
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
      ? `Il campo ${field} non è valido${why}. Correggilo e riprova.`
      : `La richiesta non è valida${why}. Correggila e riprova.`;
  },
  body_too_large: ({ limitBytes }) =>
    limitBytes === undefined
      ? 'La richiesta è troppo lunga. Dividila in richieste più piccole.'
      : `La richiesta è troppo lunga: se ne leggono al massimo ${formats.bytes(limitBytes)}. Dividila in richieste più piccole.`,
  not_json: 'La richiesta deve essere in JSON. Inviala con l’intestazione Content-Type: application/json.',
  not_found: 'Qui non c’è nulla. Forse è stato eliminato, o l’indirizzo è sbagliato.',
  method_not_allowed: 'Questo indirizzo non si può usare così. Controlla il metodo della richiesta.',
  wrong_host: 'Questo sito non risponde al nome che hai usato. Aprilo al suo indirizzo.',
  foreign_origin: 'La richiesta proviene da un altro sito. Apri questa pagina al suo indirizzo e riprova.',
  sign_in_required: 'Accedi per farlo.',
  role_required: 'Il tuo account non è autorizzato a farlo. Rivolgiti a un amministratore di questo sito.',
  wrong_password: 'Password errata. Riprova.',
  sign_in_link_used:
    'Questo link di accesso è già stato usato o è troppo vecchio. Riavvia l’app per averne uno nuovo.',
  openid_unreachable: 'Il servizio di accesso al momento non è raggiungibile. Riprova tra qualche minuto.',
  openid_failed:
    'Il servizio di accesso ha restituito un errore. Riprova. Se continua a succedere, contatta il proprietario del sito.',
  openid_declined: 'L’accesso è stato annullato. Riprova.',
  openid_not_allowed:
    'Il tuo account non è nell’elenco di questo sito. Chiedi al proprietario del sito di aggiungerlo, o usa un altro account.',
  openid_clock:
    'Gli orologi di questo sito e del servizio di accesso non coincidono. Contatta il proprietario del sito.',
  openid_attempt_missing:
    'Questo accesso è iniziato in un altro browser o in un’altra scheda, o troppo tempo fa. Ricomincia, e consenti i cookie per questo sito.',
  openid_attempt_used: 'Questo accesso è già stato usato. Ricomincia.',
  token_invalid:
    'Questo token API è scaduto, è stato revocato o è scritto male. Controllalo, o chiedine uno nuovo a un amministratore.',
  too_many_tokens: 'Ci sono troppi token API. Revocane prima uno.',
  rate_limited: (details) => `${usedUp(details)} ${tryAgain(details)}`,
  challenge_required: 'Conferma di non essere un robot, poi riprova.',
  conflict: 'Qualcun altro ha modificato questo elemento nello stesso momento. Controllalo, poi riprova.',
  image_in_trash: 'Questa foto è nel cestino. Prima ripristinala.',
  texts_too_long: ({ excessBytes }) =>
    `Nome, descrizione e tag di questa foto sono troppo lunghi nel complesso. Accorciali${excessBytes === undefined ? '' : ` (caratteri di troppo: ${formats.count(excessBytes)})`}.`,

  unsupported_type: ({ declaredType, actualType }) => {
    const type = actualType ?? declaredType;
    if (type && ANIMATIONS.test(type)) {
      return `I file di tipo ${named(type)} non si possono caricare qui. Salva questo come WebP animato o GIF, poi scegli il nuovo file.`;
    }
    if (type && PICTURES.test(type)) {
      return `I file di tipo ${named(type)} non si possono caricare qui. Salva questo come JPEG o PNG, poi scegli il nuovo file.`;
    }
    return type
      ? `I file di tipo ${named(type)} non si possono caricare. Scegli un’immagine ${ALLOWED}.`
      : `I file di questo tipo non si possono caricare. Scegli un’immagine ${ALLOWED}.`;
  },
  file_empty: 'Questo file è vuoto. Scegline un altro.',
  file_too_large: ({ actualBytes, limitBytes }) =>
    `${tooMuch('Il file', 'è troppo grande', actualBytes, limitBytes, BYTES)} Scegline uno più piccolo.`,
  too_many_pixels: ({ actualPixels, limitPixels }) =>
    `${tooMuch('L’immagine', 'è troppo grande', actualPixels, limitPixels, PIXELS)} Prima ridimensionala.`,
  too_complex:
    'Questa immagine è troppo complessa: verificarla richiede troppo tempo o troppa memoria. Salvala di nuovo come semplice JPEG o PNG.',
  type_mismatch: ({ declaredType, actualType }) =>
    declaredType && actualType
      ? `In base al nome, questo file è di tipo ${named(declaredType)}, ma il contenuto è di tipo ${named(actualType)}. Salvalo di nuovo nel suo vero formato.`
      : 'Il contenuto del file non corrisponde al suo tipo. Salvalo di nuovo nel suo vero formato.',
  not_an_image: ({ actualType }) =>
    `${actualType ? `Questo file non è un’immagine, ma è di tipo ${named(actualType)}` : 'Questo file non è un’immagine'}. Scegli un’immagine ${ALLOWED}.`,
  damaged_image: 'Questa immagine è danneggiata o incompleta. Prova con un’altra copia.',
  size_mismatch: ({ actualBytes, limitBytes }) =>
    actualBytes === undefined || limitBytes === undefined
      ? 'Il caricamento è rimasto incompleto. Carica di nuovo il file.'
      : `Il caricamento è rimasto incompleto: sono arrivati ${BYTES.exact(actualBytes)} invece di ${BYTES.exact(limitBytes)}. Carica di nuovo il file.`,
  checksum_mismatch: 'Il file si è danneggiato durante l’invio. Caricalo di nuovo.',
  not_accepted: ({ reason }) => reason ?? 'Questo sito non accetta questo file.',

  ticket_invalid: 'Questo caricamento non può essere completato. Carica di nuovo il file.',
  ticket_expired: 'Questo caricamento ha richiesto troppo tempo ed è scaduto. Carica di nuovo il file.',
  upload_missing: 'Il file non è arrivato. Caricalo di nuovo.',

  link_invalid: 'Questo link non è valido. Chiedine uno nuovo.',
  link_expired: 'Questo link è scaduto. Chiedine uno nuovo.',
  link_revoked: 'Questo link è stato revocato. Chiedine uno nuovo.',
  link_locked: 'Questo link richiede una password. Aprilo nel browser e inseriscila.',
  link_files_used: ({ limitFiles }) =>
    `${limitFiles === undefined ? 'Questo link non accetta altre foto.' : formats.plural(limitFiles, { one: 'Questo link accetta una foto, che è già stata inviata.', many: 'Questo link accetta # di foto, e sono già state inviate tutte.', other: 'Questo link accetta # foto, e sono già state inviate tutte.' })} Chiedi un nuovo link a chi ti ha invitato.`,
  link_bytes_used: ({ limitBytes }) =>
    `${limitBytes === undefined ? 'Non c’è più spazio per questa foto.' : `Questo link accetta ${formats.bytes(limitBytes)} in tutto, e non c’è più spazio per questa foto.`} Chiedi un nuovo link a chi ti ha invitato.`,
  take_back_over: 'Questa foto non può più essere ritirata. Chiedi a chi ti ha invitato di eliminarla.',
  guest_name_missing: 'Chi ti ha invitato vorrebbe sapere chi invia le foto. Inserisci prima il tuo nome.',

  album_gone: 'Quell’album non esiste più. Le sue foto sono ancora nella galleria.',
  albums_full: `Ci sono già ${formats.count(ALBUM_LIMITS.albums)} album, il massimo possibile. Eliminane prima uno.`,
  too_many_albums: `Una foto può stare al massimo in ${MAX_ALBUMS} album. Toglila prima da uno.`,
  arranged_too_far: `Si possono riordinare solo le prime ${formats.count(ALBUM_LIMITS.arranged)} foto di un album. Spostale più in alto.`,

  storage_denied:
    'Lo spazio di archiviazione ha rifiutato la richiesta. Il proprietario del sito deve controllarne le regole di accesso.',
  storage_unavailable: (details) =>
    `${details.host ? `Lo spazio di archiviazione (${details.host})` : 'Lo spazio di archiviazione'} al momento non è raggiungibile. ${tryAgain(details)}`,
  storage_full:
    'Lo spazio di archiviazione è pieno. Riprova più tardi; se resta pieno, contatta il proprietario del sito.',
  hook_failed: (details) => `Questo sito non è riuscito a completare l’operazione. ${tryAgain(details)}`,
  busy: (details) => `Il server è occupato. ${tryAgain(details)}`,
  internal: ({ reason }) =>
    reason ??
    'Si è verificato un errore sul server. Riprova. Se continua a succedere, contatta il proprietario del sito.',
};

/** The sentence that a person reads about an error in Italian: what was wrong, what was expected, what to do. */
export const errorText: ErrorText = (code, details = {}) => {
  const text = TEXTS[code];
  return typeof text === 'string' ? text : text(details);
};

function usedUp({ limitedBy, period }: ErrorDetails): string {
  const time = period === 'day' ? 'oggi' : 'nell’ultima ora';
  switch (limitedBy) {
    case 'client':
      return `Troppi caricamenti dalla tua connessione ${time}.`;
    case 'network':
      return `Troppi caricamenti dalla tua rete ${time}.`;
    case 'total':
      return `Questo sito non accetta altri caricamenti ${period === 'day' ? 'oggi' : 'in quest’ora'}.`;
    case 'unverified':
      return 'Troppi caricamenti sono ancora in fase di verifica.';
    default:
      return 'Troppi caricamenti insieme.';
  }
}

function tryAgain({ retryAfterSeconds }: ErrorDetails): string {
  return retryAfterSeconds === undefined || retryAfterSeconds <= 0
    ? 'Riprova tra poco.'
    : `Riprova tra ${formats.duration(retryAfterSeconds)}.`;
}

/** A media type or common name, in quotation marks: it stands without an article. */
function named(type: string): string {
  return quoted(isMediaType(type) ? `immagine ${MEDIA_TYPES[type].label}` : fileKind(type));
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
      : `${subject} ${isTooLarge}: il limite è di ${unit.short(limit)}.`;
  }
  if (limit === undefined) return `${subject} è di ${unit.short(actual)}, ed è troppo.`;
  // "10 MB; il limite è di 10 MB" would help nobody.
  const format = unit.short(actual) === unit.short(limit) ? unit.exact : unit.short;
  return `${subject} è di ${format(actual)}; il limite è di ${format(limit)}.`;
}
