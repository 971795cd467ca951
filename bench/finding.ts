/** One line of the bench's table. */
export type Finding = Readonly<{
  what: string;
  /** The measured figure, as text with its unit. */
  measured: string;
  /** What it is held against. */
  against: string;
  /** The ratio or figure that is judged, and the most it may be; without a limit it is only told. */
  value: number;
  limit?: number;
  unit: 'ratio' | 'ms' | 'MB' | 'KB';
}>;

/** Whether the figure is within its limit. */
export function isKept({ value, limit }: Finding): boolean {
  return limit === undefined || value <= limit;
}

/** The findings as a Markdown table; the last column says whether the limit was kept. */
export function formatFindings(findings: readonly Finding[]): string {
  const rows = findings.map((finding) => {
    const { what, measured, against, value, limit, unit } = finding;
    const suffix = unit === 'ratio' ? '' : ` ${unit}`;
    const digits = unit === 'ratio' ? 2 : 0;
    const bound = limit === undefined ? '' : `≤ ${limit}${suffix}`;
    const verdict = limit === undefined ? '' : isKept(finding) ? 'kept' : '**missed**';
    return `| ${what} | ${measured} | ${against} | ${value.toFixed(digits)}${suffix} | ${bound} | ${verdict} |`;
  });
  return [
    '| what | measured | against | figure | limit | |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}
