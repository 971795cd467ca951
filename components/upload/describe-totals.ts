import type { UploadTotals } from '@/lib/browser/upload-state';
import { formatCount, formatPercent } from '@/lib/shared/format';

const photos = (count: number) => (count === 1 ? '1 photo' : `${formatCount(count)} photos`);

/** One sentence on how all uploads together stand; '' for none. */
export function describeTotals({
  count,
  active,
  queued,
  paused,
  done,
  failed,
  cancelled,
  progress,
}: UploadTotals): string {
  if (count === 0) return '';
  const problems = failed > 0 ? `, ${formatCount(failed)} could not be uploaded` : '';
  if (paused > 0 && paused === active + queued) return `Paused, ${photos(paused)} waiting${problems}.`;
  if (active + queued > 0) {
    return `Uploading ${photos(active + queued + done)}: ${formatPercent(progress)}, ${formatCount(done)} done${problems}.`;
  }
  if (done === 0 && failed > 0) return `${photos(failed)} could not be uploaded.`;
  if (done === 0 && cancelled > 0) return 'Cancelled.';
  return `${photos(done)} uploaded${problems}.`;
}
