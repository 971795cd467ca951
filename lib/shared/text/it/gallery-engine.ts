import type { PurgeTruth } from '../../purge-truth';
import type { EditField } from '../../wire';
import type { GalleryEngineText } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';

const { and, plural } = formats;

/** One sentence for one photo, one for more. */
const FATES = {
  purged: {
    one: 'Quella foto non esiste più.',
    many: '# di foto non esistono più.',
    other: '# foto non esistono più.',
  },
  trash: {
    one: 'Quella foto ora è nel cestino.',
    many: '# di foto ora sono nel cestino.',
    other: '# foto ora sono nel cestino.',
  },
  held: {
    one: 'Quella foto ora è in attesa di approvazione.',
    many: '# di foto ora sono in attesa di approvazione.',
    other: '# foto ora sono in attesa di approvazione.',
  },
  private: {
    one: 'Quella foto ora è privata.',
    many: '# di foto ora sono private.',
    other: '# foto ora sono private.',
  },
  public: {
    one: 'Quella foto ora è pubblica.',
    many: '# di foto ora sono pubbliche.',
    other: '# foto ora sono pubbliche.',
  },
};

const FIELDS: Readonly<Record<EditField, string>> = {
  name: 'il nome',
  alt: 'la descrizione',
  tags: 'i tag',
};

/** The words of the gallery engine in Italian: what went wrong, what has become of photos, and the headings of days. */
export const galleryEngineText: GalleryEngineText = {
  day: dates.day,
  unreachable: 'Impossibile raggiungere il server. Controlla la connessione, poi riprova.',
  noReason: 'Il server non ha indicato il motivo. Riprova.',
  somethingWrong: 'Si è verificato un errore.',
  searchBroke: 'La ricerca si è fermata prima del tempo. Riprova.',
  countBroke: 'Il conteggio si è fermato prima del tempo. Riprova.',
  dateImpossible: 'Questa data è nel futuro, o prima che esistessero le foto.',
  inTrash: 'Quella foto ora è nel cestino. Ripristinala, poi salva di nuovo.',
  /** Somebody in between answered. */
  foreign: foreignAnswerText,
  /** Why the server refused, by its code. */
  loadErrors: async () => (await import('./errors')).errorText,
  /** How many photos somebody else deleted or moved, and where they are now. */
  gone: (fate, count) => plural(count, FATES[fate]),
  /** Someone else's edit of the same time was kept. */
  lost: (fields) =>
    `Qualcun altro ha modificato ${and(fields.map((field) => FIELDS[field] ?? ''))} nello stesso momento; la sua modifica è stata conservata. Controlla e salva di nuovo.`,
  purgeTruth,
};

/** The facts about a permanent deletion, said before it. */
function purgeTruth(truth: PurgeTruth): string {
  const { keepsVersions, softDeleteDays, lockDays, hasReplicas, isUnknown } = truth;
  const days = (count: number) => plural(count, { one: '# giorno', many: '# di giorni', other: '# giorni' });
  const kept = [
    ...(lockDays === undefined
      ? []
      : [
          lockDays === 0
            ? 'Il bucket conserva i file bloccati fino alla fine del blocco.'
            : `Il bucket è bloccato e conserva ogni file per ${days(lockDays)}.`,
        ]),
    ...(softDeleteDays === undefined
      ? []
      : [`Il bucket conserva i file eliminati per altri ${days(softDeleteDays)}.`]),
    ...(keepsVersions && lockDays === undefined
      ? ['Il bucket conserva le versioni precedenti dei file.']
      : []),
    ...(hasReplicas ? ['Una copia del bucket conserva i propri file.'] : []),
  ];
  if (kept.length > 0) {
    return `La galleria non può annullare questa azione. ${kept.join(' ')} Il proprietario del bucket può ancora accedervi da lì.`;
  }
  return isUnknown
    ? 'La galleria non può annullare questa azione.'
    : 'Questa azione non può essere annullata.';
}
