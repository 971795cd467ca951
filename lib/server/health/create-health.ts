import type { ObjectStorage } from '@/lib/storage';
import type { Clock } from '../clock';
import type { DecoderPool } from '../decode-pool/create-decoder';

/** The state of one part; these words are all that anybody is told. */
export type PartState = 'ok' | 'failing';

/** Whether this process can do its work, as probes are told. */
export type Readiness = Readonly<{
  status: 'ready' | 'not_ready';
  checks: Readonly<{
    bucket: PartState;
    decoder: PartState;
    /** The last entry of the audit log could not be written. Told, and no reason to turn people away. */
    audit: PartState;
    server: 'running' | 'stopping';
  }>;
}>;

/** A process's own state. */
export type Health = Readonly<{
  /** Asks the bucket at most once every ten seconds, and waits two seconds at most. Never rejects. */
  ready(): Promise<Readiness>;
  /** A decode process could not be started. */
  noteDecodeFailure(): void;
  noteAudit(isWritten: boolean): void;
  /** The process is ending: from now on it is not ready. */
  stop(): void;
}>;

export type HealthOptions = Readonly<{
  storage: Pick<ObjectStorage, 'list'>;
  decoder: Pick<DecoderPool, 'stats'>;
  clock: Clock;
  /** Longest wait for the bucket; default 2,000. */
  timeoutMs?: number;
}>;

/** An answer of the bucket counts so long: anybody may ask, and each LIST costs money. */
const GOOD_MS = 10_000;
/** A failure counts shorter, so that a bucket that is back is noticed. */
const BAD_MS = 3_000;
/** A failed start of a decode process counts so long; afterwards the next upload tries again. */
const DECODE_FAILURE_MS = 30_000;

/** Nothing lies there. A listing, because it also fails where there is no such bucket, which a HEAD would call a missing object. */
const PROBED_PREFIX = 'system/keep/health';

/** Creates the health of one process. */
export function createHealth({ storage, decoder, clock, timeoutMs = 2_000 }: HealthOptions): Health {
  let isStopping = false;
  let isAuditWritten = true;
  let decodeFailedMs = Number.NEGATIVE_INFINITY;
  let asked: Readonly<{ isOk: Promise<boolean>; untilMs: number }> | null = null;

  function isBucketThere(): Promise<boolean> {
    const nowMs = clock().getTime();
    if (asked !== null && nowMs < asked.untilMs) return asked.isOk;
    const isOk = succeedsInTime(storage.list({ prefix: PROBED_PREFIX, limit: 1 }), timeoutMs);
    const question = { isOk, untilMs: nowMs + GOOD_MS };
    asked = question;
    void isOk.then((isThere) => {
      if (!isThere && asked === question) asked = { isOk, untilMs: clock().getTime() + BAD_MS };
    });
    return isOk;
  }

  return {
    async ready() {
      const isThere = await isBucketThere();
      const isDecodeFailing =
        decoder.stats().processes === 0 && clock().getTime() - decodeFailedMs < DECODE_FAILURE_MS;
      const isReady = isThere && !isDecodeFailing && !isStopping;
      return {
        status: isReady ? 'ready' : 'not_ready',
        checks: {
          bucket: isThere ? 'ok' : 'failing',
          decoder: isDecodeFailing ? 'failing' : 'ok',
          audit: isAuditWritten ? 'ok' : 'failing',
          server: isStopping ? 'stopping' : 'running',
        },
      };
    },
    noteDecodeFailure() {
      decodeFailedMs = clock().getTime();
    },
    noteAudit(isWritten) {
      isAuditWritten = isWritten;
    },
    stop() {
      isStopping = true;
    },
  };
}

/** True where it resolves in time; a failure and a silence are the same. */
async function succeedsInTime(work: Promise<unknown>, timeoutMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), timeoutMs);
  });
  const done = work.then(
    () => true,
    () => false,
  );
  return Promise.race([done, late]).finally(() => clearTimeout(timer));
}
