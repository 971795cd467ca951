import { describe, expect, test } from 'vitest';
import { parseAnswer } from './parse-answer';

const HEAD = { kind: 'verified', width: 4, height: 3, pixels: 12, sizeCount: 0, rssBytes: 1_000 };
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

describe('smaller pictures that a decode process made', () => {
  const large = { ...HEAD, width: 4_000, height: 3_000, sizeCount: 2 };
  const sizes = [Uint8Array.of(7), Uint8Array.of(6)];

  test('are taken in their order, and the stripped file behind them', () => {
    const stripped = Uint8Array.of(5);
    expect(parseAnswer({ head: large, parts: [...PARTS, ...sizes] }, SENT).outcome).toMatchObject({
      image: { sizes, bytes: SENT },
    });
    expect(parseAnswer({ head: large, parts: [...PARTS, ...sizes, stripped] }, SENT).outcome).toMatchObject({
      image: { sizes, bytes: stripped },
    });
    expect(parseAnswer({ head: { ...large, sizeCount: 0 }, parts: PARTS }, SENT).outcome).toMatchObject({
      image: { sizes: [] },
    });
  });

  test.each<[string, object, readonly Uint8Array[]]>([
    ['more than an image of this size has', { ...large, width: 1_000, height: 1_000 }, sizes],
    ['fewer', { ...large, sizeCount: 1 }, [Uint8Array.of(7)]],
    ['fewer than are said', large, [Uint8Array.of(7)]],
    ['empty', large, [Uint8Array.of(7), new Uint8Array()]],
    ['too large', large, [Uint8Array.of(7), new Uint8Array(8_388_609)]],
  ])('are not believed where they are %s', (_, head, parts) => {
    expect(() => parseAnswer({ head, parts: [...PARTS, ...parts] }, SENT)).toThrow(RangeError);
  });
});
