/** docs/troubleshooting.md has each code there is, in the order and with the status of the tables. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ERROR_CODES } from '@/lib/shared/errors/error-codes';
import { failuresText } from '@/lib/shared/text/en/failures';

const DOCUMENT = readFileSync('docs/troubleshooting.md', 'utf8');

/** The cells of a table between two marks, without its head. */
function rowsOf(mark: string): readonly (readonly string[])[] {
  const [, table = ''] = new RegExp(`<!-- ${mark} -->\n(.*?)<!-- /${mark} -->`, 's').exec(DOCUMENT) ?? [];
  return table
    .trim()
    .split('\n')
    .slice(2)
    .map((row) =>
      row
        .split('|')
        .map((cell) => cell.trim())
        .slice(1, -1),
    );
}

test('each code of the server is explained, with its status', () => {
  expect(rowsOf('errors').map(([code, status]) => [code, status])).toEqual(
    Object.entries(ERROR_CODES).map(([code, { status }]) => [`\`${code}\``, String(status)]),
  );
});

test('each code that only a browser meets is explained', () => {
  const codes = rowsOf('client-errors').map(([code]) => code);
  expect(new Set(codes)).toEqual(new Set(Object.keys(failuresText.client).map((code) => `\`${code}\``)));
});

test('each row says what happened and what to do', () => {
  const empty = [...rowsOf('errors'), ...rowsOf('client-errors')].filter((cells) => cells.includes(''));
  expect(empty).toEqual([]);
});
