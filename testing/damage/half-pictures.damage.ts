/**
 * Damaged files of every format through what the browser and the server do with them: each is refused, or stored whole. From
 * what a strict decoder refuses nothing is stored that lacks more than two hundredths of the picture before the damage; of what it
 * takes, nothing that differs from what it draws. Damage that leaves a well-formed picture of other colours is known to
 * nobody: its share is printed, and bounded. `DAMAGE_VARIANTS`: how many of each format, 500 unless told; a failure names its
 * seed.
 */
import { afterAll, expect, test } from 'vitest';
import { verifyBytes } from '@/lib/server/decode/verify-bytes';
import { DEFAULT_LIMITS } from '@/lib/shared/limits';
import { DamagedImageError } from '@/lib/shared/media/damaged-image-error';
import { readPicture } from '@/lib/shared/media/jpeg/read-picture';
import { readSegments } from '@/lib/shared/media/jpeg/read-segments';
import { MEDIA_TYPE_NAMES, type MediaType } from '@/lib/shared/media/media-types';
import { stripMetadata } from '@/lib/shared/media/strip-metadata';
import { createInterleaver } from '../server/interleave';
import { type Damaged, damageFile } from './damage-file';
import { drawPixels, type Pixels, sameShare } from './same-share';
import { makeWholePictures, type WholePicture } from './whole-pictures';

const VARIANTS = Number(process.env.DAMAGE_VARIANTS ?? 500);
/** The share of the picture, that has to be there. */
const WHOLE_SHARE = 0.98;
/** Variants of a format that are pictures of other colours to every decoder; most are damaged in a few dozen bytes. */
const MOST_UNKNOWN_SHARE: Readonly<Record<MediaType, number>> = {
  'image/jpeg': 0.05,
  'image/png': 0,
  'image/webp': 0.04,
  'image/gif': 0.02,
  'image/avif': 0.02,
};

type Outcome = 'refused' | 'whole' | 'of other colours';

const wholes = await makeWholePictures();
const table: string[] = [];
afterAll(() => console.info(table.join('\n')));

/** The bytes that are sent of a file, on the way on which it is kept; null where the browser refuses it. */
function stripped(bytes: Uint8Array, type: MediaType): Uint8Array | null {
  return unlessDamaged(() => stripMetadata(bytes, type));
}

/** Whether the browser draws the picture anew; it reads the codes of a JPEG meanwhile. */
function isDrawn(bytes: Uint8Array, type: MediaType): boolean {
  const drawn = unlessDamaged(() => {
    const draft = stripMetadata(bytes, type, { keepsScans: true });
    if (type === 'image/jpeg') readPicture(draft, readSegments(draft).segments);
    return draft;
  });
  return drawn !== null;
}

function unlessDamaged(run: () => Uint8Array): Uint8Array | null {
  try {
    return run();
  } catch (error) {
    if (error instanceof DamagedImageError) return null;
    throw error;
  }
}

async function judge(
  { bytes, what }: Damaged,
  { type, form }: WholePicture,
  original: Pixels,
): Promise<Outcome> {
  const sent = stripped(bytes, type);
  expect(isDrawn(bytes, type), `${form}, ${what}: both ways say the same`).toBe(sent !== null);
  if (sent === null) return 'refused';
  const { maxBytes, maxPixels } = DEFAULT_LIMITS;
  const verified = await verifyBytes(sent, {
    lane: 'large',
    claims: { type },
    limits: { maxBytes, maxPixels },
  });
  if (verified.kind !== 'verified') return 'refused';
  const stored = await drawPixels(verified.image.bytes, 'none');
  if (sameShare(stored, original) >= WHOLE_SHARE) return 'whole';
  const strict = await drawPixels(bytes, 'warning').catch(() => null);
  expect(strict, `${form}, ${what}: stored, though a strict decoder refuses it`).not.toBeNull();
  expect(strict && sameShare(stored, strict), `${form}, ${what}: what is stored`).toBeGreaterThanOrEqual(
    WHOLE_SHARE,
  );
  return 'of other colours';
}

test.each(MEDIA_TYPE_NAMES)('no half picture of a damaged %s is stored', async (type) => {
  const forms = wholes.filter((whole) => whole.type === type);
  const originals = await Promise.all(forms.map(({ bytes }) => drawPixels(bytes, 'warning')));
  const counts: Record<Outcome, number> = { refused: 0, whole: 0, 'of other colours': 0 };
  for (let seed = 1; seed <= VARIANTS; seed += 1) {
    const { pick } = createInterleaver(seed);
    const index = seed % forms.length;
    const [whole, original] = [forms[index], originals[index]];
    if (!whole || !original) continue;
    counts[await judge(damageFile(whole.bytes, pick), whole, original)] += 1;
  }
  table.push(
    `${type}: ${Object.entries(counts)
      .map(([outcome, count]) => `${count} ${outcome}`)
      .join(', ')}`,
  );
  expect(counts['of other colours'] / VARIANTS).toBeLessThanOrEqual(MOST_UNKNOWN_SHARE[type]);
});

test.each(wholes)('a whole $type ($form) is stored as it is', async ({ type, bytes }) => {
  const { maxBytes, maxPixels } = DEFAULT_LIMITS;
  const job = { lane: 'large', claims: { type }, limits: { maxBytes, maxPixels } } as const;
  expect(isDrawn(bytes, type)).toBe(true);
  expect((await verifyBytes(bytes, job)).kind).toBe('verified');
});
