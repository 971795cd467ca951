import { readdirSync, readFileSync } from 'node:fs';

/**
 * Megabytes of all processes of a group together, shared pages counted once (proportional set size, Linux alone); 0 for those that have
 * ended meanwhile.
 */
export function groupMegabytes(groupId: number): number {
  let kilobytes = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const [, , group] = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1]?.split(' ') ?? [];
      if (Number(group) !== groupId) continue;
      kilobytes += Number(
        /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'latin1'))?.[1] ?? 0,
      );
    } catch {
      // It has ended since it was listed.
    }
  }
  return kilobytes / 1_024;
}
