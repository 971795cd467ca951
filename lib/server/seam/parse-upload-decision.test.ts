import { expect, test } from 'vitest';
import { parseUploadDecision } from './parse-upload-decision';

const ALLOWED = { decision: 'allow', state: undefined, tags: [], metadata: undefined, maxBytes: undefined };

test.each([
  [{ decision: 'allow' }, ALLOWED],
  [
    { decision: 'allow', state: 'public', maxBytes: 1_000 },
    { ...ALLOWED, state: 'public', maxBytes: 1_000 },
  ],
  [
    { decision: 'allow', tags: [' a  b ', 'a b', ''] },
    { ...ALLOWED, tags: ['a b'] },
  ],
  [
    { decision: 'allow', metadata: { at: new Date(0) } },
    { ...ALLOWED, metadata: { at: '1970-01-01T00:00:00.000Z' } },
  ],
  [
    { decision: 'allow', metadata: null },
    { ...ALLOWED, metadata: null },
  ],
  [
    { decision: 'refuse', reason: 'Members only.' },
    { decision: 'refuse', reason: 'Members only.' },
  ],
  [
    { decision: 'refuse', reason: `${'a'.repeat(400)}` },
    { decision: 'refuse', reason: 'a'.repeat(300) },
  ],
])('%j is a decision', (returned, decision) => {
  expect(parseUploadDecision(returned)).toEqual(decision);
});

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a bare yes', true],
  ['the word alone', 'allow'],
  ['another word', { decision: 'yes' }],
  ['an empty object', {}],
  ['an inherited field', Object.create({ decision: 'refuse' })],
  ['a refusal without a word', { decision: 'refuse' }],
  ['a refusal with an empty word', { decision: 'refuse', reason: ' \n' }],
  ['a state that does not exist', { decision: 'allow', state: 'everywhere' }],
  ['the trash', { decision: 'allow', state: 'trash' }],
  ['a limit below one byte', { decision: 'allow', maxBytes: 0 }],
  ['a limit that is no number', { decision: 'allow', maxBytes: Number.NaN }],
  ['a limit without an end', { decision: 'allow', maxBytes: Number.POSITIVE_INFINITY }],
  ['a misspelt limit', { decision: 'allow', maxbytes: 5 }],
  ['a tag that is no text', { decision: 'allow', tags: [1] }],
  ['21 tags', { decision: 'allow', tags: Array.from({ length: 21 }, (_, i) => `t${i}`) }],
  [
    'tags that no row has room for',
    { decision: 'allow', tags: ['a'.repeat(100), 'b'.repeat(100), 'c'.repeat(100)] },
  ],
  ['513 bytes of metadata', { decision: 'allow', metadata: 'a'.repeat(511) }],
  ['metadata that is no JSON', { decision: 'allow', metadata: { count: 1n } }],
  ['metadata in a circle', { decision: 'allow', metadata: circle() }],
])('%s is no decision, and never a permission', (_, returned) => {
  expect(() => parseUploadDecision(returned)).toThrow(TypeError);
});

function circle(): unknown {
  const one: Record<string, unknown> = {};
  one.self = one;
  return one;
}
