import type { UploadItem, UploadTotals } from '../upload-state';

/** Share of a file's progress that lies in preparing it; sending ends at 0.95 and the server's word makes it 1. */
const PREPARED_AT = 0.3;
const SENT_AT = 0.95;

/** The totals of an empty list. */
export const NO_TOTALS: UploadTotals = {
  count: 0,
  queued: 0,
  paused: 0,
  active: 0,
  done: 0,
  failed: 0,
  cancelled: 0,
  atRisk: 0,
  progress: 0,
  preparedSourceBytes: 0,
  preparedSentBytes: 0,
  bytesPerSecond: 0,
  secondsLeft: null,
};

/**
 * Sums a list up. Each file weighs as many bytes as were chosen, whatever it becomes, so that the total moves forward
 * while files shrink; it steps back only where the list itself changes or a send starts over.
 */
export function sumUploads(items: readonly UploadItem[], bytesPerSecond: number): UploadTotals {
  const totals = { ...NO_TOTALS, count: items.length, bytesPerSecond };
  let weight = 0;
  let weightDone = 0;
  let unsentBytes = 0;
  let unpreparedBytes = 0;

  for (const item of items) {
    switch (item.status) {
      case 'queued':
        totals.queued++;
        if (item.isPaused) totals.paused++;
        // Nothing is prepared or sent of what shares another's image.
        if (item.duplicateOf === null) unpreparedBytes += item.sourceBytes;
        break;
      case 'preparing':
        totals.active++;
        unpreparedBytes += item.sourceBytes;
        break;
      case 'uploading':
        totals.active++;
        unsentBytes += item.sentBytes * (1 - item.progress);
        break;
      case 'verifying':
        totals.active++;
        break;
      case 'done':
      case 'failed':
      case 'cancelled':
        totals[item.status]++;
        break;
    }
    if (!item.isKept && isUnsent(item)) totals.atRisk++;
    if ('sentBytes' in item && item.duplicateOf === null) {
      totals.preparedSourceBytes += item.sourceBytes;
      totals.preparedSentBytes += item.sentBytes;
    }
    if (item.status !== 'failed' && item.status !== 'cancelled') {
      const itemWeight = Math.max(1, item.sourceBytes);
      weight += itemWeight;
      weightDone += itemWeight * progressOf(item);
    }
  }

  const shrink =
    totals.preparedSourceBytes > 0 ? totals.preparedSentBytes / totals.preparedSourceBytes : null;
  return {
    ...totals,
    progress: weight === 0 ? 0 : weightDone / weight,
    secondsLeft: secondsLeft(unsentBytes, unpreparedBytes, shrink, bytesPerSecond),
  };
}

/** A file that is being verified has left already and is completed at the next visit. */
function isUnsent({ status }: UploadItem): boolean {
  return status === 'queued' || status === 'preparing' || status === 'uploading';
}

function progressOf(item: UploadItem): number {
  switch (item.status) {
    case 'queued':
    case 'failed':
    case 'cancelled':
      return 0;
    case 'preparing':
      return item.progress * PREPARED_AT;
    case 'uploading':
      return PREPARED_AT + item.progress * (SENT_AT - PREPARED_AT);
    case 'verifying':
      return SENT_AT;
    case 'done':
      return 1;
  }
}

/** A file that is not prepared yet is expected to shrink like what is. */
function secondsLeft(
  unsentBytes: number,
  unpreparedBytes: number,
  shrink: number | null,
  bytesPerSecond: number,
): number | null {
  if (bytesPerSecond <= 0 || (unpreparedBytes > 0 && shrink === null)) return null;
  const bytes = unsentBytes + unpreparedBytes * (shrink ?? 1);
  return bytes === 0 ? null : bytes / bytesPerSecond;
}
