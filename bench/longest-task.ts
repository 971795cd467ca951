/** An event of a trace, as far as it is read; times are microseconds. */
export type TraceEvent = Readonly<{
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Time of the processor, where the system tells. */
  tdur?: number;
}>;

/** The name that the page gives to `performance.mark` when files were chosen. */
export const CHOSEN_MARK = 'bench-chosen';

/**
 * The longest task of the thread that marked the choice, in milliseconds of the processor, from that moment on: what else runs on the machine
 * does not count, nor does what the browser did to hand over the files. Throws where nothing was marked.
 */
export function longestTaskMs(events: readonly TraceEvent[]): number {
  const chosen = events.find(({ name }) => name === CHOSEN_MARK);
  if (chosen === undefined) throw new Error('The trace has no mark of the choice.');
  let longest = 0;
  for (const { name, ph, pid, tid, ts, dur = 0, tdur = dur } of events) {
    if (ph !== 'X' || !name.endsWith('RunTask') || pid !== chosen.pid || tid !== chosen.tid) continue;
    const afterMark = ts + dur - chosen.ts;
    if (afterMark > 0) longest = Math.max(longest, Math.min(tdur, afterMark));
  }
  return longest / 1_000;
}
