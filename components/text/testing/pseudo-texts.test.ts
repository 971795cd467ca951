import { expect, test } from 'vitest';
import { findOutside } from './pseudo-texts';

test('a word outside of the catalogue is found, in a text and in what is read aloud', () => {
  expect(findOutside('<p title="Tip">[a [b] c] <b>Hello</b></p>')).toEqual(['Hello', 'Tip']);
});
