/** What is said below the outcome of a change. */
import type { MoveTarget } from '@/lib/shared/wire';
import { countPhotos } from './bulk-action';
import type { BulkJob } from './create-bulk-jobs';

const ALREADY: Readonly<Record<MoveTarget, string>> = {
  public: 'public already',
  private: 'private already',
  trash: 'in the trash already',
  former: 'restored already',
};

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

/** How many of those that failed may work another time. */
export function retryable({ failures }: BulkJob): number {
  return failures.filter(({ isGone }) => !isGone).length;
}
