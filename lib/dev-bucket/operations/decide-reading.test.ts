import { expect, test } from 'vitest';
import type { StoredObject } from '../object-store';
import { decideReading } from './decide-reading';

const OBJECT: StoredObject = {
  key: 'k',
  sizeBytes: 100,
  etag: 'abc',
  checksumSha256: '',
  lastModifiedMs: Date.parse('2026-01-02T03:04:05.678Z'),
  headers: { contentType: 'text/plain', metadata: {} },
};
const SAME = 'Fri, 02 Jan 2026 03:04:05 GMT';
const EARLIER = 'Fri, 02 Jan 2026 03:04:04 GMT';

function read(headers: Record<string, string>, sizeBytes = 100): string {
  try {
    const reading = decideReading((name) => headers[name], { ...OBJECT, sizeBytes });
    return reading.kind === 'part' ? `${reading.range.start}-${reading.range.endInclusive}` : reading.kind;
  } catch (error) {
    return (error as { code: string }).code;
  }
}

test.each([
  ['bytes=0-9', '0-9'],
  ['bytes=90-', '90-99'],
  ['bytes=90-1000', '90-99'],
  ['bytes=-10', '90-99'],
  ['bytes=-1000', '0-99'],
  ['bytes=99-99', '99-99'],
  ['bytes=100-', 'InvalidRange'],
  ['bytes=100-200', 'InvalidRange'],
  ['bytes=-0', 'InvalidRange'],
  ['bytes=9-0', 'whole'],
  ['bytes=-', 'whole'],
  ['bytes=0-1,5-6', 'whole'],
  ['bytes=a-b', 'whole'],
  ['lines=0-1', 'whole'],
])('the range %s reads %s', (range, expected) => {
  expect(read({ range })).toBe(expected);
});

test('nothing can be read from within an empty object', () => {
  expect(read({ range: 'bytes=0-' }, 0)).toBe('InvalidRange');
  expect(read({ range: 'bytes=-1' }, 0)).toBe('InvalidRange');
});

test.each<[string, Record<string, string>, string]>([
  ['If-Match, the same', { 'if-match': '"abc"' }, 'whole'],
  ['If-Match, any', { 'if-match': '*' }, 'whole'],
  ['If-Match, one of several', { 'if-match': '"x", "abc"' }, 'whole'],
  ['If-Match, another', { 'if-match': '"x"' }, 'PreconditionFailed'],
  ['If-Match, weakly the same', { 'if-match': 'W/"abc"' }, 'PreconditionFailed'],
  ['If-None-Match, the same', { 'if-none-match': '"abc"' }, 'unchanged'],
  ['If-None-Match, the same weakly', { 'if-none-match': 'W/"abc"' }, 'unchanged'],
  ['If-None-Match, one of several weakly', { 'if-none-match': '"x", W/"abc"' }, 'unchanged'],
  ['If-None-Match, any', { 'if-none-match': '*' }, 'unchanged'],
  ['If-None-Match, another', { 'if-none-match': '"x"' }, 'whole'],
  ['If-Modified-Since its time', { 'if-modified-since': SAME }, 'unchanged'],
  ['If-Modified-Since an earlier time', { 'if-modified-since': EARLIER }, 'whole'],
  ['If-Modified-Since nonsense', { 'if-modified-since': 'soon' }, 'whole'],
  ['If-Unmodified-Since its time', { 'if-unmodified-since': SAME }, 'whole'],
  ['If-Unmodified-Since an earlier time', { 'if-unmodified-since': EARLIER }, 'PreconditionFailed'],
  ['If-Match before If-Unmodified-Since', { 'if-match': '"abc"', 'if-unmodified-since': EARLIER }, 'whole'],
  ['If-None-Match before If-Modified-Since', { 'if-none-match': '"x"', 'if-modified-since': SAME }, 'whole'],
  ['If-Range, the same', { 'if-range': '"abc"', range: 'bytes=0-1' }, '0-1'],
  ['If-Range, another', { 'if-range': '"x"', range: 'bytes=0-1' }, 'whole'],
  ['If-Range, weakly the same', { 'if-range': 'W/"abc"', range: 'bytes=0-1' }, 'whole'],
  ['If-Range of its time', { 'if-range': SAME, range: 'bytes=0-1' }, '0-1'],
  ['If-Range of an earlier time', { 'if-range': EARLIER, range: 'bytes=0-1' }, 'whole'],
])('%s', (_title, headers, expected) => {
  expect(read(headers)).toBe(expected);
});
