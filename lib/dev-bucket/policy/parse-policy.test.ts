import { describe, expect, test } from 'vitest';
import { parsePolicy } from './parse-policy';

const EXPIRATION = '2026-11-29T12:00:00.000Z';
const encode = (document: unknown) => Buffer.from(JSON.stringify(document)).toString('base64');
const withCondition = (condition: unknown) => encode({ expiration: EXPIRATION, conditions: [condition] });

describe('a condition', () => {
  test.each([
    [{ Bucket: 'b' }, { kind: 'equals', field: 'bucket', value: 'b' }],
    [['EQ', '$Key', 'a'], { kind: 'equals', field: 'key', value: 'a' }],
    [['Starts-With', '$key', 'a/'], { kind: 'starts-with', field: 'key', value: 'a/' }],
    [['content-length-range', 0, 7], { kind: 'content-length-range', min: 0, max: 7 }],
    [
      ['Content-Length-Range', '7', '123456789012345'],
      { kind: 'content-length-range', min: 7, max: 123456789012345 },
    ],
    [['content-length-range', 7, 7], { kind: 'content-length-range', min: 7, max: 7 }],
  ])('%j is read', (condition, expected) => {
    expect(parsePolicy(withCondition(condition))).toEqual({
      expirationMs: Date.UTC(2026, 10, 29, 12),
      conditions: [expected],
    });
  });

  test.each([
    [null],
    ['eq'],
    [7],
    [{}],
    [{ key: 'a', bucket: 'b' }],
    [{ key: 7 }],
    [{ key: null }],
    [[]],
    [[7, '$key', 'a']],
    [['eq', '$key', 'a', 'b']],
    [['eq', 'key', 'a']],
    [['eq', ['$key'], 'a']],
    [['eq', '$key', 7]],
    [['eq', '$key']],
    [['matches', '$key', 'a']],
    [['content-length-range', 8, 7]],
    [['content-length-range', -1, 7]],
    [['content-length-range', 0, 1.5]],
    [['content-length-range', 0, null]],
    [['content-length-range', 0]],
    [['content-length-range', 0, 'a7']],
    [['content-length-range', 0, '7a']],
    [['content-length-range', 0, '']],
    [['content-length-range', 0, '1234567890123456']],
    [['content-length-range', true, 7]],
    [['content-length-range', [], 7]],
  ])('%j is refused', (condition) => {
    expect(() => parsePolicy(withCondition(condition))).toThrow(
      expect.objectContaining({ code: 'InvalidPolicyDocument' }),
    );
  });
});

describe('a policy', () => {
  const conditions: unknown[] = [];
  test.each([
    ['2026-11-29T12:00:00Z', Date.UTC(2026, 10, 29, 12)],
    ['2026-11-29T12:00:00.5Z', Date.UTC(2026, 10, 29, 12) + 500],
    ['2026-11-29T12:00:00.123Z', Date.UTC(2026, 10, 29, 12) + 123],
  ])('ends at %s', (expiration, expirationMs) => {
    expect(parsePolicy(encode({ expiration, conditions })).expirationMs).toBe(expirationMs);
  });

  test.each([
    ['that is no JSON', '####'],
    ['that is null', encode(null)],
    ['that is a list', encode([EXPIRATION])],
    ['that is a text', encode(EXPIRATION)],
    ['without an end', encode({ conditions })],
    ['whose end is a number', encode({ expiration: 1, conditions })],
    ['whose end is in a list', encode({ expiration: [EXPIRATION], conditions })],
    ['whose end is a day', encode({ expiration: '2026-11-29', conditions })],
    ['whose end has something in front', encode({ expiration: `+00${EXPIRATION}`, conditions })],
    ['whose end has something behind', encode({ expiration: '2026-11-29T12:00:00Z+01:00', conditions })],
    ['whose end is no day', encode({ expiration: '2026-13-29T12:00:00Z', conditions })],
    ['without conditions', encode({ expiration: EXPIRATION })],
    ['whose conditions are no list', encode({ expiration: EXPIRATION, conditions: { key: 'a' } })],
  ])('%s is refused', (_, base64) => {
    expect(() => parsePolicy(base64)).toThrow(expect.objectContaining({ code: 'InvalidPolicyDocument' }));
  });
});
