import type { Texts } from '../texts';
import { formats } from './formats';

const { bytes, count, duration, percent, plural } = formats;

/** Between two facts; the dot stays at the end of its line, never at the beginning of the next. */
const DOT = '\u00a0· ';

/** The upload page once there are files, in Polish: its bar, the files, and their menus. */
export const uploadQueueText: Texts['uploadQueue'] = {
  files: 'Pliki',
  keys: 'Strzałki przechodzą między plikami, Alt ze strzałką zmienia kolejność, Enter otwiera, Delete usuwa z listy.',
  moved: ({ at, all }) => `Przeniesiono na miejsce ${count(at)} z ${count(all)}`,

  bar: {
    title: 'Wszystkie przesyłane',
    more: 'Więcej działań',
    doneOfAll: ({ isPaused, done, all }) =>
      `${isPaused ? 'Wstrzymano, przesłano' : 'Przesłano'} ${count(done)} z ${count(all)}`,
    cancelled: 'Anulowano',
    allUploaded: (photos) =>
      plural(photos, {
        one: 'Przesłano',
        few: 'Przesłano wszystkie #',
        many: 'Przesłano wszystkie #',
        other: 'Przesłano wszystkie #',
      }),
    someFailed: ({ done, failed }) => `Przesłano ${count(done)}, nieudane: ${count(failed)}`,
    allFailed: (photos) =>
      plural(photos, {
        one: 'Nie udało się przesłać',
        few: 'Nie udało się przesłać (# zdjęcia)',
        many: 'Nie udało się przesłać (# zdjęć)',
        other: 'Nie udało się przesłać (# zdjęcia)',
      }),
    paused: 'Przesyłanie wstrzymane',
    offline: 'Jesteś offline. Przesyłanie zostanie wznowione automatycznie.',
    gettingReady: 'Przygotowywanie…',
    speed: (bytesPerSecond) => `${bytes(bytesPerSecond)}/s`,
    timeLeft: (seconds) => `jeszcze ${duration(seconds)}`,
    between: ' · ',
    failed: (photos) => `nieudane: ${count(photos)}`,
    showAll: 'Pokaż wszystkie',
  },
  all: {
    addPhotos: 'Dodaj zdjęcia',
    retryFailed: 'Ponów nieudane',
    sendSmaller: 'Wyślij mniejsze',
    clearFinished: 'Wyczyść ukończone',
    pause: 'Wstrzymaj',
    resume: 'Wznów',
    cancelAll: 'Anuluj wszystkie',
    showAsGrid: 'Pokaż jako siatkę',
    showAsList: 'Pokaż jako listę',
    mayClose: 'Możesz zamknąć tę stronę. Przesyłanie zostanie wznowione, gdy tu wrócisz.',
  },

  status: {
    facts: (sizes, state) => `${sizes}${DOT}${state}`,
    size: (sizeBytes) => bytes(sizeBytes),
    dimensions: ({ width, height }) => `${width}\u00a0×\u00a0${height}`,
    uploaded: 'Przesłano',
    failed: 'Nie udało się',
    waitsForApproval: 'Czeka na akceptację',
    sameAs: (name) => `Duplikat pliku ${name}`,
    sameSentOnce: (name) => `Duplikat pliku ${name}, przesłano raz`,
    paused: 'Wstrzymano',
    waiting: 'Czeka',
    preparing: 'Zmniejszanie',
    sending: (progress) => `Wysyłanie, ${percent(progress)}`,
    readyToSend: 'Czeka na wysłanie',
    tryingAgainSoon: 'Zaraz kolejna próba',
    waitingForConnection: 'Oczekiwanie na połączenie',
    checking: 'Sprawdzanie',
    cancelled: 'Anulowano',
  },
  saved,
  notes: {
    hdr_flattened: 'Usunięto efekt HDR.',
    motion_dropped: 'Wysłano jako nieruchome zdjęcie; część wideo pominięto.',
    pages_dropped: 'Wysłano tylko pierwszą stronę.',
    reencoded: 'Obrócenie lub przycięcie wymagało ponownego zapisania; różnicy nie widać.',
    canvas_protected:
      'Wysłano w oryginalnym rozmiarze: ochrona przed śledzeniem w tej przeglądarce blokuje zmniejszanie.',
  },
  actionsOf: (file) => `Działania: ${file}`,
  actions: {
    open: 'Otwórz zdjęcie',
    copyLink: 'Kopiuj link',
    retry: 'Ponów',
    sendSmaller: 'Wyślij mniejsze',
    sendNext: 'Wyślij jako następne',
    pause: 'Wstrzymaj',
    resume: 'Wznów',
    cancel: 'Anuluj',
    remove: 'Usuń z listy',
  },
  copied: 'Skopiowano',
  copyFailed: 'Nie udało się skopiować',

  endTitle: 'Co dalej',
  sendMore: 'Wyślij więcej',
  links: {
    public: 'Każdy, kto ma link, może zobaczyć zdjęcie, dopóki jest ono publiczne.',
    held: 'Twoje zdjęcia czekają na akceptację. Do tego czasu widzą je tylko administratorzy tej witryny.',
    none: 'Twoje zdjęcia są prywatne. Mogą je otwierać tylko administratorzy tej witryny.',
    private: (seconds) =>
      `Twoje zdjęcia są prywatne. Każdy, kto ma link, może zobaczyć zdjęcie przez ${duration(seconds)}.`,
  },
};

/** `4 MB → 620 KB, 85% mniej`. */
function saved({ sourceBytes, sentBytes }: { sourceBytes: number; sentBytes: number }): string {
  return `${bytes(sourceBytes)} → ${bytes(sentBytes)}, ${percent(1 - sentBytes / sourceBytes)} mniej`;
}
