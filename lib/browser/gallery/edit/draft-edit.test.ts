import { expect, it } from 'vitest';
import { editOf, formTextsOf } from './draft-edit';

const BEFORE = { name: 'a.jpg', alt: 'A boat', tags: 'sea, boat' };

it('a photo’s tags are shown with commas between', () => {
  expect(formTextsOf({ name: 'a.jpg', alt: 'A boat', tags: ['sea', 'boat'] })).toEqual(BEFORE);
});

it.each([
  ['nothing', {}, null],
  ['the same again', { alt: ' A boat ', name: 'a.jpg' }, null],
  ['the same tags, written otherwise', { tags: ' sea,boat , ' }, null],
  ['a description', { alt: 'A ship ' }, { alt: 'A ship' }],
  ['no description', { alt: '' }, { alt: '' }],
  ['other tags', { tags: 'boat, sea' }, { tags: ['boat', 'sea'] }],
  ['no tags', { tags: '' }, { tags: [] }],
  ['a name and a description', { name: 'b.jpg', alt: 'x' }, { name: 'b.jpg', alt: 'x' }],
  ['a blank name, which is none', { name: '  ' }, null],
])('of %s typed the edit has only what differs', (_, typed, edit) => {
  expect(editOf(BEFORE, typed)).toEqual(edit);
});
