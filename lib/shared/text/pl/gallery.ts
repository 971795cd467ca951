import { MAX_SORTED } from '../../gallery/gallery-order';
import type { Texts } from '../texts';
import { dates } from './dates';
import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { bytes, count, plural } = formats;

/** The gallery as it opens, in Polish: its tabs, the list, searching and finding a date. */
export const galleryText: Texts['gallery'] = {
  title: 'Galeria',
  tabsName: 'Filtruj według stanu',
  albums: 'Albumy',
  tabs: { all: 'Wszystkie', private: 'Prywatne', public: 'Publiczne', held: 'Oczekujące', trash: 'Kosz' },
  waiting: ({ count: number, isMore }) => `${count(number)}${isMore ? '+' : ''}`,
  empty: {
    all: 'Nie ma jeszcze zdjęć. Przesłane zdjęcia pojawią się tutaj, od najnowszych.',
    private: 'Brak prywatnych zdjęć.',
    public: 'Nie ma jeszcze publicznych zdjęć. Opublikuj zdjęcie, aby je tu zobaczyć.',
    held: 'Nic nie czeka. Zdjęcia do akceptacji pojawiają się tutaj i czekają, aż je zaakceptujesz lub odrzucisz.',
    album: 'W tym albumie nie ma jeszcze zdjęć. Zaznacz zdjęcia w galerii i je do niego dodaj.',
    trash: 'Kosz jest pusty. Zdjęcia czekają w nim, zanim zostaną trwale usunięte.',
  },
  uploadPhotos: 'Prześlij zdjęcia',
  nothingMatches: 'Brak wyników. Użyj innych słów lub mniejszej liczby filtrów.',
  loading: 'Wczytywanie zdjęć',

  photos: 'Zdjęcia',
  open: (photo) => `Otwórz: ${photo}`,
  choose: (photo) => `Wybierz: ${photo}`,
  select: (photo) => `Zaznacz: ${photo}`,
  new: 'Nowe',
  newSinceLast: 'Nowe od Twojej ostatniej wizyty',
  newPhotos: ({ photos: number, isAll }) =>
    isAll
      ? `${count(number)}+ nowych od Twojej ostatniej wizyty`
      : plural(number, {
          one: '# nowe od Twojej ostatniej wizyty',
          few: '# nowe od Twojej ostatniej wizyty',
          many: '# nowych od Twojej ostatniej wizyty',
          other: '# nowego od Twojej ostatniej wizyty',
        }),
  public: 'Publiczne',
  daysLeft: (days) =>
    days === 0
      ? 'Ostatnie godziny'
      : plural(days, {
          one: 'Został # dzień',
          few: 'Zostały # dni',
          many: 'Zostało # dni',
          other: 'Zostało # dnia',
        }),

  date: 'Data',
  month: dates.month,
  goToDate: 'Przejdź do daty',
  day: 'Dzień',
  go: 'Przejdź',

  sort: {
    name: 'Sortuj według',
    orders: { uploaded: 'Data dodania', taken: 'Data wykonania', name: 'Nazwa', size: 'Rozmiar' },
    partial:
      'Trwa jeszcze sortowanie starszych zdjęć według daty wykonania. Do tego czasu może tu niektórych brakować.',
    tooMany: `W ten sposób można posortować tylko ${photos(MAX_SORTED)}, a jest ich więcej. Aby zobaczyć pozostałe, użyj wyszukiwania lub filtrów.`,
  },

  search: {
    name: 'Szukaj',
    failed: 'Wyszukiwanie nie powiodło się.',
    running: ({ matched, scanned }) =>
      `Szukanie… znaleziono ${count(matched)}, sprawdzono ${photos(scanned)}`,
    found: (matched) => `Znaleziono ${photos(matched)}`,
    foundSome: (matched) =>
      `Pokazano ${photos(matched)} spośród pasujących. Zawęź wyszukiwanie, aby zobaczyć pozostałe.`,
    stopped: (matched) => `Zatrzymano: dotąd znaleziono ${photos(matched)}`,
    stop: 'Zatrzymaj',
    again: 'Szukaj ponownie',
  },

  filters: {
    searchIn: 'Szukaj w nazwach, opisach i tagach albo według dat, np. taken:2026-08, lub is:favourite',
    placeholder: 'Szukaj',
    more: 'Filtruj',
    names: {
      type: 'Typ',
      orientation: 'Orientacja',
      size: 'Rozmiar',
      tag: 'Tag',
      uploader: 'Kto przesłał',
      from: 'Przesłane od',
      to: 'Przesłane do',
      takenFrom: 'Wykonane od',
      takenTo: 'Wykonane do',
    },
    all: 'Wszystkie',
    submit: 'Szukaj',
    clearAll: 'Wyczyść wszystko',
    orientations: { landscape: 'Poziome', portrait: 'Pionowe', square: 'Kwadratowe' },
    size: ({ minBytes, maxBytes }) => {
      if (minBytes === null) return `Do ${bytes(maxBytes ?? 0)}`;
      return maxBytes === null ? `Ponad ${bytes(minBytes)}` : `Od ${bytes(minBytes)} do ${bytes(maxBytes)}`;
    },
    chosen: 'Filtry',
    remove: (filter) => `Usuń filtr: ${filter}`,
    words: (words) => quoted(words),
    tag: (tag) => `Z tagiem: ${tag}`,
    favourites: 'Ulubione',
    uploader: (name) => `Kto przesłał: ${name}`,
    minBytes: (value) => `Od ${bytes(value)}`,
    maxBytes: (value) => `Do ${bytes(value)}`,
    from: (day) => `Przesłane od ${day}`,
    to: (day) => `Przesłane do ${day}`,
    taken: (range) => `Wykonane: ${range.replace('..', ' – ').trim()}`,
    undated: 'Bez daty',
  },

  wall: 'Pokaz slajdów',
  numbers: 'Statystyki',
  guests: 'Goście',
  links: 'Linki',
  auditLog: 'Dziennik aktywności',
  keys: 'Skróty klawiszowe',
  keysTip: 'Skróty klawiszowe (?)',
  emptyTrash: 'Opróżnij kosz',
  counting: 'Liczenie…',
  purgeQuestion: (number) => `Trwale usunąć ${photos(number)}?`,
  purgeAnswer: (number) => `Usuń ${photos(number)}`,
};
