/** A decode process for tests. Its files are words, and it does what a file may make a decoder do. */
import { writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DecodeOutcome } from '../decode-job';
import type { UsageLimit } from '../decode-limits';
import { serveJobs } from '../serve-jobs';

/** The watchdog of the large lane is blind: only the server's own look is left. */
const LIMITS: Readonly<Record<'small' | 'large', UsageLimit>> = {
  small: { rssBytes: 250_000_000, cpuMs: 300 },
  large: { rssBytes: Number.POSITIVE_INFINITY, cpuMs: Number.POSITIVE_INFINITY },
};

/** The pipe to the server. */
const SERVER_FD = 3;

const HOSTILE: Readonly<Record<string, () => unknown>> = {
  loop() {
    for (;;);
  },
  hog() {
    const kept: Buffer[] = [];
    for (;;) kept.push(Buffer.alloc(10_000_000, 1));
  },
  crash: () => process.abort(),
  leave: () => process.exit(7),
  // As if somebody else had done it.
  kill: () => process.kill(process.pid, 'SIGKILL'),
  hang: () => new Promise(() => {}),
  slow: () => sleep(150),
  babble: () => writeSync(SERVER_FD, Buffer.alloc(64, 0xff)),
};

serveJobs(
  async (bytes): Promise<DecodeOutcome> => {
    await HOSTILE[Buffer.from(bytes).toString()]?.();
    const part = Buffer.from('x');
    const width = String(Buffer.from(bytes)) === 'giant' ? 1e9 : 1;
    const image = { bytes, thumbnail: part, thumbhash: part, sizes: [], width, height: 1, pixels: 1 };
    return { kind: 'verified', image };
  },
  { usageLimits: LIMITS },
);
