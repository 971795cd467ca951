import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { VARIABLES, type VariableRow } from './variables';

const text = readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8');
const entries = [...text.matchAll(/^# (.*)\n([A-Z0-9_]+)=(.*)$/gm)].map(
  ([, comment = '', name = '', value = '']) => ({
    comment,
    name,
    value,
  }),
);

test('.env.example lists every variable of the table, in its order, and none besides', () => {
  expect(entries.map(({ name }) => name)).toEqual(Object.keys(VARIABLES));
});

test.each(entries)(
  '.env.example describes $name as the table does and sets nothing',
  ({ comment, name, value }) => {
    const row: VariableRow = VARIABLES[name as keyof typeof VARIABLES];
    const facts = [
      ...(row.unit ? [`unit: ${row.unit}`] : []),
      ...(row.default === undefined ? [] : [`default: ${row.default}`]),
    ];
    expect(comment).toBe(`${row.description}.${facts.length > 0 ? ` (${facts.join('; ')})` : ''}`);
    expect(value).toBe('');
  },
);
