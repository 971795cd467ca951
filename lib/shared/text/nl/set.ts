import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';
import { photos } from './photos';

const { bytes, count } = formats;

/** The page behind a link to several photos, in Dutch. */
export const setText: Texts['set'] = {
  title: (number) => (number === null ? 'Gedeelde foto’s' : photos(number)),
  count: photos,
  until: (iso, nowMs) => `Deze link werkt tot ${dates.shortMoment(iso, null, nowMs)}.`,
  between: ' · ',
  photos: 'Foto’s',
  day: dates.day,
  open: (name) => `${name} openen`,
  more: 'Meer foto’s',
  loading: 'Meer foto’s laden',
  backToBeginning: 'Terug naar het begin',
  downloadAll: 'Alles downloaden',
  downloadAllTip: 'Alle foto’s in één zip-bestand',
  download: 'Downloaden',
  close: 'Sluiten',
  previous: 'Vorige foto',
  next: 'Volgende foto',
  withKey: (label, key) => `${label} (${key})`,
  notLoaded: 'Deze foto kan niet worden geladen. Misschien is de link verlopen.',
  place: ({ at, of }) => `${count(at)} van ${of}`,
  atLeast: (number) => `${count(number)}+`,
  facts: ({ width, height, type, sizeBytes }) =>
    `${count(width)} × ${count(height)} · ${type} · ${bytes(sizeBytes)}`,
  empty: 'Er zijn hier nog geen foto’s.',
  emptyHint: 'Misschien zijn ze verwijderd nadat de link is gemaakt, of ze komen nog.',
  describe: (number) =>
    number === null ? 'Foto’s, met jou gedeeld.' : `${photos(number)}, met jou gedeeld.`,
  tryAgain: 'Opnieuw proberen',
  unreachable: 'De server is niet bereikbaar. Controleer je verbinding en probeer het opnieuw.',
  foreign: foreignAnswerText,
  noReason: 'De server heeft dit geweigerd. Probeer het opnieuw.',
  loadErrors: async () => (await import('./errors')).errorText,

  locked: {
    title: 'Voor deze foto’s is een wachtwoord nodig',
    text: 'Vraag het aan degene die je de link heeft gestuurd.',
    password: 'Wachtwoord',
    enter: 'Foto’s tonen',
    wrong: 'Verkeerd wachtwoord. Probeer het opnieuw.',
    wait: (seconds) =>
      `Te vaak een verkeerd wachtwoord. Probeer het over ${formats.duration(seconds)} opnieuw.`,
    failed: 'Dat lukte nu niet. Probeer het opnieuw.',
  },

  problems: {
    invalid: {
      title: 'Deze link werkt niet',
      text: 'De link is niet helemaal gekopieerd, of alle links zijn ingetrokken. Vraag de afzender om een nieuwe.',
    },
    expired: {
      title: 'Deze link is verlopen',
      text: 'Links werken maar een beperkte tijd. Vraag de afzender om een nieuwe.',
    },
    revoked: {
      title: 'Deze link is ingetrokken',
      text: 'De foto’s worden niet meer gedeeld. Vraag de afzender om een nieuwe.',
    },
    gone: {
      title: 'Dit album is verwijderd',
      text: 'De link hoort bij een album dat er niet meer is. Vraag de afzender om een nieuwe.',
    },
  },
  titleOfProblem: 'Link zonder foto’s',
  archive: {
    busy: 'Er wordt op dit moment veel gedownload. Probeer het over een minuut opnieuw.',
    failed: 'De download kon niet worden gestart. Probeer het opnieuw.',
  },
};
