/**
 * The code of every document compiles, by types of ours that are the real ones, and by stand-ins for the libraries that a reader
 * installs. `npm run test:docs` compiles it by the real libraries.
 */
import { expect, test } from 'vitest';
import { ENTRIES } from '@/package/build/entries';
import { compileBlocks } from './compile-blocks';
import { readAllBlocks } from './write-blocks';

test('every block of TypeScript in the documents compiles', () => {
  expect(compileBlocks('stand-ins')).toEqual([]);
});

test('they import nothing of the package but what it exports', () => {
  const imported = readAllBlocks().flatMap(({ code }) =>
    [...code.matchAll(/'sluice\/([^']+)'/g)].map(([, entry]) => entry),
  );
  expect(new Set([...imported, ...ENTRIES, 'styles.css'])).toEqual(new Set([...ENTRIES, 'styles.css']));
});
