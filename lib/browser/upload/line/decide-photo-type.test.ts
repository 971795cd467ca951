import { describe, expect, it } from 'vitest';
import { decidePhotoType, type LineFacts } from './decide-photo-type';

const MBIT = 125_000;
const FACTS: LineFacts = {
  ...{ isSparing: false, bytesPerSecond: 4 * MBIT, waitingBytes: 0 },
  ...{ jpegMs: 100, webpMs: 500, jpegBytes: 400_000, webpShare: 0.88 },
};
const decide = (facts: Partial<LineFacts>) => decidePhotoType({ ...FACTS, ...facts });

describe('decidePhotoType', () => {
  it('is WebP while the line is busy for longer than the encoder', () => {
    expect(decide({ waitingBytes: 400_000 })).toBe('image/webp');
    expect(decide({ waitingBytes: 100_000 })).toBe('image/jpeg');
  });

  it('is JPEG on a fast line, whatever waits for it', () => {
    expect(decide({ bytesPerSecond: 1_000 * MBIT, waitingBytes: 8_000_000 })).toBe('image/jpeg');
    expect(decide({ bytesPerSecond: 17 * MBIT, waitingBytes: 80_000_000 })).toBe('image/jpeg');
    expect(decide({ bytesPerSecond: 15 * MBIT, waitingBytes: 80_000_000 })).toBe('image/webp');
  });

  it('is WebP for a photo alone only where it saves more time than it takes', () => {
    expect(decide({})).toBe('image/jpeg');
    expect(decide({ bytesPerSecond: MBIT / 2 })).toBe('image/webp');
    expect(decide({ webpShare: 0.4 })).toBe('image/webp');
  });

  it('is JPEG on a slow line where the device is slower than that', () => {
    expect(decide({ waitingBytes: 400_000, webpMs: 5_000 })).toBe('image/jpeg');
  });

  it('is JPEG while nothing is known of the line, and WebP where data is saved, whatever is known', () => {
    expect(decide({ bytesPerSecond: null, waitingBytes: 8_000_000 })).toBe('image/jpeg');
    expect(decide({ isSparing: true, bytesPerSecond: null })).toBe('image/webp');
    expect(decide({ isSparing: true, bytesPerSecond: 1_000 * MBIT })).toBe('image/webp');
  });

  it('is JPEG where WebP saves nothing', () => {
    expect(decide({ webpShare: 1, waitingBytes: 8_000_000 })).toBe('image/jpeg');
  });
});
