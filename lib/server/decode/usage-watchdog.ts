/**
 * The watchdog of a decode process, in a thread of its own: no picture keeps it from looking. It measures what the whole
 * process uses, on every system alike, and ends it at once; the process that is busy with a file could not end itself.
 */
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { USAGE_WORDS } from './usage-words';

/** A decoder fills some 2 GB of memory in a second: about 50 MB between two looks. */
const LOOK_EVERY_MS = 25;

const STDERR_FD = 2;

/** Memory in bytes, CPU time since the start of the process in milliseconds; set by the thread that decodes. */
const limits = workerData as Float64Array;
const startedBy = process.ppid;

setInterval(() => {
  const [rssBytes = 0, cpuMs = 0] = limits;
  const { user, system } = process.cpuUsage();
  if (process.memoryUsage.rss() > rssBytes) end(USAGE_WORDS.memory);
  else if ((user + system) / 1_000 > cpuMs) end(USAGE_WORDS.cpu);
  // The server is gone, and the thread that decodes is too busy to notice.
  else if (process.ppid !== startedBy) process.kill(process.pid, 'SIGKILL');
}, LOOK_EVERY_MS);

function end(words: string): void {
  try {
    writeSync(STDERR_FD, `${words}\n`);
  } finally {
    process.kill(process.pid, 'SIGKILL');
  }
}
