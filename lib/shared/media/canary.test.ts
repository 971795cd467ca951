import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { FORMS, holdsCanary } from '@/testing/media/canary/canary';
import { CANARY_CORPORA } from '@/testing/media/canary/canary-corpora';
import fc from '@/testing/shared/fast-check';
import { concat } from './bytes';
import { DamagedImageError } from './damaged-image-error';
import { findMetadata } from './find-metadata';
import { splitPictures } from './heif/split-pictures';
import type { MediaType } from './media-types';
import { stripMetadata } from './strip-metadata';

/** More in the long form, for each type. */
const RUNS = Number(process.env.CANARY_RUNS ?? 300);

describe.each(CANARY_CORPORA)('%s', (type, plantAll) => {
  let planting: ReturnType<typeof plantAll> | undefined;
  const plant = () => {
    planting ??= plantAll();
    return planting;
  };
  test('is published without what was planted in any of its parts', async () => {
    const corpus = await plant();
    expect(corpus.length).toBeGreaterThan(1_000);
    // Most of them are the same picture again once they are clean.
    const published = new Map<string, { name: string; stripped: Uint8Array }>();
    for (const { name, bytes } of corpus) {
      const stripped = strip(bytes, type);
      if (stripped !== null) published.set(Buffer.from(stripped).toString('latin1'), { name, stripped });
    }
    expect(corpus.filter((_, index) => index % 20 === 0).every(({ bytes }) => holdsCanary(bytes))).toBe(true);
    for (const { name, stripped } of published.values()) {
      expect({ name, found: findMetadata(stripped, type) }).toEqual({ name, found: [] });
      const thumbnail = await drawThumbnail(stripped, type).catch(() => null);
      expect(thumbnail !== null && holdsCanary(thumbnail)).toBe(false);
      // For AV1 only the decoder knows where a picture ends, and refuses a file with anything but zeros behind it.
      const isPublished = type !== 'image/avif' || thumbnail !== null;
      expect({ name, isLeft: isPublished && holdsCanary(stripped) }).toEqual({ name, isLeft: false });
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

/** Rejects where the decoder refuses the picture or a tile of it, as the server does before it publishes. */
async function drawThumbnail(bytes: Uint8Array, type: MediaType): Promise<Buffer> {
  const tiles = type === 'image/avif' ? splitPictures(bytes) : [];
  for (const tile of tiles) await sharp(tile).resize(1, 1).raw().toBuffer();
  return sharp(bytes).resize(16, 16).webp().toBuffer();
}

/** Null for a file that is refused. */
function strip(bytes: Uint8Array, type: MediaType): Uint8Array | null {
  try {
    return stripMetadata(bytes, type);
  } catch (error) {
    expect(error).toBeInstanceOf(DamagedImageError);
    return null;
  }
}
