import type { Texts } from '../texts';
import { formats } from './formats';
import { agree, outcome } from './outcomes';
import { photos } from './photos';
import { quoted } from './quoted';

const { count, plural } = formats;

/** Changes to photos, in Italian: while they run, how they ended, and what can be done about it. */
export const jobsText: Texts['jobs'] = {
  title: 'Modifiche',
  stop: 'Interrompi',
  stopping: 'Interruzione…',
  undo: 'Annulla',
  undoTip: 'Annulla (Ctrl+Z)',
  running: ({ doing, done }) =>
    `${doing}… ${plural(done, { one: '# completata', many: '# di completate', other: '# completate' })}`,
  /** The jobs that are under way. */
  moving: {
    public: (number) => `Pubblicazione di ${photos(number)}`,
    private: (number) => `Passaggio a privato di ${photos(number)}`,
    held: (number) => `Ritorno in attesa di approvazione di ${photos(number)}`,
    trash: (number) => `Spostamento di ${photos(number)} nel cestino`,
    former: (number) => `Ripristino di ${photos(number)}`,
  },
  /** Photos that wait for approval, on their tab; one that is published is published there too. */
  deciding: {
    private: (number) => `Accettazione di ${photos(number)}`,
    trash: (number) => `Rifiuto di ${photos(number)}`,
  },
  movingBack: {
    public: (number) => `Ritorno a privato di ${photos(number)}`,
    private: (number) => `Nuova pubblicazione di ${photos(number)}`,
    held: (number) => `Nuova accettazione di ${photos(number)}`,
    trash: (number) => `Ripristino di ${photos(number)}`,
    former: (number) => `Ritorno di ${photos(number)} nel cestino`,
  },
  purging: (number) => `Eliminazione definitiva di ${photos(number)}`,
  editing: (number) => `Modifica di ${photos(number)}`,
  /** Edits that have a name of their own. */
  editingAs: {
    favoured: (number) => `Aggiunta di ${photos(number)} alle preferite`,
    unfavoured: (number) => `Rimozione di ${photos(number)} dalle preferite`,
    renamed: (number) => `Cambio del tag di ${photos(number)}`,
  },
  editingBack: (number) => `Annullamento della modifica di ${photos(number)}`,
  /** Changes of the dates that photos were taken at. */
  dating: {
    set: (number) => `Impostazione della data di ${photos(number)}`,
    shift: (number) => `Spostamento dell’ora di ${photos(number)}`,
    clear: (number) => `Rimozione della data di ${photos(number)}`,
  },
  datingBack: (number) => `Ripristino della vecchia data di ${photos(number)}`,
  adding: ({ photos: number, album }) => `Aggiunta di ${photos(number)} all’album ${quoted(album)}`,
  removing: ({ photos: number, album }) => `Rimozione di ${photos(number)} dall’album ${quoted(album)}`,
  /** The jobs that are done, after the photos they were done to. */
  moved: {
    public: outcome('pubblicata', 'pubblicate'),
    private: outcome('resa privata', 'rese private'),
    held: outcome('di nuovo in attesa di approvazione', 'di nuovo in attesa di approvazione'),
    trash: outcome('spostata nel cestino', 'spostate nel cestino'),
    former: outcome('ripristinata', 'ripristinate'),
  },
  decided: { private: outcome('accettata', 'accettate'), trash: outcome('rifiutata', 'rifiutate') },
  movedBack: {
    public: outcome('di nuovo privata', 'di nuovo private'),
    private: outcome('pubblicata di nuovo', 'pubblicate di nuovo'),
    held: outcome('accettata di nuovo', 'accettate di nuovo'),
    trash: outcome('ripristinata', 'ripristinate'),
    former: outcome('rimessa nel cestino', 'rimesse nel cestino'),
  },
  purged: outcome('eliminata definitivamente', 'eliminate definitivamente'),
  edited: outcome('modificata', 'modificate'),
  editedAs: {
    favoured: outcome('aggiunta alle preferite', 'aggiunte alle preferite'),
    unfavoured: outcome('rimossa dalle preferite', 'rimosse dalle preferite'),
    renamed: outcome('con il nuovo tag', 'con il nuovo tag'),
  },
  editedBack: outcome('riportata a com’era', 'riportate a com’erano'),
  dated: {
    set: outcome('con la nuova data', 'con la nuova data'),
    shift: outcome('con l’ora spostata', 'con l’ora spostata'),
    clear: outcome('ora senza data', 'ora senza data'),
  },
  datedBack: outcome('di nuovo con la vecchia data', 'di nuovo con la vecchia data'),
  /** Photos whose date was to be left as it was. */
  datedAlready: {
    set: (number) =>
      plural(number, {
        one: '# foto aveva già quella data.',
        many: '# di foto avevano già quella data.',
        other: '# foto avevano già quella data.',
      }),
    shift: (number) =>
      plural(number, {
        one: '# foto non ha una data da spostare.',
        many: '# di foto non hanno una data da spostare.',
        other: '# foto non hanno una data da spostare.',
      }),
    clear: (number) =>
      plural(number, {
        one: '# foto non aveva una data.',
        many: '# di foto non avevano una data.',
        other: '# foto non avevano una data.',
      }),
  },
  added: (album) => outcome(`aggiunta all’album ${quoted(album)}`, `aggiunte all’album ${quoted(album)}`),
  removed: (album) => outcome(`rimossa dall’album ${quoted(album)}`, `rimosse dall’album ${quoted(album)}`),
  /** How a change ended: `7 foto pubblicate`. */
  signedOut: ({ changed, outcome }) => `Sessione terminata: ${photos(changed)} ${agree(outcome, changed)}`,
  stopped: ({ changed, total, outcome }) =>
    `Interrotto: ${photos(changed)} su ${count(total)} ${agree(outcome, changed)}`,
  nothingToChange: 'Nulla da modificare',
  ended: ({ changed, outcome }) =>
    `${changed === 0 ? 'Nessuna foto' : photos(changed)} ${agree(outcome, Math.max(1, changed))}`,
  /** `name` is drawn apart from the sentence. */
  endedOne: ({ name, outcome }) => [name, ` ${agree(outcome, 1)}`],
  skipped: (number) =>
    plural(number, {
      one: '# foto saltata: è in corso un’altra modifica.',
      many: '# di foto saltate: è in corso un’altra modifica.',
      other: '# foto saltate: è in corso un’altra modifica.',
    }),
  notChanged: (number) =>
    plural(number, {
      one: '# foto non è stata modificata',
      many: '# di foto non sono state modificate',
      other: '# foto non sono state modificate',
    }),
  /** A reason that several photos share. */
  reason: ({ number, reason }) => `${count(number)} × ${reason}`,
  /** Photos that were there already, so that the numbers add up. */
  already: {
    public: (number) =>
      plural(number, {
        one: '# foto era già pubblica.',
        many: '# di foto erano già pubbliche.',
        other: '# foto erano già pubbliche.',
      }),
    private: (number) =>
      plural(number, {
        one: '# foto era già privata.',
        many: '# di foto erano già private.',
        other: '# foto erano già private.',
      }),
    held: (number) =>
      plural(number, {
        one: '# foto era già in attesa.',
        many: '# di foto erano già in attesa.',
        other: '# foto erano già in attesa.',
      }),
    trash: (number) =>
      plural(number, {
        one: '# foto era già nel cestino.',
        many: '# di foto erano già nel cestino.',
        other: '# foto erano già nel cestino.',
      }),
    former: (number) =>
      plural(number, {
        one: '# foto era già stata ripristinata.',
        many: '# di foto erano già state ripristinate.',
        other: '# foto erano già state ripristinate.',
      }),
  },
  inAlbumAlready: (number) =>
    plural(number, {
      one: '# foto c’era già.',
      many: '# di foto c’erano già.',
      other: '# foto c’erano già.',
    }),
  notInAlbum: (number) =>
    plural(number, {
      one: '# foto non c’era.',
      many: '# di foto non c’erano.',
      other: '# foto non c’erano.',
    }),
  allPublicAgain: 'Di nuovo pubbliche.',
  somePublicAgain: (number) =>
    plural(number, {
      one: '# foto di nuovo pubblica.',
      many: '# di foto di nuovo pubbliche.',
      other: '# foto di nuovo pubbliche.',
    }),
  formerUnknown: (number) =>
    plural(number, {
      one: '# foto resa privata: non si sa com’era prima.',
      many: '# di foto rese private: non si sa com’erano prima.',
      other: '# foto rese private: non si sa com’erano prima.',
    }),
};
