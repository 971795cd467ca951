import type { PurgeTruth } from '../../purge-truth';
import type { EditField } from '../../wire';
import type { GalleryEngineText } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';

const { and, plural } = formats;

/** One sentence for one photo, one for more. */
const FATES = {
  purged: { one: 'Dieses Foto gibt es nicht mehr.', other: '# Fotos gibt es nicht mehr.' },
  trash: {
    one: 'Dieses Foto ist jetzt im Papierkorb.',
    other: '# Fotos sind jetzt im Papierkorb.',
  },
  held: {
    one: 'Dieses Foto wartet jetzt auf Zustimmung.',
    other: '# Fotos warten jetzt auf Zustimmung.',
  },
  private: { one: 'Dieses Foto ist jetzt privat.', other: '# Fotos sind jetzt privat.' },
  public: { one: 'Dieses Foto ist jetzt öffentlich.', other: '# Fotos sind jetzt öffentlich.' },
};

const FIELDS: Readonly<Record<EditField, string>> = {
  name: 'den Namen',
  alt: 'die Beschreibung',
  tags: 'die Schlagwörter',
};

/** The words of the gallery engine in German: what went wrong, what has become of photos, and the headings of days. */
export const galleryEngineText: GalleryEngineText = {
  day: dates.day,
  unreachable: 'Der Server ist nicht erreichbar. Prüfe deine Verbindung und versuche es dann erneut.',
  noReason: 'Der Server hat keinen Grund genannt. Versuche es erneut.',
  somethingWrong: 'Etwas ist schiefgelaufen.',
  searchBroke: 'Die Suche wurde vorzeitig beendet. Versuche es erneut.',
  countBroke: 'Das Zählen wurde vorzeitig beendet. Versuche es erneut.',
  dateImpossible: 'Dieses Datum liegt in der Zukunft oder vor der Erfindung der Fotografie.',
  inTrash: 'Dieses Foto ist jetzt im Papierkorb. Stelle es wieder her und speichere dann noch einmal.',
  /** Somebody in between answered. */
  foreign: foreignAnswerText,
  /** Why the server refused, by its code. */
  loadErrors: async () => (await import('./errors')).errorText,
  /** How many photos somebody else deleted or moved, and where they are now. */
  gone: (fate, count) => plural(count, FATES[fate]),
  /** Someone else's edit of the same time was kept. */
  lost: (fields) =>
    `Jemand anderes hat zur gleichen Zeit ${and(fields.map((field) => FIELDS[field] ?? ''))} geändert. Diese Änderung wurde behalten. Sieh nach und speichere noch einmal.`,
  purgeTruth,
};

/** The facts about a permanent deletion, said before it. */
function purgeTruth(truth: PurgeTruth): string {
  const { keepsVersions, softDeleteDays, lockDays, hasReplicas, isUnknown } = truth;
  const days = (count: number) => plural(count, { one: '#\u00a0Tag', other: '#\u00a0Tage' });
  const kept = [
    ...(lockDays === undefined
      ? []
      : [
          lockDays === 0
            ? 'Der Bucket behält gesperrte Dateien, bis ihre Sperre abläuft.'
            : `Der Bucket ist gesperrt und behält jede Datei ${days(lockDays)} lang.`,
        ]),
    ...(softDeleteDays === undefined
      ? []
      : [`Der Bucket behält gelöschte Dateien noch ${days(softDeleteDays)} lang.`]),
    ...(keepsVersions && lockDays === undefined ? ['Der Bucket behält frühere Versionen von Dateien.'] : []),
    ...(hasReplicas ? ['Eine Kopie des Buckets behält ihre eigenen Dateien.'] : []),
  ];
  if (kept.length > 0) {
    return `Die Galerie kann das nicht rückgängig machen. ${kept.join(' ')} Wer den Bucket besitzt, kommt dort noch an die Dateien.`;
  }
  return isUnknown
    ? 'Die Galerie kann das nicht rückgängig machen.'
    : 'Das kann nicht rückgängig gemacht werden.';
}
