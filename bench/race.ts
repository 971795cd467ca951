import type { Contestant } from './contestants';
import type { Lab } from './lab';
import { type Run, runContestant, type Terms } from './run-contestant';
import { median } from './statistics';

/** Medians of a contestant's rounds; `peakMb` and `longestTaskMs` are the worst of them. */
export type Result = Omit<Run, 'publishedMs' | 'peakMb'> & Readonly<{ publishedMs: number; peakMb: number }>;

/** Runs the contestants in turn, round after round, so that what the machine does meanwhile meets all of them. */
export async function race(
  lab: Lab,
  contestants: readonly Contestant[],
  terms: Terms,
  rounds: number,
): Promise<(contestant: Contestant) => Result> {
  const runs = new Map<Contestant, Run[]>(contestants.map((contestant) => [contestant, []]));
  for (let round = 1; round <= rounds; round += 1) {
    // Each round begins with another one.
    const start = (round - 1) % contestants.length;
    for (const contestant of [...contestants.slice(start), ...contestants.slice(0, start)]) {
      const run = await runContestant(lab, contestant, terms);
      runs.get(contestant)?.push(run);
      lab.report(`  ${round}/${rounds} ${describeRun(contestant, run)}`);
    }
  }
  return (contestant) => {
    const of = (pick: (run: Run) => number) => (runs.get(contestant) ?? []).map(pick);
    return {
      firstMs: median(of(({ firstMs }) => firstMs)),
      lastMs: median(of(({ lastMs }) => lastMs)),
      publishedMs: median(of(({ publishedMs }) => publishedMs ?? 0)),
      sentMb: median(of(({ sentMb }) => sentMb)),
      peakMb: Math.max(...of(({ peakMb }) => peakMb ?? 0)),
      longestTaskMs: Math.max(...of(({ longestTaskMs }) => longestTaskMs)),
    };
  };
}

function describeRun(contestant: Contestant, run: Run): string {
  const published = run.publishedMs === null ? '' : `, published ${run.publishedMs} ms`;
  const peak = run.peakMb === null ? '' : `, ${run.peakMb.toFixed(0)} MB`;
  return `${contestant.name}: first ${run.firstMs} ms, last ${run.lastMs} ms${published}${peak}, longest task ${run.longestTaskMs.toFixed(0)} ms, ${run.sentMb.toFixed(1)} MB sent`;
}
