import type { RealBrowser } from './real-browser';
import type { Result } from './stories';

/** The result for the files in one browser. */
export type Column = Readonly<{
  browser: Pick<RealBrowser, 'name' | 'version'>;
  results: readonly Result[];
}>;

/** The results of each file in each browser, as a table in Markdown. */
export function formatTable(columns: readonly Column[]): string {
  const [first] = columns;
  if (first === undefined) return 'No browser was tested.';
  const rows = first.results.map(({ file }, index) => [
    file.what,
    ...columns.map(({ results }) => results[index]?.got ?? ''),
  ]);
  const head = ['', ...columns.map(({ browser }) => `${browser.name} ${browser.version}`)];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
