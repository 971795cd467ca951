import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { count, plural } = formats;

/** Changes to photos, in Dutch: while they run, how they ended, and what can be done about it. */
export const jobsText: Texts['jobs'] = {
  title: 'Wijzigingen',
  stop: 'Stoppen',
  stopping: 'Stoppen…',
  undo: 'Ongedaan maken',
  undoTip: 'Ongedaan maken (Ctrl+Z)',
  running: ({ doing, done }) => `${doing}… ${count(done)} klaar`,
  moving: {
    public: (number) => `${photos(number)} publiceren`,
    private: (number) => `${photos(number)} privé maken`,
    held: (number) => `${photos(number)} weer laten wachten op goedkeuring`,
    trash: (number) => `${photos(number)} naar de prullenbak verplaatsen`,
    former: (number) => `${photos(number)} herstellen`,
  },
  deciding: {
    private: (number) => `${photos(number)} accepteren`,
    trash: (number) => `${photos(number)} weigeren`,
  },
  movingBack: {
    public: (number) => `${photos(number)} weer privé maken`,
    private: (number) => `${photos(number)} weer publiceren`,
    held: (number) => `${photos(number)} weer accepteren`,
    trash: (number) => `${photos(number)} herstellen`,
    former: (number) => `${photos(number)} terug naar de prullenbak verplaatsen`,
  },
  purging: (number) => `${photos(number)} definitief verwijderen`,
  editing: (number) => `${photos(number)} bewerken`,
  editingAs: {
    favoured: (number) => `${photos(number)} aan favorieten toevoegen`,
    unfavoured: (number) => `${photos(number)} uit favorieten halen`,
    renamed: (number) => `De tag van ${photos(number)} hernoemen`,
  },
  editingBack: (number) => `De bewerking van ${photos(number)} ongedaan maken`,
  dating: {
    set: (number) => `${photos(number)} dateren`,
    shift: (number) => `De tijd van ${photos(number)} verschuiven`,
    clear: (number) => `De datum van ${photos(number)} verwijderen`,
  },
  datingBack: (number) => `De oude datum van ${photos(number)} terugzetten`,
  adding: ({ photos: number, album }) => `${photos(number)} aan ${quoted(album)} toevoegen`,
  removing: ({ photos: number, album }) => `${photos(number)} uit ${quoted(album)} halen`,
  moved: {
    public: 'gepubliceerd',
    private: 'privé gemaakt',
    held: 'weer wachtend op goedkeuring',
    trash: 'naar de prullenbak verplaatst',
    former: 'hersteld',
  },
  decided: { private: 'geaccepteerd', trash: 'geweigerd' },
  movedBack: {
    public: 'weer privé gemaakt',
    private: 'weer gepubliceerd',
    held: 'weer geaccepteerd',
    trash: 'hersteld',
    former: 'terug naar de prullenbak verplaatst',
  },
  purged: 'definitief verwijderd',
  edited: 'bewerkt',
  editedAs: {
    favoured: 'aan favorieten toegevoegd',
    unfavoured: 'uit favorieten gehaald',
    renamed: 'van de nieuwe tag voorzien',
  },
  editedBack: 'teruggezet',
  dated: { set: 'gedateerd', shift: 'in de tijd verschoven', clear: 'zonder datum gelaten' },
  datedBack: 'teruggezet op de oude datum',
  datedAlready: {
    set: (number) =>
      plural(number, { one: '# foto had die datum al.', other: '# foto’s hadden die datum al.' }),
    shift: (number) =>
      plural(number, {
        one: '# foto heeft geen datum om te verschuiven.',
        other: '# foto’s hebben geen datum om te verschuiven.',
      }),
    clear: (number) =>
      plural(number, { one: '# foto had geen datum.', other: '# foto’s hadden geen datum.' }),
  },
  added: (album) => `aan ${quoted(album)} toegevoegd`,
  removed: (album) => `uit ${quoted(album)} gehaald`,
  signedOut: ({ changed, outcome }) => `Uitgelogd: ${photos(changed)} ${outcome}`,
  stopped: ({ changed, total, outcome }) => `Gestopt: ${count(changed)} van ${photos(total)} ${outcome}`,
  nothingToChange: 'Niets te wijzigen',
  ended: ({ changed, outcome }) => `${changed === 0 ? 'Geen foto’s' : photos(changed)} ${outcome}`,
  endedOne: ({ name, outcome }) => [name, `: ${outcome}`],
  skipped: (number) => `${photos(number)} overgeslagen: er loopt een andere wijziging.`,
  notChanged: (number) =>
    plural(number, { one: '# foto is niet gewijzigd', other: '# foto’s zijn niet gewijzigd' }),
  reason: ({ number, reason }) => `${count(number)} × ${reason}`,
  already: {
    public: (number) =>
      plural(number, { one: '# foto was al openbaar.', other: '# foto’s waren al openbaar.' }),
    private: (number) => plural(number, { one: '# foto was al privé.', other: '# foto’s waren al privé.' }),
    held: (number) => plural(number, { one: '# foto wachtte al.', other: '# foto’s wachtten al.' }),
    trash: (number) =>
      plural(number, {
        one: '# foto stond al in de prullenbak.',
        other: '# foto’s stonden al in de prullenbak.',
      }),
    former: (number) =>
      plural(number, { one: '# foto was al hersteld.', other: '# foto’s waren al hersteld.' }),
  },
  inAlbumAlready: (number) =>
    plural(number, { one: '# foto stond er al in.', other: '# foto’s stonden er al in.' }),
  notInAlbum: (number) =>
    plural(number, { one: '# foto stond er niet in.', other: '# foto’s stonden er niet in.' }),
  allPublicAgain: 'Weer openbaar.',
  somePublicAgain: (number) => `${photos(number)} weer openbaar.`,
  formerUnknown: (number) =>
    plural(number, {
      one: '# foto privé gemaakt: wat die eerder was, is niet bekend.',
      other: '# foto’s privé gemaakt: wat ze eerder waren, is niet bekend.',
    }),
};
