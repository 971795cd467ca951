import { describe, expect, it } from 'vitest';
import {
  decideRetry,
  isRetryableStatus,
  MAX_RETRIES,
  MAX_RETRY_TIME_MS,
  parseRetryAfter,
} from './decide-retry';

describe('decideRetry', () => {
  const most = () => 0.999_999;

  it.each([
    [1, 500],
    [2, 1_000],
    [3, 2_000],
    [4, 4_000],
    [5, 8_000],
  ])('waits after failure %i at most %i ms', (failures, ceilingMs) => {
    expect(decideRetry({ failures, elapsedMs: 0, hint: {} }, most)).toEqual({
      kind: 'retry',
      delayMs: ceilingMs,
    });
    expect(decideRetry({ failures, elapsedMs: 0, hint: {} }, () => 0)).toEqual({ kind: 'retry', delayMs: 0 });
  });

  it('gives up after the last retry', () => {
    expect(decideRetry({ failures: MAX_RETRIES + 1, elapsedMs: 0, hint: {} }, most)).toEqual({
      kind: 'give_up',
    });
  });

  it('waits for what a person or a crowd has to do as long as there is time, however often', () => {
    const hint = { isPatient: true };
    expect(decideRetry({ failures: 99, elapsedMs: 0, hint }, most)).toEqual({
      kind: 'retry',
      delayMs: 30_000,
    });
    expect(decideRetry({ failures: 99, elapsedMs: MAX_RETRY_TIME_MS, hint }, most)).toEqual({
      kind: 'give_up',
    });
  });

  it('never comes back earlier than the server asked', () => {
    expect(decideRetry({ failures: 1, elapsedMs: 0, hint: { retryAfterMs: 7_000 } }, () => 0)).toEqual({
      kind: 'retry',
      delayMs: 7_000,
    });
  });

  it('gives up rather than wait beyond its time', () => {
    const hint = { retryAfterMs: 60_000 };
    expect(decideRetry({ failures: 1, elapsedMs: MAX_RETRY_TIME_MS - 59_000, hint }, () => 0)).toEqual({
      kind: 'give_up',
    });
  });
});

describe('isRetryableStatus', () => {
  it.each([
    [200, false],
    [400, false],
    [401, false],
    [403, false],
    [404, false],
    [408, true],
    [409, false],
    [412, false],
    [413, false],
    [425, false],
    [429, true],
    [500, true],
    [502, true],
    [503, true],
    [504, true],
    [599, true],
    [600, false],
    [0, false],
  ])('says of status %i: %s', (status, expected) => {
    expect(isRetryableStatus(status)).toBe(expected);
  });
});

describe('parseRetryAfter', () => {
  const nowMs = Date.UTC(2026, 0, 1);
  it.each([
    [null, null],
    ['', null],
    ['0', 0],
    [' 12 ', 12_000],
    ['-5', null],
    ['1.5', null],
    ['soon', null],
    ['99999999999', null],
    ['Thu, 01 Jan 2026 00:00:30 GMT', 30_000],
    ['Wed, 31 Dec 2025 23:59:00 GMT', 0],
  ])('reads %j as %s', (value, expected) => {
    expect(parseRetryAfter(value, nowMs)).toBe(expected);
  });
});
