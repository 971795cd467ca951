import { expect, test } from 'vitest';
import { decideRequestId } from './decide-request-id';

const PROXY = { kind: 'networks', networks: ['10.0.0.0/8'] } as const;
const decide = (given: string | null, trust: Parameters<typeof decideRequestId>[1] = PROXY) =>
  decideRequestId(new Headers(given === null ? {} : { 'x-request-id': given }), trust, () => 'own');

test.each(['0123456789abcdef', 'f9d3a0c2-5f0a-4f0e-9d0a-0123456789ab', 'a'.repeat(64), 'Root_1-abc'])(
  'a trusted proxy says which request it is: %s',
  (given) => {
    expect(decide(given)).toBe(given);
    expect(decide(given, { kind: 'local', count: 1 })).toBe(given);
  },
);

test.each([
  '',
  'short',
  'a'.repeat(65),
  '=HYPERLINK("x")',
  '-leading-dash',
  'a b c d e f',
  '../../../etc',
  'ünïcödé-id',
])('an id of another form is replaced: %s', (given) => {
  expect(decide(encodeURI(given) === given ? given : null)).toBe('own');
});

test('nobody else says which request it is', () => {
  expect(decide('0123456789abcdef', { kind: 'none' })).toBe('own');
  expect(decide('0123456789abcdef', { kind: 'platform', count: 1 })).toBe('own');
  expect(decide(null)).toBe('own');
});
