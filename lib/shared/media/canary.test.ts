import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { concat } from './bytes';
import { DamagedImageError } from './damaged-image-error';
import { findMetadata } from './find-metadata';
import type { MediaType } from './media-types';
import { stripMetadata } from './strip-metadata';
import { FORMS, holdsCanary } from './testing/canary/canary';
import { CANARY_CORPORA } from './testing/canary/canary-corpora';

/** More in the long form, for each type. */
const RUNS = Number(process.env.CANARY_RUNS ?? 300);

describe.each(CANARY_CORPORA)('%s', (type, plant) => {
  test('is published without what was planted in any of its parts', async () => {
    const corpus = await plant();
    expect(corpus.length).toBeGreaterThan(1_000);
    const published = new Map<string, Uint8Array>();
    const left: string[] = [];
    let plantings = 0;
    for (const { name, bytes } of corpus) {
      if (holdsCanary(bytes)) plantings += 1;
      const stripped = strip(bytes, type);
      if (stripped === null) continue;
      published.set(Buffer.from(stripped).toString('latin1'), stripped);
      if (holdsCanary(stripped) || findMetadata(stripped, type).length > 0) left.push(name);
    }
    expect(left).toEqual([]);
    expect(plantings).toBeGreaterThan(corpus.length * 0.95);
    // Most of them are the same picture again once they are clean.
    for (const stripped of published.values()) {
      const thumbnail = await sharp(stripped)
        .resize(16, 16)
        .webp()
        .toBuffer()
        .catch(() => null);
      expect(thumbnail !== null && holdsCanary(thumbnail)).toBe(false);
    }
  });

  test('is published without what is put anywhere between its bytes', async () => {
    const corpus = await plant();
    fc.assert(
      fc.property(
        fc.nat(corpus.length - 1),
        fc.nat(),
        fc.constantFrom(...FORMS),
        (index, seed, [, canary]) => {
          const bytes = strip(corpus[index]?.bytes ?? new Uint8Array(), type);
          if (bytes === null) return;
          const at = seed % (bytes.length + 1);
          const stripped = strip(concat([bytes.subarray(0, at), canary, bytes.subarray(at)]), type);
          if (stripped === null) return;
          expect(findMetadata(stripped, type)).toEqual([]);
          expect(strip(stripped, type)).toBe(stripped);
        },
      ),
      { numRuns: RUNS },
    );
  });
});

/** Null for a file that is refused. */
function strip(bytes: Uint8Array, type: MediaType): Uint8Array | null {
  try {
    return stripMetadata(bytes, type);
  } catch (error) {
    expect(error).toBeInstanceOf(DamagedImageError);
    return null;
  }
}
