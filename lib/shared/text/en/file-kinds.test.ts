import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sniffType } from '../../media/sniff-type';
import { errorText } from './errors';
import { fileKinds } from './file-kinds';

const readCode = (name: string) => readFileSync(`lib/shared/media/${name}.ts`, 'utf8');

/** The labels that stand in what tells files apart, and those of animations. */
const LABELS = [
  ...['sniff-type', 'sniff-text'].flatMap((name) =>
    [...readCode(name).matchAll(/(?:label: |return |\? |: )'([^']+ [^']+|cursor|script)'/g)].map(
      ([, label = '']) => label,
    ),
  ),
  ...[...readCode('heif/read-heif-header').matchAll(/animated\('([^']+)'\)/g)].map(
    ([, name = '']) => `animated ${name}`,
  ),
];

test('every kind of file has its name in the catalogue', () => {
  expect(LABELS.length).toBeGreaterThan(30);
  expect(LABELS).toContain('animated AVIF image');
  expect(LABELS.filter((label) => !Object.hasOwn(fileKinds, label))).toEqual([]);
});

test('a sentence about a file takes the name from there', () => {
  const sniffed = sniffType(Buffer.from('%PDF-1.7'));
  const actualType = sniffed.kind === 'other' ? sniffed.label : '';
  expect(errorText('not_an_image', { actualType })).toContain(`a ${fileKinds['PDF document']}, not an image`);
});
