import { formats } from '@/lib/shared/text/en/formats';

/** How far a transfer of many files is. */
export type Transfer = Readonly<{
  files: number;
  bytes: number;
  elapsedMs: number;
  /** All there is, as far as it was counted; null: not known. */
  total: Readonly<{ files: number; bytes: number; isWhole: boolean }> | null;
}>;

const BAR = 20;
/** Before that a rate is chance. */
const SETTLED_MS = 3_000;

/** A line such as `[#####---------------]  50 of 200 files, 120 MB of 480 MB, 12 MB/s, 30 s left`. */
export function formatTransfer({ files, bytes, elapsedMs, total }: Transfer): string {
  const share = total?.isWhole && total.bytes > 0 ? Math.min(1, bytes / total.bytes) : null;
  const filled = Math.floor((share ?? 0) * BAR);
  const bar = share === null ? '' : `[${'#'.repeat(filled)}${'-'.repeat(BAR - filled)}]  `;
  const most = total && (total.isWhole ? '' : 'at least ');
  const parts = [
    total ? `${count(files)} of ${most}${count(total.files)} files` : `${count(files)} files`,
    total ? `${size(bytes)} of ${most}${size(total.bytes)}` : size(bytes),
  ];
  if (elapsedMs >= SETTLED_MS) {
    parts.push(`${size((bytes * 1_000) / elapsedMs)}/s`);
    if (share !== null && share > 0 && share < 1) {
      parts.push(`${formats.duration(Math.ceil((elapsedMs / 1_000) * (1 / share - 1)))} left`);
    }
  }
  return bar + parts.join(', ');
}

const { count, bytes: size } = formats;
