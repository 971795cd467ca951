import { describe, expect, test } from 'vitest';
import { foreignAnswerText } from './foreign-answer';

describe('foreignAnswerText', () => {
  test.each([
    [{ status: 200 }, /^Another page answered in place of the server\. .*sign in/],
    [{ status: 302, host: 'bucket.example' }, /in place of bucket\.example\./],
    [{ status: 403 }, /sign-in page/],
    [{ status: 404 }, /sign-in page/],
    [{ status: 511 }, /sign-in page/],
    [{ status: 407 }, /proxy on your network wants a name and password/],
    [
      { status: 413, host: 'bucket.example', sizeBytes: 3_565_158 },
      /proxy .* bucket\.example .* 3\.4 MB .* limit/,
    ],
    [{ status: 413 }, /proxy .* this large .* limit/],
    [{ status: 502 }, /gateway .*\(502\)/],
  ])('says of %j what happened and what to do', (answer, expected) => {
    const text = foreignAnswerText(answer);
    expect(text).toMatch(expected);
    expect(text.length).toBeLessThan(200);
  });
});
