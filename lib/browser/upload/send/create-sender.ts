/**
 * Gets a file's bytes into the bucket: a grant, a slot, the send, and again as the retry policy says. A grant is asked for
 * when the bytes are ready, never earlier, and once anew when it ran out.
 *
 * One file, from its bytes to its ticket:
 *
 *     ask for a grant     together with other files that ask at the same moment (`create-batcher.ts`)
 *     note the ticket     before a byte is sent: after a crash the next visit completes by it
 *     wait for a slot     few files are sent at once
 *     send                the bucket answers, or the connection fails
 *
 * Example: 2,000 photos wait for a slot on a slow connection, and grants live an hour. The grant of photo 900 was made when its
 * bytes were ready, but is about to expire when a slot is free: it is renewed first. Should the bucket call a grant expired
 * all the same, one new grant is tried; a second expiry is `upload_refused`, as something else is wrong then.
 */
import type { Clock } from '@/lib/browser/clock';
import type { PresignFile, UploadGrant } from '@/lib/shared/wire';
import type { FailureTexts } from '../engine/create-failure-texts';
import { UploadError } from '../failure/upload-error';
import type { PreparedFile } from '../prepare/prepare-file';
import type { Batcher } from '../queue/create-batcher';
import type { Queue } from '../queue/create-queue';
import type { Retrier } from '../retry/create-retrier';
import type { UploadEvent } from '../state/reduce-upload';
import type { StoredTicket } from '../tickets/create-ticket-store';
import { GrantExpiredError, isForeignAnswer, readBucketError } from './read-bucket-error';
import type { SendFile } from './send-file';

/** The facts that sending needs about a file, and whom to tell. */
type SendJob = Readonly<{
  name: string;
  /** Words about the picture; '' for none. */
  caption: string;
  /** JSON text. */
  metadata?: string | undefined;
  /** The drop link that it is sent by, and the guest, as JSON text; undefined for none. */
  sender?: string | undefined;
  prepared: PreparedFile;
  signal: AbortSignal;
  /** Among files that wait for a slot the lowest goes first. */
  rank: () => number;
  dispatch: (event: UploadEvent) => void;
  /** The ticket of each grant, before anything is sent by it. */
  onGranted: (ticket: StoredTicket) => void;
}>;

/** Returns the ticket of the bytes the bucket acknowledged; rejects with an `UploadError` or the signal's reason. */
export type Sender = (job: SendJob) => Promise<StoredTicket>;

type SenderDeps = Readonly<{
  clock: Clock;
  grants: Batcher<PresignFile, UploadGrant>;
  slots: Queue;
  /** How each send went, for the code that decides how many run at once. */
  onOutcome: (outcome: Readonly<{ type: 'sent'; bytes: number } | { type: 'failed' }>) => void;
  retrier: Retrier;
  texts: FailureTexts;
  sendFile: SendFile;
  /** Whether a bucket answers at all, in words that need not be readable; never rejects. */
  canReach: (origin: string) => Promise<boolean>;
  /** Life of a grant, in seconds. */
  grantSeconds: number;
  /** Whether the server is told when photos were taken. */
  keepDate: boolean;
  /** Bytes that left, as they leave. */
  countSent: (bytes: number) => void;
}>;

type HeldGrant = Readonly<{ grant: UploadGrant; deadlineMs: number }>;

/** A send that begins later than this before the end of its grant begins with a new one. */
const GRANT_MARGIN_MS = 15_000;

/** Longest file name the presign call takes, in UTF-16 units. */
const MAX_NAME_LENGTH = 1_024;

/** Composes the steps of a send. */
export function createSender(deps: SenderDeps): Sender {
  const { clock, grants, slots, retrier } = deps;

  async function requestGrant(job: SendJob): Promise<HeldGrant> {
    const { name, caption, metadata, sender, prepared, signal } = job;
    // Counted from here by our own clock: a browser whose clock is wrong must not find every grant expired.
    const deadlineMs = clock.nowMs() + deps.grantSeconds * 1_000;
    const { type, blob, sha256, taken } = prepared;
    const file: PresignFile = {
      ...{ filename: boundName(name), contentType: type, size: blob.size },
      ...(sha256 === null ? {} : { sha256 }),
      ...(metadata === undefined ? {} : { metadata: JSON.parse(metadata) }),
      // The fields `link` and `guest`.
      ...(sender === undefined ? {} : JSON.parse(sender)),
      // Facts that an earlier visit has read and written down count as well.
      ...(taken && deps.keepDate ? { taken } : {}),
      ...(caption === '' ? {} : { alt: caption }),
    };
    const grant = await grants.add(file, signal);
    job.onGranted({ ticket: grant.ticket, expiresAt: grant.expiresAt });
    return { grant, deadlineMs };
  }

  async function sendOnce(job: SendJob, { grant, deadlineMs }: HeldGrant, isRepeat: boolean): Promise<void> {
    let counted = 0;
    job.dispatch({ type: 'sending', progress: 0 });
    const answer = await deps.sendFile({
      grant,
      blob: job.prepared.blob,
      filename: job.name,
      signal: job.signal,
      onProgress: (sentBytes, totalBytes) => {
        deps.countSent(sentBytes - counted);
        counted = sentBytes;
        job.dispatch({ type: 'sending', progress: totalBytes > 0 ? sentBytes / totalBytes : 0 });
      },
    });
    if (answer.status >= 200 && answer.status < 300 && !isForeignAnswer(answer)) return;
    // A single-use grant whose first answer was lost: the bytes are there, and completing proves whose they are.
    if (answer.status === 412 && grant.method === 'PUT' && isRepeat) return;
    const nowMs = clock.nowMs();
    const isPastExpiry = nowMs > deadlineMs || nowMs > Date.parse(grant.expiresAt);
    const { host } = new URL(grant.url);
    throw readBucketError(answer, { nowMs, isPastExpiry, sentBytes: job.prepared.blob.size, host });
  }

  return async (job) => {
    const { signal, dispatch } = job;
    let held: HeldGrant | null = null;
    let lastUrl: string | null = null;
    let sendsOfGrant = 0;
    let expiries = 0;

    async function renew(): Promise<HeldGrant> {
      held = null;
      held = await requestGrant(job);
      sendsOfGrant = 0;
      return held;
    }

    const attempt = async (): Promise<UploadGrant> => {
      dispatch({ type: 'waiting', for: 'slot' });
      // Before the slot is free, so that none stands idle while the server signs.
      const early = held ?? (await renew());
      try {
        return await slots.add(
          async () => {
            const isStale = clock.nowMs() > early.deadlineMs - GRANT_MARGIN_MS;
            const current = isStale ? await renew() : early;
            lastUrl = current.grant.url;
            await sendOnce(job, current, sendsOfGrant++ > 0);
            deps.onOutcome({ type: 'sent', bytes: job.prepared.blob.size });
            return current.grant;
          },
          signal,
          job.rank,
        );
      } catch (error) {
        if (error instanceof UploadError && error.retry !== undefined) deps.onOutcome({ type: 'failed' });
        if (lastUrl && error instanceof UploadError && error.code === 'network') {
          throw await deps.texts.explain(error, lastUrl);
        }
        if (!(error instanceof GrantExpiredError)) throw error;
        if (expiries++ > 0) throw new UploadError('upload_refused');
        held = null;
        return attempt();
      }
    };

    try {
      const { ticket, expiresAt } = await retrier(attempt, {
        signal,
        onWait: (reason, error) => {
          const problem = deps.texts.problemOf(error);
          dispatch({ type: 'waiting', for: reason, ...(problem === undefined ? {} : { problem }) });
        },
      });
      return { ticket, expiresAt };
    } catch (error) {
      // A browser hides whether nobody answered or somebody whose answer it may not read: one more question tells.
      if (!(error instanceof UploadError) || error.code !== 'network' || lastUrl === null) throw error;
      const { host, origin } = new URL(lastUrl);
      if (!(await deps.canReach(origin))) throw error;
      throw new UploadError('unreadable_answer', { host, actualBytes: job.prepared.blob.size });
    }
  };
}

/** The end is kept, because the extension is there; never half a character. */
function boundName(name: string): string {
  if (name.length === 0) return 'image';
  if (name.length <= MAX_NAME_LENGTH) return name;
  return name.slice(-MAX_NAME_LENGTH).replace(/^[\uDC00-\uDFFF]/, '');
}
