import { OUTSIDE, type Zone } from './import-zones';

/** The table of zones for ARCHITECTURE.md. */
export function formatZoneTable(zones: readonly Zone[]): string {
  const rows = [
    ['folder', 'runs', 'may import'],
    ...zones.map(({ folder, runs, may, mayInWords }) => [
      `\`${folder}\``,
      runs,
      mayInWords ?? may.map((one) => one.replace('lib/', '')).join(', '),
    ]),
    [
      OUTSIDE.map((one) => `\`${one}\``).join(', '),
      'tests and measurements',
      'everything; nothing imports them',
    ],
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}
