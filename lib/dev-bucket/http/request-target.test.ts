import { expect, test } from 'vitest';
import fc from '@/testing/shared/fast-check';
import { encodeRfc3986 } from '../signature/canonical-request';
import { parseRequestTarget } from './request-target';

test.each([
  ['/', '', ''],
  ['/bucket', 'bucket', ''],
  ['/bucket/', 'bucket', ''],
  ['/bucket/a/b', 'bucket', 'a/b'],
  ['/bucket//a/', 'bucket', '/a/'],
  ['/bucket/a%2Fb', 'bucket', 'a/b'],
  ['/bucket/a+b', 'bucket', 'a+b'],
  ['/bucket/a%2Bb', 'bucket', 'a+b'],
  ['/bucket/a%20b', 'bucket', 'a b'],
  ['/bucket/%25zz', 'bucket', '%zz'],
  ['/bucket/../etc', 'bucket', '../etc'],
  ['/bucket/%2e%2e/etc', 'bucket', '../etc'],
  ['/bucket/%F0%9F%93%B7', 'bucket', '📷'],
])('%s is bucket %j and key %j', (url, bucket, key) => {
  expect(parseRequestTarget(url)).toMatchObject({ bucket, key });
});

test.each(['/%', '/b/%zz', '/b/%ff%fe', '/b/%C0%AF', '/b?x=%', 'http://other/b'])('%s is refused', (url) => {
  expect(() => parseRequestTarget(url)).toThrow(expect.objectContaining({ code: 'InvalidURI' }));
});

test('a plus is a blank in a parameter, and a parameter may have no value', () => {
  expect(parseRequestTarget('/b?a=1+2&c&d=&e=%2B&f=g=h').query).toEqual([
    ['a', '1 2'],
    ['c', ''],
    ['d', ''],
    ['e', '+'],
    ['f', 'g=h'],
  ]);
});

test('any key and parameter arrives as it was', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1 });
  fc.assert(
    fc.property(text, text, (key, value) => {
      const target = parseRequestTarget(`/b/${encodeRfc3986(key)}?v=${encodeRfc3986(value)}`);
      expect([target.key, target.query]).toEqual([key, [['v', value]]]);
    }),
  );
});
