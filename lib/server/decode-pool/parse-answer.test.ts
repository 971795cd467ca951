import { describe, expect, test } from 'vitest';
import { parseAnswer } from './parse-answer';

const HEAD = { kind: 'verified', width: 4, height: 3, pixels: 12, rssBytes: 1_000 };
const SENT = Uint8Array.of(1, 2, 3);
const PARTS = [Uint8Array.of(9), Uint8Array.of(8)];

describe('a date that a decode process read', () => {
  test('is taken as it is written in a row', () => {
    const { outcome } = parseAnswer({ head: { ...HEAD, taken: 'mrkym974Z8' }, parts: PARTS }, SENT);
    expect(outcome).toMatchObject({ kind: 'verified', image: { taken: 'mrkym974Z8' } });
    expect(parseAnswer({ head: HEAD, parts: PARTS }, SENT).outcome).not.toHaveProperty('image.taken', '');
  });

  // A picture may have taken the process over.
  test.each(['', '2026-07-14', 'mrkym974Z8/../..', 'mrkym974.x', 'zzzzzzzzzz', 7, {}])(
    'is not believed where it is %j',
    (taken) => {
      expect(() => parseAnswer({ head: { ...HEAD, taken }, parts: PARTS }, SENT)).toThrow();
    },
  );
});
