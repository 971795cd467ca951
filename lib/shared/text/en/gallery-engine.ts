import type { PurgeTruth } from '../../purge-truth';
import type { EditField } from '../../wire';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';

const { plural } = formats;

/** One sentence for one photo, one for more. */
const FATES = {
  purged: { one: 'That photo no longer exists.', other: '# photos no longer exist.' },
  trash: { one: 'That photo is in the trash now.', other: '# photos are in the trash now.' },
  held: { one: 'That photo waits for approval now.', other: '# photos wait for approval now.' },
  private: { one: 'That photo is private now.', other: '# photos are private now.' },
  public: { one: 'That photo is public now.', other: '# photos are public now.' },
};

const FIELDS: Readonly<Record<EditField, string>> = { name: 'name', alt: 'description', tags: 'tags' };

/** The words of the gallery engine: what went wrong, what has become of photos, and the headings of days. */
export const galleryEngineText = {
  day: dates.day,
  unreachable: 'The server can’t be reached. Check your connection, then try again.',
  noReason: 'The server gave no reason. Try again.',
  somethingWrong: 'Something went wrong.',
  searchBroke: 'The search stopped early. Try again.',
  countBroke: 'Counting stopped early. Try again.',
  dateImpossible: 'That date is in the future, or before there were photos.',
  inTrash: 'That photo is in the trash now. Restore it, then save again.',
  /** Somebody in between answered. */
  foreign: foreignAnswerText,
  /** Why the server refused, by its code. */
  loadErrors: async () => (await import('./errors')).errorText,
  /** How many photos somebody else deleted or moved, and where they are now. */
  gone: (fate: keyof typeof FATES, count: number) => plural(count, FATES[fate]),
  /** Someone else's edit of the same time was kept. */
  lost: (fields: readonly EditField[]) =>
    `Someone else changed the ${fields.map((field) => FIELDS[field]).join(' and ')} at the same time; their change was kept. Review and save again.`,
  purgeTruth,
};

/** The facts about a permanent deletion, said before it. */
function purgeTruth(truth: PurgeTruth): string {
  const { keepsVersions, softDeleteDays, lockDays, hasReplicas, isUnknown } = truth;
  const days = (count: number) => plural(count, { one: '# day', other: '# days' });
  const kept = [
    ...(lockDays === undefined
      ? []
      : [
          lockDays === 0
            ? 'The bucket keeps locked files until their lock expires.'
            : `The bucket is locked and keeps every file for ${days(lockDays)}.`,
        ]),
    ...(softDeleteDays === undefined
      ? []
      : [`The bucket keeps deleted files for ${days(softDeleteDays)} more.`]),
    ...(keepsVersions && lockDays === undefined ? ['The bucket keeps earlier versions of files.'] : []),
    ...(hasReplicas ? ['A copy of the bucket keeps its own files.'] : []),
  ];
  if (kept.length > 0) {
    return `The gallery can’t undo this. ${kept.join(' ')} The bucket’s owner can still access them there.`;
  }
  return isUnknown ? 'The gallery can’t undo this.' : 'This can’t be undone.';
}
