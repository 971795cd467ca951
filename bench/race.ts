import type { Contestant } from './contestants';
import type { Lab } from './lab';
import { type Run, runContestant, type Terms } from './run-contestant';
import { median } from './statistics';

/** Medians of a contestant's rounds; `peakMb` and `longestTaskMs` are the worst of them. */
export type Result = Omit<Run, 'publishedMs' | 'peakMb'> & Readonly<{ publishedMs: number; peakMb: number }>;

/** A contestant that takes no longer runs so many times in each round: two seconds vary more than forty do. */
const QUICK_MS = 15_000;
const QUICK_RUNS = 3;

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
    let running = [...contestants.slice(start), ...contestants.slice(0, start)];
    for (let turn = 1; turn <= QUICK_RUNS; turn += 1) {
      const quick: Contestant[] = [];
      for (const contestant of running) {
        const run = await runContestant(lab, contestant, terms);
        runs.get(contestant)?.push(run);
        lab.report(`  ${round}/${rounds} ${describeRun(contestant, run)}`);
        if (run.lastMs <= QUICK_MS) quick.push(contestant);
      }
      running = quick;
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
