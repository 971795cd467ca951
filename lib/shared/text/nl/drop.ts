import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';
import { quoted } from './quoted';

const { plural } = formats;

/** The page by which guests send photos, in Dutch. */
export const dropText: Texts['drop'] = {
  title: 'Voeg je foto’s toe',
  intoAlbum: (album) => `Je foto’s komen in het album ${quoted(album)}.`,
  seeAlbum: 'Album bekijken',

  nameTitle: 'Hoe heet je?',
  nameHint: 'De organisator ziet wie welke foto heeft gestuurd.',
  name: 'Je naam',
  nameMissing: 'Vul je naam in.',
  start: 'Doorgaan',
  sendingAs: (name) => `Je stuurt als ${name}`,
  changeName: 'Wijzigen',

  audience: {
    held: {
      title: 'Eerst goedgekeurd',
      text: 'De organisator bekijkt elke foto voordat anderen die kunnen zien.',
    },
    album: { title: 'Voor de gasten', text: 'Iedereen met deze link kan het album zien.' },
    own: {
      title: 'Voor de organisator',
      text: 'Alleen jij en de organisator kunnen je foto’s zien.',
    },
  },

  sentTitle: 'Jouw foto’s',
  sentHint: 'Deze browser onthoudt wat je vanaf dit apparaat hebt gestuurd.',
  sentCount: (photos) => plural(photos, { one: 'Eén foto gestuurd', other: '# foto’s gestuurd' }),
  showMore: (photos) => plural(photos, { one: 'Nog één tonen', other: 'Nog # tonen' }),
  loading: 'Je foto’s controleren…',
  unknown: 'Kan nu niet worden gecontroleerd',
  tryAgain: 'Opnieuw proberen',
  states: {
    waiting: 'Wacht op goedkeuring',
    accepted: 'Gestuurd',
    approved: 'Goedgekeurd',
    refused: 'Niet geaccepteerd',
    removed: 'Weggehaald door de organisator',
    gone: 'Verwijderd',
  },
  word: (word) => `Bericht van de organisator: ${quoted(word)}`,
  takeBack: 'Terugnemen',
  takeBackOf: (name) => `${name} terugnemen`,
  takeBackUntil: (iso) => `Terug te nemen tot ${dates.moment(iso)}`,
  takeBackTitle: 'Deze foto terugnemen?',
  takeBackHint: 'De foto wordt definitief verwijderd, ook voor de organisator.',
  takenBack: (name) => `${name} is teruggenomen.`,
  forget: 'Uit deze lijst halen',
  forgetOf: (name) => `${name} uit deze lijst halen`,

  problems: {
    link_invalid: {
      title: 'Deze link is niet geldig',
      text: 'Controleer het adres of scan de code opnieuw.',
    },
    link_revoked: {
      title: 'Deze link is ingetrokken',
      text: 'Vraag de organisator om een nieuwe.',
    },
    link_expired: { title: 'Deze link is verlopen', text: 'Vraag de organisator om een nieuwe.' },
  },

  unreachable: 'De server is niet bereikbaar. Controleer je verbinding en probeer het opnieuw.',
  noReason: 'De server gaf geen reden op. Probeer het opnieuw.',
  foreign: foreignAnswerText,
  loadErrors: async () => (await import('./errors')).errorText,
};
