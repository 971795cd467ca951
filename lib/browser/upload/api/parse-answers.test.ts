import { describe, expect, it } from 'vitest';
import { sampleGrant, sampleImage } from '@/testing/browser/sample-answers';
import { parseCompleteAnswer, parsePresignAnswer, parseWireError } from './parse-answers';

const REFUSED = {
  error: {
    code: 'file_too_large',
    message: 'Too large.',
    details: { limitBytes: 10, secret: 'x', actualBytes: 'y' },
    requestId: 'r',
  },
};

describe('parsePresignAnswer', () => {
  it('reads a grant or an error for each file', () => {
    const put = { ...sampleGrant('b'), method: 'PUT', headers: { 'content-type': 'image/png' } };
    const [post, refused, third] = parsePresignAnswer({ uploads: [sampleGrant('a'), REFUSED, put] }, 3);
    expect(post).toEqual({ ok: true, value: sampleGrant('a') });
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'file_too_large', details: { limitBytes: 10 }, retry: undefined },
    });
    expect(third).toMatchObject({ ok: true, value: { method: 'PUT', ticket: 'b' } });
  });

  it.each([
    null,
    'text',
    [],
    {},
    { uploads: 'no' },
    { uploads: [] },
    { uploads: [sampleGrant(), sampleGrant()] },
  ])('refuses an answer that is not in the contract: %j', (answer) => {
    expect(() => parsePresignAnswer(answer, 1)).toThrow('unexpected_answer');
  });

  it.each([
    ['url', 'javascript:alert(1)'],
    ['url', 'not a url'],
    ['key', ''],
    ['ticket', 5],
    ['expiresAt', 'soon'],
    ['method', 'DELETE'],
    ['method', 'PUT'],
    ['fields', { key: 1 }],
    ['fields', null],
  ])('refuses a grant whose %s is %j, and only that one', (field, value) => {
    const [bad, good] = parsePresignAnswer(
      { uploads: [{ ...sampleGrant(), [field]: value }, sampleGrant()] },
      2,
    );
    expect(bad).toMatchObject({ ok: false, error: { code: 'unexpected_answer' } });
    expect(good).toMatchObject({ ok: true });
  });
});

describe('parseCompleteAnswer', () => {
  it('reads an image or an error for each ticket, and drops what is not in the contract', () => {
    const [done, refused] = parseCompleteAnswer({ results: [{ ...sampleImage(), extra: 1 }, REFUSED] }, 2);
    expect(done).toEqual({ ok: true, value: sampleImage() });
    expect(refused).toMatchObject({ ok: false, error: { code: 'file_too_large' } });
  });

  it.each(Object.keys(sampleImage()))('refuses an image whose %s is missing', (field) => {
    const { [field as 'id']: _, ...rest } = sampleImage();
    expect(parseCompleteAnswer({ results: [rest] }, 1)).toMatchObject([
      { ok: false, error: { code: 'unexpected_answer' } },
    ]);
  });
});

describe('parseWireError', () => {
  it('may be retried when its code may, after what the header or the details say', () => {
    const busy = { error: { code: 'busy', details: { retryAfterSeconds: 3 } } };
    expect(parseWireError(busy, null)?.retry).toEqual({ retryAfterMs: 3_000, isPatient: true });
    expect(parseWireError(busy, 5_000)?.retry).toEqual({ retryAfterMs: 5_000, isPatient: true });
    expect(parseWireError({ error: { code: 'internal' } }, null)?.retry).toEqual({});
    expect(parseWireError({ error: { code: 'not_an_image' } }, 5_000)?.retry).toBeUndefined();
  });

  it('keeps whose budget is used up, for the sentence a person reads, and waits as long as it says', () => {
    const details = { limitedBy: 'network', period: 'hour', retryAfterSeconds: 1_200 };
    const error = parseWireError({ error: { code: 'rate_limited', details } }, null);
    expect(error?.details).toEqual(details);
    expect(error?.retry).toEqual({ retryAfterMs: 1_200_000 });
    const strange = { limitedBy: 'toString', period: 'year', retryAfterSeconds: 1 };
    expect(parseWireError({ error: { code: 'rate_limited', details: strange } }, null)?.details).toEqual({
      retryAfterSeconds: 1,
    });
  });

  it('takes the words of a server of a later version for a code that is new to this page', () => {
    const error = { code: 'quota_of_album', message: 'This album is full.', requestId: 'r1' };
    expect(parseWireError({ error }, null)).toMatchObject({
      code: 'unexpected_answer',
      details: { reason: 'This album is full.' },
      retry: undefined,
    });
    expect(parseWireError({ error }, 3_000)?.retry).toEqual({ retryAfterMs: 3_000 });
    expect(parsePresignAnswer({ uploads: [{ error }] }, 1)).toMatchObject([
      { ok: false, error: { details: { reason: 'This album is full.' } } },
    ]);
  });

  it('waits for a server of an earlier version, which does not know what this page tells it, to be replaced', () => {
    const details = { field: 'files.0.taken', problem: 'is not a known field' };
    expect(parseWireError({ error: { code: 'invalid_request', details } }, null)?.retry).toEqual({
      isPatient: true,
    });
    const wrong = { ...details, problem: 'is not valid' };
    expect(
      parseWireError({ error: { code: 'invalid_request', details: wrong } }, null)?.retry,
    ).toBeUndefined();
  });

  it.each([
    null,
    {},
    { error: null },
    { error: { code: 'toString' } },
    { error: { code: 'unheard_of' } },
    // A gateway's.
    { error: { code: '502', message: 'Bad gateway' } },
  ])('does not know %j', (value) => {
    expect(parseWireError(value, null)).toBeNull();
  });
});
