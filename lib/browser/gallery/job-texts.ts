/** Says how a change goes: while it runs, its outcome, and the line below that. */
import type { Texts } from '@/lib/shared/text/texts';
import type { BulkAction } from './bulk-action';
import type { BulkJob } from './bulk-job';

type JobsText = Texts['jobs'];

/** Says what is being done to photos: `Publishing 7 photos`. */
export function describeAction(action: BulkAction, photos: number, text: JobsText): string {
  switch (action.kind) {
    case 'move':
      return (decisionOf(action, text.deciding) ?? text.moving[action.to])(photos);
    case 'undo':
      return isBackToWait(action) ? text.moving.held(photos) : text.movingBack[action.of](photos);
    case 'purge':
      return text.purging(photos);
    case 'album':
      return (action.isRemoval ? text.removing : text.adding)({ photos, album: action.album.title });
    case 'edit':
      return (action.as ? text.editingAs[action.as] : text.editing)(photos);
    case 'retext':
      return text.editingBack(photos);
    case 'date':
      return text.dating[action.edit.kind](photos);
    case 'undate':
      return text.datingBack(photos);
  }
}

/** Says what was done, without the photos it was done to: `published`. */
export function describeOutcome(action: BulkAction, text: JobsText): string {
  switch (action.kind) {
    case 'move':
      return decisionOf(action, text.decided) ?? text.moved[action.to];
    case 'undo':
      return isBackToWait(action) ? text.moved.held : text.movedBack[action.of];
    case 'purge':
      return text.purged;
    case 'album':
      return (action.isRemoval ? text.removed : text.added)(action.album.title);
    case 'edit':
      return action.as ? text.editedAs[action.as] : text.edited;
    case 'retext':
      return text.editedBack;
    case 'date':
      return text.dated[action.edit.kind];
    case 'undate':
      return text.datedBack;
  }
}

/** The word for letting photos through or not; undefined for other moves. */
function decisionOf<Word>(
  { to, isDecision }: Extract<BulkAction, { kind: 'move' }>,
  words: Readonly<Record<'private' | 'trash', Word>>,
): Word | undefined {
  return isDecision === true && (to === 'private' || to === 'trash') ? words[to] : undefined;
}

/** A photo that was let through waits again: that it was published or made private says nothing of where it goes back to. */
function isBackToWait({ backs }: Extract<BulkAction, { kind: 'undo' }>): boolean {
  return backs.size > 0 && [...backs.values()].every(({ to }) => to === 'held');
}

/** Says how many were there already, so that the numbers add up; null for none. */
export function alreadyText({ action, done, changed, failures }: BulkJob, text: JobsText): string | null {
  const count = done - changed - failures.length;
  if (count <= 0) return null;
  if (action.kind === 'date') return text.datedAlready[action.edit.kind](count);
  if (action.kind === 'album') return (action.isRemoval ? text.notInAlbum : text.inAlbumAlready)(count);
  return action.kind === 'move' ? text.already[action.to](count) : null;
}

/** Says what photos from the trash have become, where that is not plain; null where it is. */
export function restoredText({ changed, madePublic, formerUnknown }: BulkJob, text: JobsText): string | null {
  const parts = [
    madePublic > 0 && (madePublic === changed ? text.allPublicAgain : text.somePublicAgain(madePublic)),
    formerUnknown > 0 && text.formerUnknown(formerUnknown),
  ].filter((part) => part !== false);
  return parts.length === 0 ? null : parts.join(' ');
}

/** Each reason of a failure once, with how often. */
export function reasonsOf({ failures }: BulkJob, text: JobsText): readonly string[] {
  const counts = new Map<string, number>();
  for (const { message } of failures) counts.set(message, (counts.get(message) ?? 0) + 1);
  return [...counts].map(([reason, number]) => (number === 1 ? reason : text.reason({ number, reason })));
}

/** How many of those that failed may work another time. */
export function retryableCount({ failures }: BulkJob): number {
  return failures.filter(({ isGone }) => !isGone).length;
}
