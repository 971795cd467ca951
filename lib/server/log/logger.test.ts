import { expect, test } from 'vitest';
import { createLogger } from './logger';

function capture() {
  const lines: string[] = [];
  return {
    lines,
    log: createLogger(
      (line) => lines.push(line),
      () => new Date(0),
    ),
  };
}

test('an event is one line of JSON', () => {
  const { lines, log } = capture();
  log.info('upload.published', { id: 'x', sizeBytes: 3 });
  expect(lines).toEqual([
    '{"time":"1970-01-01T00:00:00.000Z","level":"info","event":"upload.published","id":"x","sizeBytes":3}\n',
  ]);
});

test('an error is logged with everything that caused it, on one line', () => {
  const { lines, log } = capture();
  log.error('request.failed', new Error('outer', { cause: new Error('inner') }));
  expect(lines).toHaveLength(1);
  expect(lines[0]?.trimEnd()).not.toContain('\n');
  expect(JSON.parse(lines[0] ?? '').cause).toMatch(/outer[\s\S]*caused by: [\s\S]*inner/);
});

test('a cause that loops ends', () => {
  const { lines, log } = capture();
  const error = new Error('loop');
  error.cause = error;
  log.error('request.failed', error);
  expect(lines).toHaveLength(1);
});

test('tickets and signed URLs are blotted out wherever they turn up', () => {
  const { lines, log } = capture();
  const ticket = 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..q1w2e3r4t5y6u7i8.AbCdEf-_123.ZxCvBnM';
  const url = 'https://b.s3.amazonaws.com/private/images/x?X-Amz-Signature=abc&X-Amz-Credential=def';
  log.error('request.failed', new Error(`could not read ${url} with ${ticket}`));
  expect(lines[0]).not.toMatch(/X-Amz|abc|q1w2|AbCdEf/);
  expect(lines[0]).toContain('https://b.s3.amazonaws.com/private/images/x?[query]');
});
