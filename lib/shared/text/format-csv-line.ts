/** A line of CSV (RFC 4180) with its line end, every cell in quotes. */
export function formatCsvLine(cells: readonly (string | number)[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

/**
 * Spreadsheets run a cell that begins like a formula, also a quoted one; an apostrophe makes it text
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
function cellOf(value: string | number): string {
  const text = String(value);
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
