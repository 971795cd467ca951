/** A document's entry for one option. */
export type OptionRow = Readonly<{ unit: string; fallback: string; why: string }>;

/** Options as a Markdown table. */
export function formatOptions(options: Readonly<Record<string, OptionRow>>): string {
  const rows = Object.entries(options).map(
    ([name, { unit, fallback, why }]) => `| \`${name}\` | ${unit} | ${fallback} | ${why} |`,
  );
  return ['| option | unit | default | why |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** Names and what each does as a Markdown table; `head` names its two columns. */
export function formatNames(
  head: readonly [name: string, what: string],
  rows: Readonly<Record<string, string>>,
): string {
  const lines = Object.entries(rows).map(([name, what]) => `| \`${name}\` | ${what} |`);
  return [`| ${head.join(' | ')} |`, '| --- | --- |', ...lines].join('\n');
}

/** A document with a table between its markers (`<!-- name -->`). Throws where it has no place for one. */
export function withTable(document: string, name: string, table: string): string {
  const between = new RegExp(`(<!-- ${name} -->)[^]*?(<!-- /${name} -->)`);
  if (!between.test(document)) throw new Error(`The document has no place for the table of ${name}.`);
  return document.replace(between, (_, start, end) => `${start}\n${table}\n${end}`);
}

/** A document without what the formatter adds to align its tables. */
export function withoutAlignment(document: string): string {
  return document
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/-{3,}/g, '---')
    .replaceAll(/\n{2,}/g, '\n');
}
