import type { Texts } from '../texts';
import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { count, plural } = formats;

/** A change that is under way: `7 Fotos werden veröffentlicht`. */
const being = (number: number, done: string) =>
  `${plural(number, { one: '# Foto wird', other: '# Fotos werden' })} ${done}`;

/** Photos as they were before a change: `7 Fotos waren bereits öffentlich.` */
const were = (number: number, state: string) =>
  `${plural(number, { one: '# Foto war', other: '# Fotos waren' })} bereits ${state}.`;

/** Changes to photos, in German: while they run, how they ended, and what can be done about it. */
export const jobsText: Texts['jobs'] = {
  title: 'Änderungen',
  stop: 'Stopp',
  stopping: 'Wird angehalten…',
  undo: 'Rückgängig',
  undoTip: 'Rückgängig (Strg+Z)',
  running: ({ doing, done }) => `${doing}… ${count(done)} fertig`,
  /** The jobs that are under way. */
  moving: {
    public: (number) => being(number, 'veröffentlicht'),
    private: (number) => being(number, 'privat gestellt'),
    held: (number) => being(number, 'wieder auf „Ausstehend“ gesetzt'),
    trash: (number) => being(number, 'in den Papierkorb verschoben'),
    former: (number) => being(number, 'wiederhergestellt'),
  },
  /** Photos that wait for approval, on their tab; one that is published is published there too. */
  deciding: {
    private: (number) => being(number, 'angenommen'),
    trash: (number) => being(number, 'abgelehnt'),
  },
  movingBack: {
    public: (number) => being(number, 'wieder privat gestellt'),
    private: (number) => being(number, 'wieder veröffentlicht'),
    held: (number) => being(number, 'wieder angenommen'),
    trash: (number) => being(number, 'wiederhergestellt'),
    former: (number) => being(number, 'zurück in den Papierkorb verschoben'),
  },
  purging: (number) => being(number, 'endgültig gelöscht'),
  editing: (number) => being(number, 'bearbeitet'),
  /** Edits that have a name of their own. */
  editingAs: {
    favoured: (number) => being(number, 'zu den Favoriten hinzugefügt'),
    unfavoured: (number) => being(number, 'aus den Favoriten entfernt'),
    renamed: (number) => `Schlagwort von ${photos(number)} wird umbenannt`,
  },
  editingBack: (number) => `Bearbeitung von ${photos(number)} wird rückgängig gemacht`,
  /** Changes of the dates that photos were taken at. */
  dating: {
    set: (number) => being(number, 'datiert'),
    shift: (number) => `Uhrzeit von ${photos(number)} wird verschoben`,
    clear: (number) => `Datum von ${photos(number)} wird entfernt`,
  },
  datingBack: (number) => `Altes Datum von ${photos(number)} wird wiederhergestellt`,
  adding: ({ photos: number, album }) => being(number, `zu ${quoted(album)} hinzugefügt`),
  removing: ({ photos: number, album }) => being(number, `aus ${quoted(album)} entfernt`),
  /** The jobs that are done, after the photos they were done to. */
  moved: {
    public: 'veröffentlicht',
    private: 'privat gestellt',
    held: 'wieder auf „Ausstehend“ gesetzt',
    trash: 'in den Papierkorb verschoben',
    former: 'wiederhergestellt',
  },
  decided: { private: 'angenommen', trash: 'abgelehnt' },
  movedBack: {
    public: 'wieder privat gestellt',
    private: 'wieder veröffentlicht',
    held: 'wieder angenommen',
    trash: 'wiederhergestellt',
    former: 'zurück in den Papierkorb verschoben',
  },
  purged: 'endgültig gelöscht',
  edited: 'bearbeitet',
  editedAs: {
    favoured: 'zu den Favoriten hinzugefügt',
    unfavoured: 'aus den Favoriten entfernt',
    renamed: 'mit dem neuen Schlagwort versehen',
  },
  editedBack: 'wieder wie zuvor',
  dated: { set: 'datiert', shift: 'zeitlich verschoben', clear: 'jetzt ohne Datum' },
  datedBack: 'wieder mit altem Datum',
  /** Photos whose date was to be left as it was. */
  datedAlready: {
    set: (number) =>
      plural(number, {
        one: '# Foto hatte dieses Datum bereits.',
        other: '# Fotos hatten dieses Datum bereits.',
      }),
    shift: (number) =>
      plural(number, {
        one: '# Foto hat kein Datum zum Verschieben.',
        other: '# Fotos haben kein Datum zum Verschieben.',
      }),
    clear: (number) =>
      plural(number, { one: '# Foto hatte kein Datum.', other: '# Fotos hatten kein Datum.' }),
  },
  added: (album) => `zu ${quoted(album)} hinzugefügt`,
  removed: (album) => `aus ${quoted(album)} entfernt`,
  /** How a change ended: `7 Fotos veröffentlicht`. */
  signedOut: ({ changed, outcome }) => `Abgemeldet: ${photos(changed)} ${outcome}`,
  stopped: ({ changed, total, outcome }) => `Angehalten: ${count(changed)} von ${photos(total)} ${outcome}`,
  nothingToChange: 'Nichts zu ändern',
  ended: ({ changed, outcome }) => `${changed === 0 ? 'Keine Fotos' : photos(changed)} ${outcome}`,
  /** `name` is drawn apart from the sentence. */
  endedOne: ({ name, outcome }) => [name, ` ${outcome}`],
  skipped: (number) => `${photos(number)} übersprungen: Eine andere Änderung läuft noch.`,
  notChanged: (number) =>
    plural(number, { one: '# Foto wurde nicht geändert', other: '# Fotos wurden nicht geändert' }),
  /** A reason that several photos share. */
  reason: ({ number, reason }) => `${count(number)}\u00a0× ${reason}`,
  /** Photos that were there already, so that the numbers add up. */
  already: {
    public: (number) => were(number, 'öffentlich'),
    private: (number) => were(number, 'privat'),
    held: (number) => were(number, 'ausstehend'),
    trash: (number) => were(number, 'im Papierkorb'),
    former: (number) => were(number, 'wiederhergestellt'),
  },
  inAlbumAlready: (number) => were(number, 'darin'),
  notInAlbum: (number) =>
    plural(number, { one: '# Foto war nicht darin.', other: '# Fotos waren nicht darin.' }),
  allPublicAgain: 'Wieder öffentlich.',
  somePublicAgain: (number) => `${photos(number)} wieder öffentlich.`,
  formerUnknown: (number) =>
    plural(number, {
      one: '# Foto privat gestellt: Sein früherer Status ist unbekannt.',
      other: '# Fotos privat gestellt: Ihr früherer Status ist unbekannt.',
    }),
};
