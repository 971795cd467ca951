import { Socket } from 'node:net';
import type { DecodeJob, DecodeLane, DecodeOutcome } from './decode-job';
import { USAGE_LIMITS, type UsageLimit } from './decode-limits';
import { createFrameReader, type Frame, writeFrame } from './frames';
import { startWatchdog } from './start-watchdog';

/** The pipe to the server, as a file descriptor. */
const SERVER_FD = 3;

/** The longest request in bytes: the largest file that can be allowed (`UPLOAD_MAX_BYTES`), and room for what is asked. */
const MAX_REQUEST_BYTES = 110_000_000;

/** Memory in bytes and CPU time in milliseconds while nothing is being decoded: no limit. */
const NO_LIMIT = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];

/**
 * Serves jobs from a pipe, one at a time, and writes what became of them. The process holds no secret and outlives
 * nothing: it ends when its server does, and a watchdog in a thread of its own ends it when a file takes too much, whatever
 * the rest of the process is busy with.
 */
export function serveJobs(
  verify: (bytes: Uint8Array, job: DecodeJob) => Promise<DecodeOutcome>,
  {
    usageLimits = USAGE_LIMITS,
    maxRequestBytes = MAX_REQUEST_BYTES,
  }: Readonly<{ usageLimits?: Readonly<Record<DecodeLane, UsageLimit>>; maxRequestBytes?: number }> = {},
): void {
  const limits = new Float64Array(new SharedArrayBuffer(2 * Float64Array.BYTES_PER_ELEMENT));
  limits.set(NO_LIMIT);
  startWatchdog(limits);

  const server = new Socket({ fd: SERVER_FD, readable: true, writable: true });
  const answer = async ({ head, parts: [bytes = new Uint8Array()] }: Frame) => {
    const job = head as DecodeJob;
    const { rssBytes, cpuMs } = usageLimits[job.lane];
    const { user, system } = process.cpuUsage();
    limits.set([rssBytes, (user + system) / 1_000 + cpuMs]);
    const outcome = await verify(bytes.slice(), job);
    limits.set(NO_LIMIT);
    writeOutcome(server, outcome, bytes);
  };
  server.on(
    'data',
    createFrameReader(maxRequestBytes, (frame) => {
      answer(frame).catch(fail);
    }),
  );
  // Sent to a whole group of processes; this one ends with the server, which may want the picture under way.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {});
  for (const event of ['end', 'error', 'close']) server.on(event, () => process.exit(0));
  writeFrame(server, { kind: 'ready' });
}

function writeOutcome(server: Socket, outcome: DecodeOutcome, sent: Uint8Array): void {
  const rssBytes = process.memoryUsage.rss();
  if (outcome.kind !== 'verified') {
    writeFrame(server, { ...outcome, rssBytes });
    return;
  }
  const { bytes, thumbnail, thumbhash, sizes, ...facts } = outcome.image;
  // Most browsers have stripped the file already; then the server holds these very bytes.
  const isSame = Buffer.compare(bytes, sent) === 0;
  writeFrame(server, { kind: outcome.kind, ...facts, sizeCount: sizes.length, rssBytes }, [
    thumbnail,
    thumbhash,
    ...sizes,
    ...(isSame ? [] : [bytes]),
  ]);
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}
