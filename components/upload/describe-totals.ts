import type { UploadTotals } from '@/lib/browser/upload';
import type { Texts } from '@/lib/shared/text/texts';

/** One sentence on how all uploads together stand; '' for none. */
export function describeTotals(
  { count, active, queued, paused, done, failed, cancelled, progress }: UploadTotals,
  text: Texts['uploads'],
): string {
  if (count === 0) return '';
  if (paused > 0 && paused === active + queued) return text.pausedWaiting({ waiting: paused, failed });
  if (active + queued > 0) {
    return text.uploading({ all: active + queued + done, progress, done, failed });
  }
  if (done === 0 && failed > 0) return text.noneUploaded(failed);
  if (done === 0 && cancelled > 0) return text.cancelled;
  return text.uploaded({ done, failed });
}
