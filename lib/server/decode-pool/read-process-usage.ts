import { readFileSync } from 'node:fs';

/** Ticks of a second in /proc, the same on every Linux (sysconf(_SC_CLK_TCK)). */
const TICKS_PER_SECOND = 100;

/**
 * The resources a process has used so far, as Linux tells it: memory in bytes, CPU time in milliseconds. Null for a process that has
 * ended, and on other systems, where the process's own watchdog is alone.
 */
export function readProcessUsage(pid: number): Readonly<{ rssBytes: number; cpuMs: number }> | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'latin1');
    const rssKilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
    // The name of the program stands in parentheses and may hold anything.
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ');
    const ticks = Number(fields[11]) + Number(fields[12]);
    return { rssBytes: Number(rssKilobytes ?? 0) * 1_024, cpuMs: (ticks * 1_000) / TICKS_PER_SECOND };
  } catch {
    return null;
  }
}
