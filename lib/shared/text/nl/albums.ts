import { ALBUM_LIMITS } from '../../albums/album-limits';
import { MAX_ALBUMS } from '../../keys/row/album-places';
import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { count, plural } = formats;

/** Albums, in Dutch: their page, one album, and putting photos into them. */
export const albumsText: Texts['albums'] = {
  title: 'Albums',
  one: 'Album',
  back: 'Alle albums',
  newAlbum: 'Nieuw album',
  empty: 'Nog geen albums. Maak er een, selecteer foto’s in de galerij en voeg ze toe.',
  emptyForViewer: 'Nog geen albums.',
  find: 'Album zoeken',
  nothingFound: 'Geen album met die titel.',
  showMore: (number) => `Nog ${count(number)} tonen`,
  list: 'Alle albums',
  inNone: 'In geen album',
  count: ({ count: number, isMore }) =>
    isMore ? `${count(number)}+ foto’s` : number === 0 ? 'Geen foto’s' : photos(number),

  form: {
    newTitle: 'Nieuw album',
    changeTitle: 'Album bewerken',
    name: 'Titel',
    nameExample: 'Zomer 2026',
    description: 'Beschrijving',
    optional: '(optioneel)',
    order: 'Volgorde van de foto’s',
    orders: {
      'taken-oldest': 'Opnamedatum, oudste eerst',
      'taken-newest': 'Opnamedatum, nieuwste eerst',
      'uploaded-oldest': 'Uploaddatum, oudste eerst',
      'uploaded-newest': 'Uploaddatum, nieuwste eerst',
      own: 'Eigen volgorde',
    },
    ownHint:
      'Selecteer foto’s in het album en sleep ze, of druk op Alt en een pijltoets. Nieuwe foto’s komen na de foto’s die je hebt verplaatst.',
    isPublic: 'Openbare pagina',
    publicHint: 'Iedereen kan het album en de openbare foto’s zien. Privéfoto’s blijven privé.',
    needsTitle: `Geef het album een titel van 1 tot ${count(ALBUM_LIMITS.titleChars)} tekens.`,
    make: 'Album maken',
    save: 'Opslaan',
    saving: 'Opslaan…',
    changedElsewhere:
      'Iemand anders heeft dit album intussen gewijzigd. Sla opnieuw op om die wijzigingen door de jouwe te vervangen.',
    theirs: ({ title, text }) =>
      text === '' ? `Het heet nu ${quoted(title)}.` : `Het heet nu ${quoted(title)}: ${quoted(text)}`,
  },

  publicPage: 'Openbare pagina',
  share: 'Deellink',
  edit: 'Album bewerken',
  remove: 'Album verwijderen',
  removeQuestion: (title) => `Album ${quoted(title)} verwijderen?`,
  removeExplanation: 'De foto’s blijven in de galerij.',
  removeAnswer: 'Album verwijderen',
  removed: 'Album verwijderd. De foto’s blijven in de galerij.',
  restore: 'Ongedaan maken',
  coverSet: 'Omslag gewijzigd.',
  ordering: 'De foto’s krijgen hun nieuwe volgorde. Je kunt deze pagina verlaten.',

  add: {
    title: (number) => `${photos(number)} aan een album toevoegen`,
    titleOne: 'Albums van deze foto',
    find: 'Album zoeken of een naam geven',
    example: 'Zoek een album of typ een nieuwe naam',
    list: 'Albums',
    none: 'Nog geen albums. Typ een naam om het eerste te maken.',
    make: (title) => `Nieuw album ${quoted(title)}`,
    more: (number) =>
      plural(number, { one: 'Nog #. Typ om het te vinden.', other: 'Nog #. Typ om ze te vinden.' }),
    isIn: 'staat erin',
    atMost: `Een foto kan in maximaal ${count(MAX_ALBUMS)} albums staan.`,
    loading: 'Albums laden…',
  },

  drop: {
    name: 'Naar een album slepen',
    hint: (number) => `Sleep ${photos(number)} naar een album`,
    more: 'Alle albums of een nieuw…',
    moving: (number) => photos(number),
  },
};
