import { expect, test } from 'vitest';
import type { AlbumPlace } from '@/lib/shared/keys/row/image-row';
import { type AlbumsEdit, editAlbums } from './edit-albums';

const IN_EIGHT: readonly AlbumPlace[] = [...'abcdefgh'].map((letter) => ({ id: letter.repeat(6) }));

test.each<[string, readonly AlbumPlace[] | undefined, AlbumsEdit, readonly AlbumPlace[]]>([
  ['nothing asked', undefined, {}, []],
  ['into the first', undefined, { add: [{ id: 'aaaaaa' }] }, [{ id: 'aaaaaa' }]],
  ['by id', [{ id: 'bbbbbb' }], { add: [{ id: 'aaaaaa' }] }, [{ id: 'aaaaaa' }, { id: 'bbbbbb' }]],
  [
    'twice is once, and the place stays',
    [{ id: 'aaaaaa', place: 'm' }],
    { add: [{ id: 'aaaaaa' }] },
    [{ id: 'aaaaaa', place: 'm' }],
  ],
  ['back at a place', [], { add: [{ id: 'aaaaaa', place: 'c' }] }, [{ id: 'aaaaaa', place: 'c' }]],
  ['out of one', [{ id: 'aaaaaa' }, { id: 'bbbbbb' }], { remove: ['aaaaaa', 'zzzzzz'] }, [{ id: 'bbbbbb' }]],
  [
    'another place',
    [{ id: 'aaaaaa' }],
    { place: { id: 'aaaaaa', place: 'k' } },
    [{ id: 'aaaaaa', place: 'k' }],
  ],
  ['a place gone', [{ id: 'aaaaaa', place: 'k' }], { place: { id: 'aaaaaa' } }, [{ id: 'aaaaaa' }]],
  ['a place in an album it has left', [], { place: { id: 'aaaaaa', place: 'k' } }, []],
  [
    'an album that was deleted makes room',
    IN_EIGHT,
    { add: [{ id: 'zzzzzz' }], wasDeleted: (id) => id === 'cccccc' },
    [...IN_EIGHT.filter(({ id }) => id !== 'cccccc'), { id: 'zzzzzz' }],
  ],
  [
    'an album that may be restored makes room where there is none otherwise',
    IN_EIGHT,
    { add: [{ id: 'zzzzzz' }], mayReturn: (id) => 'bbbbbb dddddd'.includes(id) },
    [...IN_EIGHT.filter(({ id }) => id !== 'bbbbbb'), { id: 'zzzzzz' }],
  ],
  [
    'an album that may be restored stays where there is room',
    [{ id: 'bbbbbb', place: 'm' }],
    { add: [{ id: 'zzzzzz' }], mayReturn: () => true },
    [{ id: 'bbbbbb', place: 'm' }, { id: 'zzzzzz' }],
  ],
  [
    'one leaves and another comes',
    IN_EIGHT,
    { add: [{ id: 'zzzzzz' }], remove: ['aaaaaa'] },
    [...IN_EIGHT.slice(1), { id: 'zzzzzz' }],
  ],
])('%s', (_, albums, edit, expected) => {
  expect(editAlbums(albums, edit)).toEqual(expected);
});

test('a ninth album is refused', () => {
  expect(() => editAlbums(IN_EIGHT, { add: [{ id: 'zzzzzz' }] })).toThrow(
    expect.objectContaining({ code: 'too_many_albums' }),
  );
});
