import { MAX_SORTED } from '../../gallery/gallery-order';
import type { Texts } from '../texts';
import { dates } from './dates';
import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { bytes, count, plural } = formats;

/** The gallery as it opens, in Dutch: its tabs, the list, searching and finding a date. */
export const galleryText: Texts['gallery'] = {
  title: 'Galerij',
  tabsName: 'Filteren op status',
  albums: 'Albums',
  tabs: { all: 'Alle', private: 'Privé', public: 'Openbaar', held: 'Wachtend', trash: 'Prullenbak' },
  waiting: ({ count: number, isMore }) => `${count(number)}${isMore ? '+' : ''}`,
  empty: {
    all: 'Nog geen foto’s. Wat mensen uploaden verschijnt hier, de nieuwste eerst.',
    private: 'Geen privéfoto’s.',
    public: 'Nog geen openbare foto’s. Publiceer een foto om die hier te zien.',
    held: 'Er wacht niets. Foto’s die goedkeuring nodig hebben, staan hier tot je ze accepteert of weigert.',
    album: 'Nog geen foto’s in dit album. Selecteer foto’s in de galerij en voeg ze toe.',
    trash: 'De prullenbak is leeg. Foto’s blijven hier voordat ze definitief worden verwijderd.',
  },
  uploadPhotos: 'Foto’s uploaden',
  nothingMatches: 'Niets gevonden. Probeer andere woorden of minder filters.',
  loading: 'Foto’s laden',

  photos: 'Foto’s',
  open: (photo) => `${photo} openen`,
  choose: (photo) => `${photo} kiezen`,
  select: (photo) => `${photo} selecteren`,
  new: 'Nieuw',
  newSinceLast: 'Nieuw sinds je laatste bezoek',
  newPhotos: ({ photos: number, isAll }) =>
    `${count(number)}${isAll ? '+' : ''} nieuw sinds je laatste bezoek`,
  public: 'Openbaar',
  daysLeft: (days) =>
    days === 0 ? 'Laatste uren' : plural(days, { one: 'Nog # dag', other: 'Nog # dagen' }),

  date: 'Datum',
  month: dates.month,
  goToDate: 'Naar datum',
  day: 'Dag',
  go: 'Ga',

  sort: {
    name: 'Sorteren op',
    orders: { uploaded: 'Datum toegevoegd', taken: 'Opnamedatum', name: 'Naam', size: 'Grootte' },
    partial:
      'Oudere foto’s worden nog op opnamedatum gesorteerd. Tot dat klaar is, kunnen hier foto’s ontbreken.',
    tooMany: `Er kunnen maar ${photos(MAX_SORTED)} zo worden gesorteerd, en er zijn er meer. Zoek of filter om de andere te zien.`,
  },

  search: {
    name: 'Zoeken',
    failed: 'Het zoeken is mislukt.',
    running: ({ matched, scanned }) => `Zoeken… ${count(matched)} gevonden in ${photos(scanned)}`,
    found: (matched) => `${photos(matched)} gevonden`,
    foundSome: (matched) =>
      `Je ziet ${photos(matched)} van de resultaten. Zoek gerichter om de andere te zien.`,
    stopped: (matched) => `Gestopt: tot nu toe ${photos(matched)} gevonden`,
    stop: 'Stoppen',
    again: 'Opnieuw zoeken',
  },

  filters: {
    searchIn: 'Zoek in namen, beschrijvingen en tags, op datums zoals taken:2026-08 of met is:favourite',
    placeholder: 'Zoeken',
    more: 'Filteren',
    names: {
      type: 'Type',
      orientation: 'Stand',
      size: 'Grootte',
      tag: 'Tag',
      uploader: 'Geüpload door',
      from: 'Geüpload vanaf',
      to: 'Geüpload tot en met',
      takenFrom: 'Genomen vanaf',
      takenTo: 'Genomen tot en met',
    },
    all: 'Alles',
    submit: 'Zoeken',
    clearAll: 'Filters wissen',
    orientations: { landscape: 'Liggend', portrait: 'Staand', square: 'Vierkant' },
    size: ({ minBytes, maxBytes }) => {
      if (minBytes === null) return `Tot ${bytes(maxBytes ?? 0)}`;
      return maxBytes === null ? `Meer dan ${bytes(minBytes)}` : `${bytes(minBytes)} tot ${bytes(maxBytes)}`;
    },
    chosen: 'Filters',
    remove: (filter) => `Filter ${filter} verwijderen`,
    words: (words) => quoted(words),
    tag: (tag) => `Met tag ${tag}`,
    favourites: 'Favorieten',
    uploader: (name) => `Geüpload door ${name}`,
    minBytes: (value) => `Vanaf ${bytes(value)}`,
    maxBytes: (value) => `Tot ${bytes(value)}`,
    from: (day) => `Geüpload vanaf ${day}`,
    to: (day) => `Geüpload tot en met ${day}`,
    taken: (range) => `Genomen ${range.replace('..', ' – ').trim()}`,
    undated: 'Zonder datum',
  },

  wall: 'Diavoorstelling',
  numbers: 'Statistieken',
  guests: 'Gasten',
  links: 'Links',
  auditLog: 'Activiteitenlogboek',
  keys: 'Sneltoetsen',
  keysTip: 'Sneltoetsen (?)',
  emptyTrash: 'Prullenbak leegmaken',
  counting: 'Tellen…',
  purgeQuestion: (number) => `${photos(number)} definitief verwijderen?`,
  purgeAnswer: (number) => `${photos(number)} verwijderen`,
};
