import type { PurgeTruth } from '../../purge-truth';
import type { EditField } from '../../wire';
import type { PluralForms } from '../create-formats';
import type { GalleryEngineText } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';

const { and, plural } = formats;

/** One sentence for one photo, others for more. */
const FATES: Readonly<Record<Parameters<GalleryEngineText['gone']>[0], PluralForms>> = {
  purged: {
    one: 'To zdjęcie już nie istnieje.',
    few: '# zdjęcia już nie istnieją.',
    many: '# zdjęć już nie istnieje.',
    other: '# zdjęcia już nie istnieje.',
  },
  trash: {
    one: 'To zdjęcie jest teraz w koszu.',
    few: '# zdjęcia są teraz w koszu.',
    many: '# zdjęć jest teraz w koszu.',
    other: '# zdjęcia jest teraz w koszu.',
  },
  held: {
    one: 'To zdjęcie czeka teraz na akceptację.',
    few: '# zdjęcia czekają teraz na akceptację.',
    many: '# zdjęć czeka teraz na akceptację.',
    other: '# zdjęcia czeka teraz na akceptację.',
  },
  private: {
    one: 'To zdjęcie jest teraz prywatne.',
    few: '# zdjęcia są teraz prywatne.',
    many: '# zdjęć jest teraz prywatnych.',
    other: '# zdjęcia jest teraz prywatne.',
  },
  public: {
    one: 'To zdjęcie jest teraz publiczne.',
    few: '# zdjęcia są teraz publiczne.',
    many: '# zdjęć jest teraz publicznych.',
    other: '# zdjęcia jest teraz publiczne.',
  },
};

const FIELDS: Readonly<Record<EditField, string>> = { name: 'nazwę', alt: 'opis', tags: 'tagi' };

/** The words of the gallery engine in Polish. */
export const galleryEngineText: GalleryEngineText = {
  day: dates.day,
  unreachable: 'Nie można połączyć się z serwerem. Sprawdź połączenie i spróbuj ponownie.',
  noReason: 'Serwer nie podał przyczyny. Spróbuj ponownie.',
  somethingWrong: 'Coś poszło nie tak.',
  searchBroke: 'Wyszukiwanie zakończyło się przedwcześnie. Spróbuj ponownie.',
  countBroke: 'Liczenie zakończyło się przedwcześnie. Spróbuj ponownie.',
  dateImpossible: 'Ta data jest w przyszłości albo sprzed czasów fotografii.',
  inTrash: 'To zdjęcie jest teraz w koszu. Przywróć je i zapisz ponownie.',
  foreign: foreignAnswerText,
  loadErrors: async () => (await import('./errors')).errorText,
  gone: (fate, count) => plural(count, FATES[fate]),
  lost: (fields) =>
    `Ktoś inny zmienił w tym samym czasie ${and(fields.map((field) => FIELDS[field] ?? field))}; zachowano tamtą zmianę. Sprawdź i zapisz ponownie.`,
  purgeTruth,
};

/** The facts about a permanent deletion, said before it. */
function purgeTruth(truth: PurgeTruth): string {
  const { keepsVersions, softDeleteDays, lockDays, hasReplicas, isUnknown } = truth;
  const days = (count: number) =>
    plural(count, { one: '# dzień', few: '# dni', many: '# dni', other: '# dnia' });
  const kept = [
    ...(lockDays === undefined
      ? []
      : [
          lockDays === 0
            ? 'Bucket przechowuje zablokowane pliki, dopóki nie wygaśnie ich blokada.'
            : `Bucket jest zablokowany i przechowuje każdy plik przez ${days(lockDays)}.`,
        ]),
    ...(softDeleteDays === undefined
      ? []
      : [`Bucket przechowuje usunięte pliki jeszcze przez ${days(softDeleteDays)}.`]),
    ...(keepsVersions && lockDays === undefined ? ['Bucket przechowuje wcześniejsze wersje plików.'] : []),
    ...(hasReplicas ? ['Kopia bucketu przechowuje własne pliki.'] : []),
  ];
  if (kept.length > 0) {
    return `Galeria nie może tego cofnąć. ${kept.join(' ')} Właściciel bucketu nadal ma tam do nich dostęp.`;
  }
  return isUnknown ? 'Galeria nie może tego cofnąć.' : 'Tego nie można cofnąć.';
}
