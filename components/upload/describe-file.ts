import type { PreparedFields, UploadItem } from '@/lib/browser/upload';
import { isHeldUpload } from '@/lib/shared/is-held-upload';
import type { Texts } from '@/lib/shared/text/texts';

type QueueText = Texts['uploadQueue'];

/** A file in words: how it stands, its sizes, and what a person should know besides. */
export type FileDescription = Readonly<{
  /** One word or sentence. */
  state: string;
  /** As chosen and as sent, and in pixels; '' for a file of which nothing is worth a word. */
  facts: string;
  /** Why it is tried again, where a person can do something about it, and how it was prepared. */
  notes: readonly string[];
}>;

/** Describes a file in the words of the upload page. */
export function describeFile(item: UploadItem, text: QueueText): FileDescription {
  return { state: stateOf(item, text), facts: factsOf(item, text), notes: notesOf(item, text) };
}

function notesOf(item: UploadItem, text: QueueText): readonly string[] {
  return [
    ...('problem' in item && item.problem !== undefined ? [item.problem] : []),
    ...(('notes' in item && item.notes) || []).map((note) => text.notes[note]),
  ];
}

function stateOf(item: UploadItem, { status: text }: QueueText): string {
  switch (item.status) {
    case 'queued':
      return waitingOf(item, text);
    case 'preparing':
      return text.preparing;
    case 'uploading':
      return sendingOf(item, text);
    case 'verifying':
      return item.problem === undefined ? text.checking : text.tryingAgainSoon;
    case 'done':
      if (isHeldUpload(item.image)) return text.waitsForApproval;
      return item.duplicateOf === null ? text.uploaded : text.sameSentOnce(item.duplicateOf.name);
    case 'failed':
      return item.failure.message;
    case 'cancelled':
      return text.cancelled;
  }
}

function waitingOf({ isPaused, duplicateOf }: UploadItem, text: QueueText['status']): string {
  if (duplicateOf !== null) return text.sameAs(duplicateOf.name);
  return isPaused ? text.paused : text.waiting;
}

function sendingOf(
  { progress, waiting }: Extract<UploadItem, { status: 'uploading' }>,
  text: QueueText['status'],
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

function factsOf(item: UploadItem, { status: text, saved }: QueueText): string {
  if (!('sentBytes' in item)) return text.size(item.sourceBytes);
  const size = sizesOf(item, item.sourceBytes, { text, saved });
  return item.status === 'done' ? text.facts(size, text.dimensions(item)) : size;
}

function sizesOf(
  { sentBytes }: PreparedFields,
  sourceBytes: number,
  { text, saved }: Readonly<{ text: QueueText['status']; saved: QueueText['saved'] }>,
): string {
  // Less than a hundredth is not worth a word.
  return sentBytes > sourceBytes * 0.99 ? text.size(sentBytes) : saved({ sourceBytes, sentBytes });
}
