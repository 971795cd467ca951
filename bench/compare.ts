import type { Contestant } from './contestants';
import type { Finding } from './finding';
import type { Result } from './race';

type Figure = 'firstMs' | 'lastMs' | 'publishedMs';

/** Our figure over the best of `others`, in their own figure when it is another. */
export function compare(options: {
  what: string;
  ours: Result;
  figure: Figure;
  others: readonly (readonly [Contestant, Result])[];
  otherFigure?: Figure;
  limit: number;
}): Finding {
  const { what, ours, figure, others, otherFigure = figure, limit } = options;
  const ranked = others
    .map(([{ name }, result]) => ({ name, ms: result[otherFigure] }))
    .sort((a, b) => a.ms - b.ms);
  const best = ranked[0];
  if (!best) throw new Error('There is nothing to compare with.');
  return {
    what,
    measured: seconds(ours[figure]),
    against: ranked.map(({ name, ms }) => `${seconds(ms)} ${name}`).join(', '),
    value: ours[figure] / best.ms,
    limit,
    unit: 'ratio',
  };
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(ms < 1_000 ? 2 : 1)} s`;
}
