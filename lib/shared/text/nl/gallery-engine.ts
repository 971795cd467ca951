import type { PurgeTruth } from '../../purge-truth';
import type { EditField } from '../../wire';
import type { GalleryEngineText } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';

const { and, plural } = formats;

/** One sentence for one photo, one for more. */
const FATES = {
  purged: { one: 'Die foto bestaat niet meer.', other: '# foto’s bestaan niet meer.' },
  trash: {
    one: 'Die foto staat nu in de prullenbak.',
    other: '# foto’s staan nu in de prullenbak.',
  },
  held: { one: 'Die foto wacht nu op goedkeuring.', other: '# foto’s wachten nu op goedkeuring.' },
  private: { one: 'Die foto is nu privé.', other: '# foto’s zijn nu privé.' },
  public: { one: 'Die foto is nu openbaar.', other: '# foto’s zijn nu openbaar.' },
};

const FIELDS: Readonly<Record<EditField, string>> = {
  name: 'de naam',
  alt: 'de beschrijving',
  tags: 'de tags',
};

/** The words of the gallery engine in Dutch. */
export const galleryEngineText: GalleryEngineText = {
  day: dates.day,
  unreachable: 'De server is niet bereikbaar. Controleer je verbinding en probeer het opnieuw.',
  noReason: 'De server gaf geen reden op. Probeer het opnieuw.',
  somethingWrong: 'Er ging iets mis.',
  searchBroke: 'Het zoeken is te vroeg gestopt. Probeer het opnieuw.',
  countBroke: 'Het tellen is te vroeg gestopt. Probeer het opnieuw.',
  dateImpossible: 'Die datum ligt in de toekomst, of in een tijd zonder foto’s.',
  inTrash: 'Die foto staat nu in de prullenbak. Herstel de foto en sla dan opnieuw op.',
  foreign: foreignAnswerText,
  loadErrors: async () => (await import('./errors')).errorText,
  gone: (fate, count) => plural(count, FATES[fate]),
  lost: (fields) =>
    `Iemand anders heeft tegelijk ${and(fields.map((field) => FIELDS[field] ?? field))} gewijzigd; die wijziging is bewaard. Controleer het en sla opnieuw op.`,
  purgeTruth,
};

/** The facts about a permanent deletion, said before it. */
function purgeTruth(truth: PurgeTruth): string {
  const { keepsVersions, softDeleteDays, lockDays, hasReplicas, isUnknown } = truth;
  const days = (count: number) => plural(count, { one: '# dag', other: '# dagen' });
  const kept = [
    ...(lockDays === undefined
      ? []
      : [
          lockDays === 0
            ? 'De bucket bewaart vergrendelde bestanden tot de vergrendeling verloopt.'
            : `De bucket is vergrendeld en bewaart elk bestand ${days(lockDays)}.`,
        ]),
    ...(softDeleteDays === undefined
      ? []
      : [`De bucket bewaart verwijderde bestanden nog ${days(softDeleteDays)}.`]),
    ...(keepsVersions && lockDays === undefined ? ['De bucket bewaart eerdere versies van bestanden.'] : []),
    ...(hasReplicas ? ['Een kopie van de bucket bewaart eigen bestanden.'] : []),
  ];
  if (kept.length > 0) {
    return `De galerij kan dit niet ongedaan maken. ${kept.join(' ')} De eigenaar van de bucket kan er daar nog bij.`;
  }
  return isUnknown ? 'De galerij kan dit niet ongedaan maken.' : 'Dit kan niet ongedaan worden gemaakt.';
}
