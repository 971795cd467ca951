/**
 * A pool of decode processes. A hostile picture can crash a decoder or take all memory, so no picture is decoded in the server's own
 * process. The end of a process says what becomes of its file:
 *
 *     answered                 verified, refused with a code, or too large for the small lane
 *     exceeded its limits      `too_complex`, at once: it would exceed them again
 *     crashed, first time      once more, in a fresh process: the machine may have been at fault
 *     crashed, second time     `damaged_image`: twice over the same file, it is the file
 *     ended from outside       once more, then `busy`: the file may be as good as any
 *     could not be started     `busy`
 *
 * A process that has answered is used for the next file, unless it holds on to much memory, and is ended after a minute without work.
 * Large images have a lane of their own, where one is decoded at a time (`create-completions.ts`).
 */
import type { DecodedUpload, DecodeJob, DecodeLane } from '../decode/decode-job';
import { KEPT_RSS_BYTES } from '../decode/decode-limits';
import { ApiError } from '../errors/api-error';
import { RefusedFileError } from './refused-file-error';
import type { DecodeProcess } from './start-decode-process';

/** Thrown by a decoder of the small lane for a file that belongs into the large one. Nothing of it was decoded. */
export class LargeImageError extends Error {
  override readonly name = 'LargeImageError';
}

/** Holds files to what was promised and to the limits, in processes of their own. */
export type Decoder = Readonly<{
  /**
   * The bytes that may be published of a file. Throws the ApiError of the reason when it is refused: `too_complex` where decoding took
   * more memory or CPU time than any file may, `damaged_image` where the decoder failed over it twice. `busy` where no process could be started or kept alive; the file may be as
   * good as any.
   */
  verify(bytes: Uint8Array, job: Omit<DecodeJob, 'lane'>): Promise<DecodedUpload>;
}>;

/** A decoder with the processes behind it. */
export type DecoderPool = Decoder &
  Readonly<{
    /** The same, for one lane. In the small one a large file throws `LargeImageError`. */
    inLane(lane: DecodeLane): Decoder;
    /** Starts a process if there is none, so that the first file does not wait for it. */
    warm(): void;
    stats(): Readonly<{ processes: number; busy: number; waiting: number }>;
    /** Ends all processes; what is being decoded is `busy`. */
    close(): void;
  }>;

export type DecoderOptions = Readonly<{
  start: () => DecodeProcess;
  /** The most processes at once. */
  processes: number;
  /** A process that has had nothing to do for so long is ended. Default 60,000. */
  idleMs?: number;
  /** Whether a process may be started ahead of its first file; a function that decodes nothing has no script. */
  canStart?: () => boolean;
  /** Told why a process could not be started or ended before its time. */
  onFailure?: (event: 'start_failed' | 'exceeded' | 'died', cause: unknown) => void;
}>;

/** A file whose process dies may be as good as any: it gets a fresh one, once. */
const TRIES = 2;

/** Creates a pool of decode processes, started as they are needed. */
export function createDecoder(options: DecoderOptions): DecoderPool {
  const {
    start,
    processes: maxProcesses,
    idleMs = 60_000,
    canStart = () => true,
    onFailure = () => {},
  } = options;
  const idle = new Map<DecodeProcess, NodeJS.Timeout>();
  const busy = new Set<DecodeProcess>();
  const waiting: (() => void)[] = [];
  let isClosed = false;

  function acquire(): Promise<DecodeProcess> {
    return new Promise((resolve, reject) => {
      const enter = () => {
        if (isClosed) return reject(new ApiError('busy'));
        resolve(take());
      };
      if (busy.size < maxProcesses) enter();
      else waiting.push(enter);
    });
  }

  function take(): DecodeProcess {
    for (const [process, timer] of idle) {
      clearTimeout(timer);
      idle.delete(process);
      if (!process.isAlive()) continue;
      busy.add(process);
      return process;
    }
    const process = start();
    busy.add(process);
    return process;
  }

  function release(process: DecodeProcess, isKept: boolean): void {
    busy.delete(process);
    if (isKept && !isClosed && process.isAlive()) rest(process);
    else process.kill();
    waiting.shift()?.();
  }

  function rest(process: DecodeProcess): void {
    const timer = setTimeout(() => {
      idle.delete(process);
      process.kill();
    }, idleMs);
    timer.unref();
    idle.set(process, timer);
  }

  async function runOnce(job: DecodeJob, bytes: Uint8Array) {
    const process = await acquire();
    let keptBytes = Number.POSITIVE_INFINITY;
    try {
      await process.ready;
      const end = await process.run(job, bytes);
      if (end.kind === 'answered') keptBytes = end.rssBytes;
      return end;
    } catch (cause) {
      onFailure('start_failed', cause);
      throw new ApiError('busy', undefined, { cause });
    } finally {
      release(process, keptBytes <= KEPT_RSS_BYTES);
    }
  }

  async function verifyIn(
    lane: DecodeLane,
    bytes: Uint8Array,
    job: Omit<DecodeJob, 'lane'>,
  ): Promise<DecodedUpload> {
    // Spent on a file that took its process along; nobody is left to say how much.
    const { maxPixels } = job.limits;
    let isCrash = false;
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const end = await runOnce({ ...job, lane }, bytes);
      if (end.kind === 'answered') {
        if (end.outcome.kind === 'verified') return end.outcome.image;
        if (end.outcome.kind === 'large') throw new LargeImageError();
        throw new RefusedFileError(end.outcome.code, end.outcome.details, end.outcome.pixels ?? 0);
      }
      onFailure(end.kind, undefined);
      // It would exceed again.
      if (end.kind === 'exceeded') throw new RefusedFileError('too_complex', undefined, maxPixels);
      if (isClosed) break;
      isCrash = end.isCrash && (isCrash || attempt === 0);
    }
    // Twice the decoder fell over the same file: that is the file's doing. Ended from outside, it is not.
    if (isCrash) throw new RefusedFileError('damaged_image', undefined, maxPixels);
    throw new ApiError('busy');
  }

  return {
    async verify(bytes, job) {
      try {
        return await verifyIn('small', bytes, job);
      } catch (error) {
        if (!(error instanceof LargeImageError)) throw error;
        return verifyIn('large', bytes, job);
      }
    },
    inLane: (lane) => ({ verify: (bytes, job) => verifyIn(lane, bytes, job) }),
    warm() {
      if (!isClosed && busy.size + idle.size === 0 && canStart()) rest(start());
    },
    stats: () => ({ processes: busy.size + idle.size, busy: busy.size, waiting: waiting.length }),
    close() {
      isClosed = true;
      for (const [process, timer] of idle) {
        clearTimeout(timer);
        process.kill();
      }
      idle.clear();
      for (const process of busy) process.kill();
      for (const enter of waiting.splice(0)) enter();
    },
  };
}
