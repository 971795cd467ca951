/**
 * The code of every document compiles, by types of ours that are the real ones, and by stand-ins for the libraries that a reader
 * installs. `npm run test:docs` compiles it by the real libraries.
 */
import { expect, test } from 'vitest';
import { compileBlocks } from './compile-blocks';

test('every block of TypeScript in the documents compiles', () => {
  expect(compileBlocks(true)).toEqual([]);
});
