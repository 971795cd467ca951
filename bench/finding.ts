/** One line of the bench's table. */
export type Finding = Readonly<{
  what: string;
  /** The measured figure, as text with its unit. */
  measured: string;
  /** What it is held against. */
  against: string;
  /** The ratio or figure that is judged, and the most it may be. */
  value: number;
  limit: number;
  unit: 'ratio' | 'ms' | 'MB';
}>;

/** The findings as a Markdown table; the last column says whether the limit was kept. */
export function formatFindings(findings: readonly Finding[]): string {
  const rows = findings.map(({ what, measured, against, value, limit, unit }) => {
    const suffix = unit === 'ratio' ? '' : ` ${unit}`;
    const digits = unit === 'ratio' ? 2 : 0;
    const verdict = value <= limit ? 'kept' : '**missed**';
    return `| ${what} | ${measured} | ${against} | ${value.toFixed(digits)}${suffix} | ≤ ${limit}${suffix} | ${verdict} |`;
  });
  return [
    '| what | measured | against | figure | limit | |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}
