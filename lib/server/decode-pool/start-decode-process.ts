import { type ChildProcess, spawn } from 'node:child_process';
import type { Duplex } from 'node:stream';
import { decodeEnvironment } from '../config/decode-environment';
import type { DecodeJob, DecodeLane, DecodeOutcome } from '../decode/decode-job';
import { USAGE_LIMITS, type UsageLimit } from '../decode/decode-limits';
import { createFrameReader, type Frame, writeFrame } from '../decode/frames';
import { USAGE_WORDS } from '../decode/usage-words';
import { parseAnswer } from './parse-answer';
import { readProcessUsage } from './read-process-usage';

/** How one file ended in a process. */
export type RunEnd =
  | Readonly<{ kind: 'answered'; outcome: DecodeOutcome; rssBytes: number }>
  /** The file took more memory or time than any may. The process is gone. */
  | Readonly<{ kind: 'exceeded' }>
  /**
   * The process is gone, and not for what it measured. `isCrash`: it ended by itself, gave an answer that is none, or none at
   * all for very long; else something outside ended it.
   */
  | Readonly<{ kind: 'died'; isCrash: boolean }>;

/** A process that decodes one file at a time. */
export type DecodeProcess = Readonly<{
  /** Resolves once it can take a file; rejects when it could not be started. */
  ready: Promise<void>;
  run(job: DecodeJob, bytes: Uint8Array): Promise<RunEnd>;
  isAlive(): boolean;
  /** Ends it at once. */
  kill(): void;
}>;

/** A start is 0.2 s; a machine that swaps takes longer. */
const START_TIMEOUT_MS = 20_000;
const LOOK_EVERY_MS = 200;
/** A second look from outside comes after the watchdog's own, so it leaves it some room. */
const OUTSIDE_SHARE = 1.25;
/**
 * The last resort against a decoder that waits for something that never comes. Counted only while this process itself runs,
 * a little at a time: a function that was frozen for an hour has not waited an hour.
 */
const WAIT_SHARE = 8;

/** How many bytes of an answer are read: the largest file that can be set, and its thumbnail. */
const MAX_ANSWER_BYTES = 115_000_000;

/** Enough of what a process says at its end to find the watchdog's words. */
const MAX_SAID = 4_096;

/** Signals that a program gets for what it did itself. */
const CRASH_SIGNALS = new Set(['SIGSEGV', 'SIGABRT', 'SIGBUS', 'SIGILL', 'SIGFPE', 'SIGTRAP']);

type Current = { bytes: Uint8Array; end: (end: RunEnd) => void };

/** The program that a decode process runs, as arguments of Node.js. */
export type DecodeProgram = Readonly<{
  args: readonly string[];
  /** Its code, where `args` say that it comes by standard input. */
  code?: string;
}>;

/** Starts a decode process. Never throws: what went wrong is told by `ready`. */
export function startDecodeProcess(
  { args, code }: DecodeProgram,
  limits: Readonly<Record<DecodeLane, UsageLimit>> = USAGE_LIMITS,
): DecodeProcess {
  // Started without a shell and without our arguments, so nothing of ours (an inspector, a loader) is in it.
  const child: ChildProcess = spawn(process.execPath, [...args], {
    stdio: [code === undefined ? 'ignore' : 'pipe', 'ignore', 'pipe', 'pipe'],
    env: decodeEnvironment(),
    windowsHide: true,
  });
  // Without a reader the process is gone, which is told by its end.
  child.stdin?.on('error', () => {}).end(code);
  const pipe = child.stdio[3] as Duplex & { ref?: () => void; unref?: () => void };
  let isAlive = true;
  let hasExceeded = false;
  let isAtFault = false;
  let said = '';
  let current: Current | null = null;
  const kill = () => void child.kill('SIGKILL');

  const ready = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => {
      kill();
      reject(new Error('The decode process did not start in time.'));
    }, START_TIMEOUT_MS);
    const endStart = (then: () => void) => {
      clearTimeout(timer);
      then();
    };
    child.once('error', (cause) =>
      endStart(() => reject(new Error('The decode process could not be started.', { cause }))),
    );
    child.once('close', () =>
      endStart(() => reject(new Error(`The decode process ended at its start. ${said}`))),
    );
    const read = createFrameReader(MAX_ANSWER_BYTES, (frame) => {
      if (isReady(frame)) endStart(resolve);
      else take(frame);
    });
    pipe.on('data', (chunk: Uint8Array) => {
      try {
        read(chunk);
      } catch {
        isAtFault = true;
        kill();
      }
    });
  });
  // Nobody may be waiting for it when it ends.
  ready.catch(() => {});

  child.stderr?.on('data', (chunk: Buffer) => {
    said = `${said}${chunk.toString('latin1')}`.slice(-MAX_SAID);
  });
  child.on('error', () => {});
  pipe.on('error', () => {});
  child.on('exit', () => {
    isAlive = false;
  });
  // `close` comes after the last word on standard error.
  child.on('close', (code, signal) => {
    isAlive = false;
    const words = Object.values(USAGE_WORDS);
    if (hasExceeded || words.some((text) => said.includes(text))) current?.end({ kind: 'exceeded' });
    else {
      const isOwnEnd = signal === null ? code !== 0 : CRASH_SIGNALS.has(signal);
      current?.end({ kind: 'died', isCrash: isAtFault || isOwnEnd });
    }
  });

  function take(frame: Frame): void {
    // It speaks without being asked.
    if (current === null) {
      kill();
      return;
    }
    const { bytes, end } = current;
    end({ kind: 'answered', ...parseAnswer(frame, bytes) });
  }

  /** A second look from outside, for a process whose own watchdog no longer looks. Ends by the function it returns. */
  function watch({ rssBytes, cpuMs }: UsageLimit): () => void {
    const before = readProcessUsage(child.pid ?? 0)?.cpuMs ?? 0;
    let waitedMs = 0;
    let lookedAt = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      waitedMs += Math.min(now - lookedAt, 2 * LOOK_EVERY_MS);
      lookedAt = now;
      const used = readProcessUsage(child.pid ?? 0);
      if (
        used !== null &&
        (used.rssBytes > rssBytes * OUTSIDE_SHARE || used.cpuMs - before > cpuMs * OUTSIDE_SHARE)
      ) {
        hasExceeded = true;
        kill();
      } else if (waitedMs > cpuMs * WAIT_SHARE) {
        isAtFault = true;
        kill();
      }
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }

  /** While nothing is decoded the process keeps nobody's program from ending. */
  function hold(isHeld: boolean): void {
    for (const handle of [child, pipe, child.stderr as typeof pipe | null]) {
      if (isHeld) handle?.ref?.();
      else handle?.unref?.();
    }
  }
  hold(false);

  return {
    ready,
    isAlive: () => isAlive,
    kill,
    async run(job, bytes) {
      hold(true);
      const stopWatching = watch(limits[job.lane]);
      try {
        return await new Promise<RunEnd>((end) => {
          current = { bytes, end };
          if (isAlive) writeFrame(pipe, job, [bytes]);
          else end({ kind: 'died', isCrash: false });
        });
      } finally {
        current = null;
        stopWatching();
        hold(false);
      }
    },
  };
}

function isReady({ head }: Frame): boolean {
  return typeof head === 'object' && head !== null && 'kind' in head && head.kind === 'ready';
}
