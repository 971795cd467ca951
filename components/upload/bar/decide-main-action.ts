import type { UploaderSnapshot, UploadItem, UploadTotals } from '@/lib/browser/upload';

/** The action of the one button of the bar. */
export type MainAction = 'pause' | 'resume' | 'sendSmaller' | 'retryFailed' | 'copyLink' | 'add';

type MainFacts = Pick<UploaderSnapshot, 'items' | 'totals' | 'isPaused'> &
  Readonly<{
    /** There is a link to what was sent. */
    hasLink: boolean;
  }>;

/** Decides what a person most likely wants next: one thing at a time. */
export function decideMainAction({ items, totals, isPaused, hasLink }: MainFacts): MainAction {
  if (isMoving(totals)) return 'pause';
  if (totals.paused > 0 || isPaused) return 'resume';
  if (tooLargeOf(items).length > 0) return 'sendSmaller';
  if (hasRetryable(items)) return 'retryFailed';
  return hasLink ? 'copyLink' : 'add';
}

/** Something is on its way or about to be; what is held back is not. */
export function isMoving({ active, queued, paused }: UploadTotals): boolean {
  return active + queued > paused;
}

/** The files that would have to be made smaller to be sent. */
export function tooLargeOf(items: readonly UploadItem[]): readonly UploadItem[] {
  return items.filter((item) => item.status === 'failed' && item.failure.code === 'original_too_large');
}

/** Some file may succeed when it is tried again. */
export function hasRetryable(items: readonly UploadItem[]): boolean {
  return items.some((item) => item.status === 'failed' && item.failure.canRetry);
}
