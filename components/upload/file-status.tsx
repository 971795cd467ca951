import { ProgressBar } from '@/components/ui/progress-bar';
import { noteText } from '@/lib/browser/prepare/preparation-note';
import type { PreparedFields, UploadItem } from '@/lib/browser/upload-state';
import { formatBytes, formatPercent } from '@/lib/shared/format';

/** Between two facts; the dot stays at the end of its line, never at the beginning of the next. */
const DOT = '\u00a0· ';

/** What is happening to a file, in words, with a bar while it is on its way. */
export function FileStatus({ item }: { item: UploadItem }) {
  const progress = progressOf(item);
  return (
    <>
      <p
        className={
          item.status === 'failed'
            ? 'text-sm text-pretty text-danger in-[.clamped]:line-clamp-3 in-[.clamped]:text-xs'
            : 'text-xs text-pretty text-ink-soft tabular-nums sm:truncate in-[.clamped]:line-clamp-2'
        }
        title={item.status === 'failed' ? item.failure.message : undefined}
      >
        {statusText(item)}
      </p>
      {textsBelow(item).map((text) => (
        <p key={text} className="text-xs text-pretty text-ink-soft">
          {text}
        </p>
      ))}
      {progress !== undefined && <ProgressBar label={item.name} progress={progress} className="h-1!" />}
    </>
  );
}

/** Why it is tried again, where a person can do something about it, and how it was prepared. */
function textsBelow(item: UploadItem): readonly string[] {
  return [
    ...('problem' in item && item.problem !== undefined ? [item.problem] : []),
    ...(('notes' in item && item.notes) || []).map(noteText),
  ];
}

/** Preparing is the first third of a file's bar, sending the rest; undefined for no bar. */
function progressOf(item: UploadItem): number | undefined {
  switch (item.status) {
    case 'preparing':
      return item.progress / 3;
    case 'uploading':
      return 1 / 3 + (item.progress * 2) / 3;
    case 'verifying':
      return 1;
    default:
      return undefined;
  }
}

function statusText(item: UploadItem): string {
  switch (item.status) {
    case 'queued':
      return `${formatBytes(item.sourceBytes)}${DOT}${describeWaiting(item)}`;
    case 'preparing':
      return `${formatBytes(item.sourceBytes)}${DOT}Making it smaller`;
    case 'uploading':
      return `${describeSizes(item.sourceBytes, item)}${DOT}${describeSending(item)}`;
    case 'verifying':
      return `${describeSizes(item.sourceBytes, item)}${DOT}${item.problem === undefined ? 'Checking' : 'Trying again soon'}`;
    case 'done':
      if (item.duplicateOf !== null) return `Same photo as ${item.duplicateOf.name}, sent once`;
      return `${describeSizes(item.sourceBytes, item)}${DOT}${item.width}\u00a0×\u00a0${item.height}`;
    case 'failed':
      return item.failure.message;
    case 'cancelled':
      return `${formatBytes(item.sourceBytes)}${DOT}Cancelled`;
  }
}

function describeWaiting({ isPaused, duplicateOf }: UploadItem): string {
  if (duplicateOf !== null) return `Same photo as ${duplicateOf.name}`;
  return isPaused ? 'Paused' : 'Waiting';
}

function describeSending({ progress, waiting }: Extract<UploadItem, { status: 'uploading' }>): string {
  switch (waiting) {
    case 'no':
      return `Sending, ${formatPercent(progress)}`;
    case 'slot':
      return 'Ready to send';
    case 'retry':
      return 'Trying again soon';
    case 'offline':
      return 'Waiting for the connection';
  }
}

function describeSizes(sourceBytes: number, { sentBytes }: PreparedFields): string {
  // Less than a hundredth is not worth a word.
  if (sentBytes > sourceBytes * 0.99) return formatBytes(sentBytes);
  return `${formatBytes(sourceBytes)} → ${formatBytes(sentBytes)}, ${formatPercent(1 - sentBytes / sourceBytes)} smaller`;
}
