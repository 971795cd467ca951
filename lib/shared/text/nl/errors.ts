import { ALBUM_LIMITS } from '../../albums/album-limits';
import type { ErrorCode, ErrorDetails } from '../../errors/error-codes';
import { MAX_ALBUMS } from '../../keys/row/album-places';
import { isMediaType, MEDIA_TYPE_NAMES, MEDIA_TYPES } from '../../media/media-types';
import type { ErrorText } from '../texts';
import { fileKind } from './file-kinds';
import { formats } from './formats';
import { exactPixels, pixels } from './pixels';

type Text = string | ((details: ErrorDetails) => string);

type Unit = Readonly<{ short: (value: number) => string; exact: (value: number) => string }>;

const BYTES: Unit = { short: formats.bytes, exact: formats.exactBytes };
const PIXELS: Unit = { short: pixels, exact: exactPixels };

/** `JPEG-, PNG- of WebP-afbeelding`. */
const ALLOWED = `${new Intl.ListFormat('nl', { type: 'disjunction' }).format(
  MEDIA_TYPE_NAMES.map((type) => `${MEDIA_TYPES[type].label}-`),
)}afbeelding`;

/** Names of pictures that other programs open, as against media types. */
const PICTURES = /\b(?:image|photo)\b(?!\/)/;
/** Among those, the names of animations: a still would not be the same. */
const ANIMATIONS = /^animated\b/;

const TEXTS: Readonly<Record<ErrorCode, Text>> = {
  invalid_request: ({ field, problem }) => {
    const what = problem === undefined ? '' : ` (${problem})`;
    return field
      ? `Het veld ${field} klopt niet${what}. Verbeter het en probeer het opnieuw.`
      : `Het verzoek klopt niet${what}. Verbeter het en probeer het opnieuw.`;
  },
  body_too_large: ({ limitBytes }) =>
    limitBytes === undefined
      ? 'Het verzoek is te lang. Splits het op in kleinere verzoeken.'
      : `Het verzoek is te lang: maximaal ${formats.bytes(limitBytes)} wordt gelezen. Splits het op in kleinere verzoeken.`,
  not_json: 'Het verzoek moet JSON zijn. Verstuur het met de header Content-Type: application/json.',
  not_found: 'Hier is niets gevonden. Misschien is het verwijderd of klopt het adres niet.',
  method_not_allowed:
    'Dit adres kan niet op die manier worden gebruikt. Controleer de methode van het verzoek.',
  wrong_host:
    'Deze site is niet bereikbaar onder de naam die je gebruikte. Open de site via het eigen adres.',
  foreign_origin:
    'Het verzoek kwam van een andere site. Open deze pagina via het eigen adres en probeer het opnieuw.',
  sign_in_required: 'Log in om dit te doen.',
  role_required: 'Met jouw account mag dit niet. Vraag het aan een beheerder van deze site.',
  wrong_password: 'Verkeerd wachtwoord. Probeer het opnieuw.',
  sign_in_link_used: 'Deze inloglink is al gebruikt of te oud. Start de app opnieuw voor een nieuwe.',
  openid_unreachable:
    'De inlogdienst is op dit moment niet bereikbaar. Probeer het over een paar minuten opnieuw.',
  openid_failed:
    'De inlogdienst gaf een fout. Probeer het opnieuw. Blijft het misgaan, neem dan contact op met de eigenaar van de site.',
  openid_declined: 'Het inloggen is geannuleerd. Probeer het opnieuw.',
  openid_not_allowed:
    'Je account staat niet op de lijst van deze site. Vraag de eigenaar van de site om het toe te voegen of gebruik een ander account.',
  openid_clock:
    'De klokken van deze site en de inlogdienst lopen niet gelijk. Neem contact op met de eigenaar van de site.',
  openid_attempt_missing:
    'Je bent in een andere browser of op een ander tabblad begonnen met inloggen, of te lang geleden. Begin opnieuw en sta cookies voor deze site toe.',
  openid_attempt_used: 'Deze inlogpoging is al gebruikt. Begin opnieuw.',
  token_invalid:
    'Dit API-token is verlopen, ingetrokken of verkeerd gespeld. Controleer het of vraag een beheerder om een nieuw.',
  too_many_tokens: 'Er zijn te veel API-tokens. Trek er eerst een in.',
  rate_limited: (details) => `${usedUp(details)} ${tryAgain(details)}`,
  challenge_required: 'Bevestig dat je geen robot bent en probeer het opnieuw.',
  conflict: 'Iemand anders heeft dit op hetzelfde moment gewijzigd. Controleer het en probeer het opnieuw.',
  image_in_trash: 'Deze foto staat in de prullenbak. Herstel de foto eerst.',
  texts_too_long: ({ excessBytes }) =>
    `Naam, beschrijving en tags van deze foto zijn samen te lang. Maak ze korter${excessBytes === undefined ? '' : ` (tekens te veel: ${formats.count(excessBytes)})`}.`,

  unsupported_type: ({ declaredType, actualType }) => {
    const type = actualType ?? declaredType;
    if (type && ANIMATIONS.test(type)) {
      return `Dit bestand is ${named(type)} en kan hier niet worden geüpload. Sla het op als geanimeerde WebP of GIF en kies dat bestand.`;
    }
    if (type && PICTURES.test(type)) {
      return `Dit bestand is ${named(type)} en kan hier niet worden geüpload. Sla het op als JPEG of PNG en kies dat bestand.`;
    }
    return type
      ? `Dit bestand is ${named(type)} en kan niet worden geüpload. Kies een ${ALLOWED}.`
      : `Bestanden van dit type kunnen niet worden geüpload. Kies een ${ALLOWED}.`;
  },
  file_empty: 'Dit bestand is leeg. Kies een ander.',
  file_too_large: ({ actualBytes, limitBytes }) =>
    `${tooMuch('Het bestand', 'is', actualBytes, limitBytes, BYTES)} Kies een kleiner bestand.`,
  too_many_pixels: ({ actualPixels, limitPixels }) =>
    `${tooMuch('De afbeelding', 'heeft', actualPixels, limitPixels, PIXELS)} Verklein die eerst.`,
  too_complex:
    'Deze afbeelding is te complex: controleren kost te veel tijd of geheugen. Sla die opnieuw op als gewone JPEG of PNG.',
  type_mismatch: ({ declaredType, actualType }) =>
    declaredType && actualType
      ? `Volgens de naam is dit bestand ${named(declaredType)}, maar de inhoud is ${named(actualType)}. Sla het opnieuw op als het juiste type.`
      : 'De inhoud van het bestand past niet bij het type. Sla het opnieuw op als het juiste type.',
  not_an_image: ({ actualType }) =>
    `${actualType ? `Dit bestand is ${named(actualType)}, geen afbeelding` : 'Dit bestand is geen afbeelding'}. Kies een ${ALLOWED}.`,
  damaged_image: 'Deze afbeelding is beschadigd of onvolledig. Probeer een andere kopie.',
  size_mismatch: ({ actualBytes, limitBytes }) =>
    actualBytes === undefined || limitBytes === undefined
      ? 'De upload was onvolledig. Upload het bestand opnieuw.'
      : `De upload was onvolledig: er kwamen ${BYTES.exact(actualBytes)} aan in plaats van ${BYTES.exact(limitBytes)}. Upload het bestand opnieuw.`,
  checksum_mismatch: 'Het bestand is onderweg beschadigd. Upload het opnieuw.',
  not_accepted: ({ reason }) => reason ?? 'Deze site accepteert dit bestand niet.',

  ticket_invalid: 'Deze upload kan niet worden voltooid. Upload het bestand opnieuw.',
  ticket_expired: 'Deze upload duurde te lang en is verlopen. Upload het bestand opnieuw.',
  upload_missing: 'Het bestand is niet aangekomen. Upload het opnieuw.',

  link_invalid: 'Deze link is niet geldig. Vraag om een nieuwe.',
  link_expired: 'Deze link is verlopen. Vraag om een nieuwe.',
  link_revoked: 'Deze link is ingetrokken. Vraag om een nieuwe.',
  link_locked: 'Deze link heeft een wachtwoord nodig. Open de link in je browser en vul het wachtwoord in.',
  link_files_used: ({ limitFiles }) => {
    const full =
      limitFiles === undefined
        ? 'Met deze link kunnen geen foto’s meer worden gestuurd.'
        : formats.plural(limitFiles, {
            one: 'Met deze link kan één foto worden gestuurd, en dat is al gebeurd.',
            other: 'Met deze link kunnen # foto’s worden gestuurd, en dat aantal is bereikt.',
          });
    return `${full} Vraag de organisator om een nieuwe.`;
  },
  link_bytes_used: ({ limitBytes }) =>
    `${limitBytes === undefined ? 'Er is geen ruimte meer voor deze foto.' : `Via deze link past in totaal ${formats.bytes(limitBytes)}, en er is geen ruimte meer voor deze foto.`} Vraag de organisator om een nieuwe.`,
  take_back_over: 'Deze foto kan niet meer worden teruggenomen. Vraag de organisator om die te verwijderen.',
  guest_name_missing: 'De organisator wil graag weten wie de foto’s stuurt. Vul eerst je naam in.',

  album_gone: 'Dat album bestaat niet meer. De foto’s staan nog in de galerij.',
  albums_full: `Er zijn al ${formats.count(ALBUM_LIMITS.albums)} albums, het maximum. Verwijder er eerst een.`,
  too_many_albums: `Een foto kan in maximaal ${MAX_ALBUMS} albums staan. Haal de foto eerst uit een ander album.`,
  arranged_too_far: `Je kunt de volgorde wijzigen van de eerste ${formats.count(ALBUM_LIMITS.arranged)} foto’s van een album. Verplaats ze verder naar voren.`,

  storage_denied:
    'De opslag heeft het verzoek geweigerd. De eigenaar van de site moet de toegangsregels controleren.',
  storage_unavailable: (details) =>
    `${details.host ? `De opslag (${details.host})` : 'De opslag'} is op dit moment niet bereikbaar. ${tryAgain(details)}`,
  storage_full:
    'De opslag is vol. Probeer het later opnieuw. Blijft de opslag vol, neem dan contact op met de eigenaar van de site.',
  hook_failed: (details) => `Het is deze site nu niet gelukt om dit af te ronden. ${tryAgain(details)}`,
  busy: (details) => `De server is druk bezig. ${tryAgain(details)}`,
  internal: ({ reason }) =>
    reason ??
    'Er ging iets mis op de server. Probeer het opnieuw. Blijft het misgaan, neem dan contact op met de eigenaar van de site.',
};

/** The sentence that a person reads about an error, in Dutch. */
export const errorText: ErrorText = (code, details = {}) => {
  const text = TEXTS[code];
  return typeof text === 'string' ? text : text(details);
};

function usedUp({ limitedBy, period }: ErrorDetails): string {
  const time = period === 'day' ? 'vandaag' : 'in het afgelopen uur';
  switch (limitedBy) {
    case 'client':
      return `Te veel uploads via jouw verbinding ${time}.`;
    case 'network':
      return `Te veel uploads via jouw netwerk ${time}.`;
    case 'total':
      return `Deze site kan ${period === 'day' ? 'vandaag' : 'dit uur'} geen uploads meer aan.`;
    case 'unverified':
      return 'Er worden nog te veel uploads gecontroleerd.';
    default:
      return 'Te veel uploads tegelijk.';
  }
}

function tryAgain({ retryAfterSeconds }: ErrorDetails): string {
  return retryAfterSeconds === undefined || retryAfterSeconds <= 0
    ? 'Probeer het zo opnieuw.'
    : `Probeer het over ${formats.duration(retryAfterSeconds)} opnieuw.`;
}

/** A media type or common name with its article: `een JPEG-afbeelding`. */
function named(type: string): string {
  return `een ${isMediaType(type) ? `${MEDIA_TYPES[type].label}-afbeelding` : fileKind(type)}`;
}

function tooMuch(
  subject: string,
  verb: string,
  actual: number | undefined,
  limit: number | undefined,
  unit: Unit,
): string {
  if (actual === undefined) {
    return limit === undefined
      ? `${subject} is te groot.`
      : `${subject} is te groot: de limiet is ${unit.short(limit)}.`;
  }
  if (limit === undefined) return `${subject} ${verb} ${unit.short(actual)}, en dat is te veel.`;
  // "10 MB; the limit is 10 MB" would help nobody.
  const format = unit.short(actual) === unit.short(limit) ? unit.exact : unit.short;
  return `${subject} ${verb} ${format(actual)}; de limiet is ${format(limit)}.`;
}
