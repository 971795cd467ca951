/** One line of the bench's table. */
export type Finding = Readonly<{
  what: string;
  /** The measured figure, as text with its unit. */
  measured: string;
  /** The figures it is compared with. */
  against: string;
  /** The ratio or figure that is judged, and the most it may be; without a limit it is only told. */
  value: number;
  limit?: number;
  /** The limit is the least it may be. */
  isLeast?: boolean;
  unit: 'ratio' | 'ms' | 'MB' | 'KB' | 'tiles' | 'files' | 'requests' | '%' | 'points';
}>;

/** Whether the figure is within its target; one that is only told always is. */
export function isWithin({ value, limit, isLeast = false }: Finding): boolean {
  return limit === undefined || (isLeast ? value >= limit : value <= limit);
}

/** The first lines of the table. */
export const TABLE_HEAD =
  '| what | measured | against | figure | target | |\n| --- | --- | --- | --- | --- | --- |';

/** The findings as rows of a Markdown table; the last column says whether the figure is within its target. */
export function formatFindings(findings: readonly Finding[]): readonly string[] {
  return findings.map((finding) => {
    const { what, measured, against, value, limit, isLeast = false, unit } = finding;
    const suffix = unit === 'ratio' ? '' : ` ${unit}`;
    const digits = unit === 'ratio' ? 2 : unit === '%' ? 1 : 0;
    const bound = limit === undefined ? '' : `${isLeast ? '≥' : '≤'} ${limit}${suffix}`;
    const missed = isLeast ? '**below target**' : '**over target**';
    const verdict = limit === undefined ? '' : isWithin(finding) ? 'within target' : missed;
    return `| ${what} | ${measured} | ${against} | ${value.toFixed(digits)}${suffix} | ${bound} | ${verdict} |`;
  });
}
