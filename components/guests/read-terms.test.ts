import { expect, test } from 'vitest';
import type { DropTerms } from '@/lib/shared/links/drop';
import { KEEP, megabytesOf, NEVER, readTerms } from './read-terms';

const drop = { bytes: 1_572_864, takeBackSeconds: 90 } as DropTerms;

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

const filled = {
  title: 'Party',
  files: '10',
  end: KEEP,
  takeBackSeconds: KEEP,
  megabytes: megabytesOf(drop.bytes),
};

test('a form that changes a title alone leaves limits as they are which it can’t show exactly', () => {
  const terms = readTerms(form(filled), { drop });
  expect(terms).toMatchObject({ title: 'Party', files: 10 });
  for (const name of ['bytes', 'takeBackSeconds', 'expiresInSeconds']) expect(terms).not.toHaveProperty(name);
});

test('whatever was chosen counts', () => {
  const chosen = { ...filled, megabytes: '3', takeBackSeconds: '0', end: NEVER, hold: 'on' };
  expect(readTerms(form(chosen), { drop })).toMatchObject({
    ...{ bytes: 3_145_728, takeBackSeconds: 0, expiresInSeconds: null },
    ...{ hold: true, see: false, askName: false },
  });
  expect(readTerms(form({ ...chosen, megabytes: '' }), { drop })).toMatchObject({ bytes: null });
});

test('a new link has all of its terms', () => {
  const terms = readTerms(form({ ...filled, megabytes: '', takeBackSeconds: '3600', end: '86400' }), null);
  expect(terms).toMatchObject({ bytes: null, takeBackSeconds: 3_600, expiresInSeconds: 86_400 });
});

test.each([
  [null, ''],
  [1_024, '1'],
  [1_048_576, '1'],
  [2 ** 40, '1048576'],
])('%s bytes are shown as %j', (bytes, text) => {
  expect(megabytesOf(bytes)).toBe(text);
});
