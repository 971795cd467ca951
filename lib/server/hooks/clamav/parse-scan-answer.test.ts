import { expect, test } from 'vitest';
import { parseScanAnswer } from './parse-scan-answer';

test('only the one sentence of clamd is a clean bill', () => {
  expect(parseScanAnswer('stream: OK')).toEqual({ kind: 'clean' });
});

test('a signature that was found is told by its name', () => {
  expect(parseScanAnswer('stream: Eicar-Test.UNOFFICIAL FOUND')).toEqual({
    kind: 'found',
    signature: 'Eicar-Test.UNOFFICIAL',
  });
});

test.each([
  '',
  'OK',
  'stream: OK ',
  ' stream: OK',
  'stream: OK\nstream: OK',
  '1: stream: OK',
  'stream:  FOUND',
  'INSTREAM size limit exceeded. ERROR',
  "stream: Can't allocate memory ERROR",
  'UNKNOWN COMMAND',
  'HTTP/1.1 200 OK',
])('%j says that nobody looked', (text) => {
  expect(parseScanAnswer(text)).toMatchObject({
    kind: 'unseen',
    isDown: false,
    reason: expect.stringContaining('clamd answered'),
  });
});

test("an alert about clamd's own limits says that nobody looked either", () => {
  expect(parseScanAnswer('stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND').kind).toBe('unseen');
});

test('a long answer is not repeated whole', () => {
  const answer = parseScanAnswer('x'.repeat(4_096));
  expect(answer.kind === 'unseen' && answer.reason.length).toBeLessThan(300);
});
