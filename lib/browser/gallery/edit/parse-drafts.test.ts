import { expect, it } from 'vitest';
import { createImageId } from '@/lib/shared/keys/image-id';
import fc from '@/testing/shared/fast-check';
import { parseDrafts } from './parse-drafts';

const KEPT = {
  id: createImageId(1_000),
  name: 'a.jpg',
  before: { name: 'a.jpg', alt: '', tags: '' },
  typed: { alt: 'A boat' },
  phase: 'saving',
  problem: 'x',
  isSignedOut: true,
  isLost: true,
};

it('a kept draft comes back as one that is not saved, whatever was being done with it', () => {
  const draft = { ...KEPT, phase: 'failed', problem: null, isSignedOut: false, isLost: false };
  expect(parseDrafts(JSON.stringify([KEPT]))).toEqual([draft]);
});

it.each([
  ['nothing', null],
  ['no JSON', '[{'],
  ['no list', '{}'],
  ['an id that is none', JSON.stringify([{ ...KEPT, id: 'x' }])],
  ['a draft without a name', JSON.stringify([{ ...KEPT, name: 7 }])],
  ['one in which nothing was typed', JSON.stringify([{ ...KEPT, typed: {} }])],
  ['one of unknown fields', JSON.stringify([{ ...KEPT, typed: { state: 'public' } }])],
  ['one whose texts before are not whole', JSON.stringify([{ ...KEPT, before: { alt: '' } }])],
  ['holes', '[null, 7, "x", []]'],
])('%s holds no drafts', (_, text) => {
  expect(parseDrafts(text)).toEqual([]);
});

it('a draft that is none takes no other along', () => {
  expect(parseDrafts(JSON.stringify([null, KEPT, { ...KEPT, id: '' }]))).toHaveLength(1);
});

it('never throws', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => Array.isArray(parseDrafts(text))));
});
