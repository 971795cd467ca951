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

const ALLOWED = new Intl.ListFormat('pl', { type: 'disjunction' }).format(
  MEDIA_TYPE_NAMES.map((type) => MEDIA_TYPES[type].label),
);

/** Names of pictures that other programs open, as against media types, as they cross the wire. */
const PICTURES = /\b(?:image|photo)\b(?!\/)/;
/** Among those, the names of animations: a still would not be the same. */
const ANIMATIONS = /^animated\b/;

const TEXTS: Readonly<Record<ErrorCode, Text>> = {
  invalid_request: ({ field, problem }) => {
    const what = field ? `Pole ${field} jest nieprawidłowe` : 'Żądanie jest nieprawidłowe';
    return `${what}${problem ? ` (${problem})` : ''}. Popraw je i spróbuj ponownie.`;
  },
  body_too_large: ({ limitBytes }) =>
    limitBytes === undefined
      ? 'Żądanie jest za długie. Podziel je na mniejsze.'
      : `Żądanie jest za długie: limit to ${formats.bytes(limitBytes)}. Podziel je na mniejsze.`,
  not_json: 'Żądanie musi być w formacie JSON. Wyślij je z nagłówkiem Content-Type: application/json.',
  not_found: 'Nic tu nie ma. Treść mogła zostać usunięta albo adres jest błędny.',
  method_not_allowed: 'Tego adresu nie można użyć w ten sposób. Sprawdź metodę żądania.',
  wrong_host: 'Ta witryna nie działa pod tą nazwą. Otwórz ją pod jej własnym adresem.',
  foreign_origin:
    'Żądanie przyszło z innej witryny. Otwórz tę stronę pod jej własnym adresem i spróbuj ponownie.',
  sign_in_required: 'Aby to zrobić, zaloguj się.',
  role_required: 'Twoje konto nie ma do tego uprawnień. Zwróć się do administratora tej witryny.',
  wrong_password: 'Nieprawidłowe hasło. Spróbuj ponownie.',
  sign_in_link_used:
    'Ten link do logowania został już użyty lub jest zbyt stary. Uruchom aplikację ponownie, aby otrzymać nowy.',
  openid_unreachable: 'Usługa logowania jest chwilowo niedostępna. Spróbuj ponownie za kilka minut.',
  openid_failed:
    'Usługa logowania zwróciła błąd. Spróbuj ponownie. Jeśli to się powtarza, skontaktuj się z właścicielem witryny.',
  openid_declined: 'Logowanie zostało anulowane. Spróbuj ponownie.',
  openid_not_allowed:
    'Twojego konta nie ma na liście tej witryny. Poproś jej właściciela o dodanie albo użyj innego konta.',
  openid_clock: 'Zegary tej witryny i usługi logowania się różnią. Skontaktuj się z właścicielem witryny.',
  openid_attempt_missing:
    'To logowanie rozpoczęto w innej przeglądarce lub karcie albo zbyt dawno temu. Zacznij od nowa i zezwól tej witrynie na pliki cookie.',
  openid_attempt_used: 'To logowanie zostało już wykorzystane. Zacznij od nowa.',
  token_invalid:
    'Ten token API wygasł, został unieważniony lub zawiera błąd. Sprawdź go albo poproś administratora o nowy.',
  too_many_tokens: 'Jest za dużo tokenów API. Najpierw unieważnij któryś z nich.',
  rate_limited: (details) => `${usedUp(details)} ${tryAgain(details)}`,
  challenge_required: 'Potwierdź, że nie jesteś robotem, i spróbuj ponownie.',
  conflict: 'Ktoś inny zmienił to w tej samej chwili. Sprawdź i spróbuj ponownie.',
  image_in_trash: 'To zdjęcie jest w koszu. Najpierw je przywróć.',
  texts_too_long: ({ excessBytes }) =>
    `Nazwa, opis i tagi tego zdjęcia są razem za długie. Skróć je${excessBytes === undefined ? '' : ` (znaków za dużo: ${formats.count(excessBytes)})`}.`,

  unsupported_type: ({ declaredType, actualType }) => {
    const type = actualType ?? declaredType;
    if (type && ANIMATIONS.test(type)) {
      return `Ten plik to ${named(type)}; plików tego typu nie można tu przesyłać. Zapisz go jako animację WebP lub GIF i wybierz tę wersję.`;
    }
    if (type && PICTURES.test(type)) {
      return `Ten plik to ${named(type)}; plików tego typu nie można tu przesyłać. Zapisz go jako JPEG lub PNG i wybierz tę wersję.`;
    }
    return type
      ? `Ten plik to ${named(type)}; plików tego typu nie można przesyłać. Wybierz obraz ${ALLOWED}.`
      : `Plików tego typu nie można przesyłać. Wybierz obraz ${ALLOWED}.`;
  },
  file_empty: 'Ten plik jest pusty. Wybierz inny.',
  file_too_large: ({ actualBytes, limitBytes }) =>
    `${tooMuch('Plik ma', 'Plik jest za duży', actualBytes, limitBytes, BYTES)} Wybierz mniejszy.`,
  too_many_pixels: ({ actualPixels, limitPixels }) =>
    `${tooMuch('Obraz ma', 'Obraz jest za duży', actualPixels, limitPixels, PIXELS)} Najpierw go zmniejsz.`,
  too_complex:
    'Ten obraz jest zbyt złożony: sprawdzenie go wymaga za dużo czasu lub pamięci. Zapisz go ponownie jako zwykły JPEG lub PNG.',
  type_mismatch: ({ declaredType, actualType }) =>
    declaredType && actualType
      ? `Według nazwy ten plik to ${named(declaredType)}, ale w środku jest ${named(actualType)}. Zapisz go ponownie we właściwym formacie.`
      : 'Zawartość pliku nie odpowiada jego typowi. Zapisz go ponownie we właściwym formacie.',
  not_an_image: ({ actualType }) =>
    `${actualType ? `Ten plik to ${named(actualType)}, a nie obraz` : 'Ten plik nie jest obrazem'}. Wybierz obraz ${ALLOWED}.`,
  damaged_image: 'Ten obraz jest uszkodzony lub niekompletny. Spróbuj z inną kopią.',
  size_mismatch: ({ actualBytes, limitBytes }) =>
    actualBytes === undefined || limitBytes === undefined
      ? 'Przesyłanie było niepełne. Prześlij plik ponownie.'
      : `Przesyłanie było niepełne: dotarło ${BYTES.exact(actualBytes)}, a cały plik ma ${BYTES.exact(limitBytes)}. Prześlij plik ponownie.`,
  checksum_mismatch: 'Plik uległ uszkodzeniu po drodze. Prześlij go ponownie.',
  not_accepted: ({ reason }) => reason ?? 'Ta witryna nie przyjmuje tego pliku.',

  ticket_invalid: 'Nie można dokończyć tego przesyłania. Prześlij plik ponownie.',
  ticket_expired: 'To przesyłanie trwało zbyt długo i wygasło. Prześlij plik ponownie.',
  upload_missing: 'Plik nie dotarł. Prześlij go ponownie.',

  link_invalid: 'Ten link jest nieprawidłowy. Poproś o nowy.',
  link_expired: 'Ten link wygasł. Poproś o nowy.',
  link_revoked: 'Ten link został unieważniony. Poproś o nowy.',
  link_locked: 'Ten link wymaga hasła. Otwórz go w przeglądarce i wpisz hasło.',
  link_files_used: ({ limitFiles }) => {
    const full =
      limitFiles === undefined
        ? 'Ten link nie przyjmuje już zdjęć.'
        : formats.plural(limitFiles, {
            one: 'Ten link przyjmuje jedno zdjęcie i tyle już wysłano.',
            few: 'Ten link przyjmuje # zdjęcia i tyle już wysłano.',
            many: 'Ten link przyjmuje # zdjęć i tyle już wysłano.',
            other: 'Ten link przyjmuje # zdjęcia i tyle już wysłano.',
          });
    return `${full} Poproś gospodarza o nowy.`;
  },
  link_bytes_used: ({ limitBytes }) =>
    `${limitBytes === undefined ? 'Na to zdjęcie nie ma już miejsca.' : `Ten link przyjmuje łącznie ${formats.bytes(limitBytes)} i na to zdjęcie nie ma już miejsca.`} Poproś gospodarza o nowy.`,
  take_back_over: 'Tego zdjęcia nie można już wycofać. Poproś gospodarza, aby je usunął.',
  guest_name_missing: 'Gospodarz chce wiedzieć, od kogo są zdjęcia. Najpierw wpisz swoje imię.',

  album_gone: 'Ten album już nie istnieje. Zdjęcia z niego są nadal w galerii.',
  albums_full: `Osiągnięto limit albumów (${formats.count(ALBUM_LIMITS.albums)}). Najpierw usuń któryś z nich.`,
  too_many_albums: formats.plural(MAX_ALBUMS, {
    one: 'Zdjęcie może być najwyżej w # albumie. Najpierw usuń je z niego.',
    few: 'Zdjęcie może być najwyżej w # albumach. Najpierw usuń je z któregoś.',
    many: 'Zdjęcie może być najwyżej w # albumach. Najpierw usuń je z któregoś.',
    other: 'Zdjęcie może być najwyżej w # albumu. Najpierw usuń je z któregoś.',
  }),
  arranged_too_far: `Zmieniać kolejność można tylko wśród pierwszych ${formats.count(ALBUM_LIMITS.arranged)} zdjęć albumu. Przesuń je wyżej.`,

  storage_denied: 'Magazyn danych odrzucił żądanie. Właściciel witryny musi sprawdzić jego reguły dostępu.',
  storage_unavailable: (details) =>
    `${details.host ? `Magazyn danych (${details.host})` : 'Magazyn danych'} jest chwilowo niedostępny. ${tryAgain(details)}`,
  storage_full:
    'Magazyn danych jest pełny. Spróbuj później, a jeśli to nie pomoże, skontaktuj się z właścicielem witryny.',
  hook_failed: (details) => `Witryna nie mogła teraz tego dokończyć. ${tryAgain(details)}`,
  busy: (details) => `Serwer jest zajęty. ${tryAgain(details)}`,
  internal: ({ reason }) =>
    reason ??
    'Na serwerze coś poszło nie tak. Spróbuj ponownie. Jeśli to się powtarza, skontaktuj się z właścicielem witryny.',
};

/** The sentence that a person reads about an error, in Polish without markup. */
export const errorText: ErrorText = (code, details = {}) => {
  const text = TEXTS[code];
  return typeof text === 'string' ? text : text(details);
};

function usedUp({ limitedBy, period }: ErrorDetails): string {
  const time = period === 'day' ? 'dzisiaj' : 'w ciągu ostatniej godziny';
  switch (limitedBy) {
    case 'client':
      return `Z Twojego połączenia przesłano ${time} zbyt wiele plików.`;
    case 'network':
      return `Z Twojej sieci przesłano ${time} zbyt wiele plików.`;
    case 'total':
      return `Ta witryna nie przyjmie ${period === 'day' ? 'dzisiaj' : 'w tej godzinie'} więcej plików.`;
    case 'unverified':
      return 'Zbyt wiele przesłanych plików jest jeszcze sprawdzanych.';
    default:
      return 'Zbyt wiele plików jest przesyłanych naraz.';
  }
}

function tryAgain({ retryAfterSeconds }: ErrorDetails): string {
  return retryAfterSeconds === undefined || retryAfterSeconds <= 0
    ? 'Spróbuj ponownie za chwilę.'
    : `Spróbuj ponownie za ${formats.duration(retryAfterSeconds)}.`;
}

/** A media type or common name: `obraz JPEG`, `archiwum ZIP`. */
function named(type: string): string {
  return isMediaType(type) ? `obraz ${MEDIA_TYPES[type].label}` : fileKind(type);
}

function tooMuch(
  has: string,
  isTooLarge: string,
  actual: number | undefined,
  limit: number | undefined,
  unit: Unit,
): string {
  if (actual === undefined) {
    return limit === undefined ? `${isTooLarge}.` : `${isTooLarge}: limit to ${unit.short(limit)}.`;
  }
  if (limit === undefined) return `${has} ${unit.short(actual)}, a to za dużo.`;
  // "10 MB; the limit is 10 MB" would help nobody.
  const format = unit.short(actual) === unit.short(limit) ? unit.exact : unit.short;
  return `${has} ${format(actual)}; limit to ${format(limit)}.`;
}
