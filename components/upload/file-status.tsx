import type { PreparedFields, UploadItem } from '@/lib/browser/upload';
import { isHeldUpload } from '@/lib/shared/is-held-upload';
import type { Texts } from '@/lib/shared/text/texts';
import { useText } from '../text/text-provider';
import { ProgressBar } from '../ui/progress-bar';

type StatusText = Texts['upload']['status'];

/** A file's status in words, with a bar while it is on its way. */
export function FileStatus({ item }: { item: UploadItem }) {
  const text = useText('upload');
  const progress = progressOf(item);
  return (
    <>
      <p
        className={
          item.status === 'failed'
            ? 'text-sm text-pretty text-danger in-data-clamped:line-clamp-3 in-data-clamped:text-xs'
            : 'text-xs text-pretty text-ink-soft tabular-nums sm:truncate in-data-clamped:line-clamp-2'
        }
        title={item.status === 'failed' ? item.failure.message : undefined}
      >
        {statusText(item, text)}
      </p>
      {textsBelow(item, text).map((below) => (
        <p key={below} className="text-xs text-pretty text-ink-soft">
          {below}
        </p>
      ))}
      {progress !== undefined && <ProgressBar label={item.name} progress={progress} className="h-1!" />}
    </>
  );
}

/** Why it is tried again, where a person can do something about it, and how it was prepared. */
function textsBelow(item: UploadItem, { notes }: Texts['upload']): readonly string[] {
  return [
    ...('problem' in item && item.problem !== undefined ? [item.problem] : []),
    ...(('notes' in item && item.notes) || []).map((note) => notes[note]),
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

function statusText(item: UploadItem, { status: text, saved }: Texts['upload']): string {
  const ofSource = (state: string) => text.facts(text.size(item.sourceBytes), state);
  const ofSent = (fields: PreparedFields, state: string) =>
    text.facts(
      // Less than a hundredth is not worth a word.
      fields.sentBytes > item.sourceBytes * 0.99
        ? text.size(fields.sentBytes)
        : saved({ sourceBytes: item.sourceBytes, sentBytes: fields.sentBytes }),
      state,
    );
  switch (item.status) {
    case 'queued':
      return ofSource(describeWaiting(item, text));
    case 'preparing':
      return ofSource(text.preparing);
    case 'uploading':
      return ofSent(item, describeSending(item, text));
    case 'verifying':
      return ofSent(item, item.problem === undefined ? text.checking : text.tryingAgainSoon);
    case 'done':
      if (isHeldUpload(item.image)) return ofSent(item, text.waitsForApproval);
      if (item.duplicateOf !== null) return text.sameSentOnce(item.duplicateOf.name);
      return ofSent(item, text.dimensions(item));
    case 'failed':
      return item.failure.message;
    case 'cancelled':
      return ofSource(text.cancelled);
  }
}

function describeWaiting({ isPaused, duplicateOf }: UploadItem, text: StatusText): string {
  if (duplicateOf !== null) return text.sameAs(duplicateOf.name);
  return isPaused ? text.paused : text.waiting;
}

function describeSending(
  { progress, waiting }: Extract<UploadItem, { status: 'uploading' }>,
  text: StatusText,
): string {
  switch (waiting) {
    case 'no':
      return text.sending(progress);
    case 'slot':
      return text.readyToSend;
    case 'retry':
      return text.tryingAgainSoon;
    case 'offline':
      return text.waitingForConnection;
  }
}
