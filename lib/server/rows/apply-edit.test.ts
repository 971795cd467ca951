import { expect, test } from 'vitest';
import { applyEdit, carryOver, type Edit, type RowContent, textsChangedOf, yieldEdit } from './apply-edit';

const BASE: RowContent = { name: 'a.jpg', alt: 'old', tags: ['x', 'y'] };

test.each<[Edit, Partial<RowContent>]>([
  [{}, {}],
  [{ alt: ' The  sea ' }, { alt: 'The sea' }],
  [{ alt: '' }, { alt: '' }],
  [{ name: '../b.jpg' }, { name: 'b.jpg' }],
  [{ tags: ['z', 'z', ' '] }, { tags: ['z'] }],
  [{ addTags: ['x', ' z '] }, { tags: ['x', 'y', 'z'] }],
  [{ removeTags: ['x', 'nothing'] }, { tags: ['y'] }],
  [{ renameTag: { from: 'x', to: ' z ' } }, { tags: ['z', 'y'] }],
  [{ renameTag: { from: 'x', to: 'y' } }, { tags: ['y'] }],
  [{ renameTag: { from: 'X', to: 'z' } }, {}],
  [{ addTags: ['x'], removeTags: ['x'] }, { tags: ['y', 'x'] }],
])('%j', (edit, changed) => {
  expect(applyEdit(BASE, edit)).toEqual({ ...BASE, ...changed });
});

test.each<[string, Edit, Partial<RowContent>, readonly string[], Edit]>([
  ['nothing is lost where they changed nothing', { alt: 'mine' }, {}, [], { alt: 'mine' }],
  ['another text stays mine', { alt: 'mine' }, { name: 'b.jpg' }, [], { alt: 'mine' }],
  [
    'the same text stays theirs',
    { alt: 'mine', name: 'c.jpg' },
    { alt: 'theirs' },
    ['alt'],
    { name: 'c.jpg' },
  ],
  ["the same change is nobody's loss", { alt: 'both' }, { alt: 'both' }, [], { alt: 'both' }],
  ['tags are added in any case', { addTags: ['z'] }, { tags: ['y'] }, [], { addTags: ['z'] }],
])('%s', (_, edit, theirs, lost, rest) => {
  expect(yieldEdit(edit, BASE, { ...BASE, ...theirs })).toEqual({ edit: rest, lost });
});

test('of two edits of the same texts each keeps what only it changed', () => {
  const counting = { ...BASE, alt: 'counting', tags: ['x', 'y', 'one'] };
  const other = { name: 'b.jpg', alt: 'other', tags: ['y', 'two'] };
  expect(carryOver(BASE, counting, other)).toEqual({
    name: 'b.jpg',
    alt: 'counting',
    tags: ['y', 'one', 'two'],
  });
});

test('tags of others that came in the meantime are on both sides of a change', () => {
  const base = { name: 'a.jpg', alt: '', tags: ['x', 'y'] };
  const now = { ...base, tags: ['y', 'z', 'theirs'] };
  expect(textsChangedOf({ addTags: ['z'], removeTags: ['x'] }, base, now)).toEqual({
    from: { tags: ['y', 'theirs', 'x'] },
    to: { tags: ['y', 'z', 'theirs'] },
  });
  expect(textsChangedOf({ alt: 'mine' }, base, { ...base, alt: 'theirs' })).toBeNull();
});
