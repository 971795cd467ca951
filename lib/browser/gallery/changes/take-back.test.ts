import { describe, expect, it } from 'vitest';
import type { Back } from '../way-back';
import { backOf, backOfUnanswered, groupBacks } from './take-back';

describe('taking a move back', () => {
  it.each([
    [
      'what was published becomes private',
      { from: 'private', to: 'public' },
      { to: 'private', from: 'public' },
    ],
    [
      'what was made private is public again',
      { from: 'public', to: 'private' },
      { to: 'public', from: 'private' },
    ],
    [
      'from the trash each goes where it was',
      { from: 'public', to: 'trash' },
      { to: 'former', from: 'trash' },
    ],
    [
      'what was restored is in the trash again',
      { from: 'trash', to: 'public' },
      { to: 'trash', from: 'public' },
    ],
  ] as const)('%s', (_, moved, back) => {
    expect(backOf(moved)).toEqual(back);
  });

  it.each([
    ['trash', undefined, { to: 'former', from: 'trash' }],
    ['public', 'private', { to: 'private', from: 'public' }],
    ['public', 'public', null],
    ['public', undefined, null],
    ['former', 'trash', null],
  ] as const)(
    'without an answer it leaves alone what it does not know: to %s from %s',
    (to, before, back) => {
      expect(backOfUnanswered(to, before)).toEqual(back);
    },
  );

  it('asks for those of one way together', () => {
    const hide: Back = { to: 'private', from: 'public' };
    const backs = new Map<string, Back>([
      ['a', hide],
      ['b', { to: 'former', from: 'trash' }],
      ['c', hide],
    ]);
    expect(groupBacks(['a', 'b', 'c', 'unknown'], backs)).toEqual([
      { ...hide, ids: ['a', 'c'] },
      { to: 'former', from: 'trash', ids: ['b'] },
    ]);
  });
});
