/** Says how a change goes: while it runs, its outcome, and the line below that. */
import { countPhotos, formatCount } from '@/lib/shared/format';
import type { MoveTarget } from '@/lib/shared/wire';
import type { BulkAction } from './bulk-action';
import type { BulkJob } from './bulk-job';

const MOVING: Readonly<Record<MoveTarget, (photos: string) => string>> = {
  public: (photos) => `Publishing ${photos}`,
  private: (photos) => `Making ${photos} private`,
  held: (photos) => `Putting ${photos} back to wait for approval`,
  trash: (photos) => `Moving ${photos} to trash`,
  former: (photos) => `Restoring ${photos}`,
};

const MOVING_BACK: typeof MOVING = {
  public: (photos) => `Making ${photos} private again`,
  private: (photos) => `Publishing ${photos} again`,
  held: (photos) => `Letting ${photos} through again`,
  trash: (photos) => `Restoring ${photos}`,
  former: (photos) => `Moving ${photos} back to trash`,
};

const MOVED: Readonly<Record<MoveTarget, string>> = {
  public: 'published',
  private: 'made private',
  held: 'waiting for approval again',
  trash: 'moved to trash',
  former: 'restored',
};

const MOVED_BACK: typeof MOVED = {
  public: 'made private again',
  private: 'published again',
  held: 'let through again',
  trash: 'restored',
  former: 'moved back to trash',
};

const ALREADY: typeof MOVED = {
  public: 'public already',
  private: 'private already',
  held: 'waiting already',
  trash: 'in the trash already',
  former: 'restored already',
};

/** Says what is being done to photos: `Publishing 7 photos`. */
export function describeAction(action: BulkAction, photos: string): string {
  switch (action.kind) {
    case 'move':
      return MOVING[action.to](photos);
    case 'undo':
      return isBackToWait(action) ? MOVING.held(photos) : MOVING_BACK[action.of](photos);
    case 'purge':
      return `Deleting ${photos} permanently`;
    case 'edit':
      return `Editing ${photos}`;
  }
}

/** Says what was done, without the photos it was done to: `published`. */
export function describeOutcome(action: BulkAction): string {
  switch (action.kind) {
    case 'move':
      return MOVED[action.to];
    case 'undo':
      return isBackToWait(action) ? MOVED.held : MOVED_BACK[action.of];
    case 'purge':
      return 'deleted permanently';
    case 'edit':
      return 'edited';
  }
}

/** What was let through waits again: that it was published or made private says nothing of where it goes back to. */
function isBackToWait({ backs }: Extract<BulkAction, { kind: 'undo' }>): boolean {
  return backs.size > 0 && [...backs.values()].every(({ to }) => to === 'held');
}

/** Says how many were there already, so that the numbers add up; null for none. */
export function alreadyText({ action, done, changed, failures }: BulkJob): string | null {
  const count = done - changed - failures.length;
  if (action.kind !== 'move' || count <= 0) return null;
  return `${countPhotos(count)} ${count === 1 ? 'was' : 'were'} ${ALREADY[action.to]}.`;
}

/** Says what photos from the trash have become, where that is not plain; null where it is. */
export function restoredText({ changed, madePublic, formerUnknown }: BulkJob): string | null {
  const parts = [
    madePublic > 0 && (madePublic === changed ? 'Public again.' : `${countPhotos(madePublic)} public again.`),
    formerUnknown > 0 &&
      `${countPhotos(formerUnknown)} made private: what ${formerUnknown === 1 ? 'it was' : 'they were'} before isn’t known.`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? null : parts.join(' ');
}

/** How many were not changed: `3 photos weren’t changed`. */
export function notChangedText(count: number): string {
  return count === 1 ? '1 photo wasn’t changed' : `${countPhotos(count)} weren’t changed`;
}

/** Each reason of a failure once, with how often. */
export function reasonsOf({ failures }: BulkJob): readonly string[] {
  const counts = new Map<string, number>();
  for (const { message } of failures) counts.set(message, (counts.get(message) ?? 0) + 1);
  return [...counts].map(([message, count]) =>
    count === 1 ? message : `${formatCount(count)} × ${message}`,
  );
}

/** How many of those that failed may work another time. */
export function retryableCount({ failures }: BulkJob): number {
  return failures.filter(({ isGone }) => !isGone).length;
}
