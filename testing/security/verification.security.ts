/**
 * Broken and hostile files through the whole verification, in real decode processes: each is published clean or refused with a
 * reason, and memory stays what it was. `SECURITY_FILES`: how many; 30,000 in the long form (`SECURITY_LONG=1`), which prints
 * the memory of all processes as it goes.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDecoder, type DecoderPool } from '@/lib/server/decode-pool/create-decoder';
import { decodeProgram } from '@/lib/server/decode-pool/decode-script';
import { readProcessUsage } from '@/lib/server/decode-pool/read-process-usage';
import { startDecodeProcess } from '@/lib/server/decode-pool/start-decode-process';
import { ApiError } from '@/lib/server/errors/api-error';
import type { ErrorCode } from '@/lib/shared/errors/error-codes';
import { mapBounded } from '@/lib/shared/map-bounded';
import { findMetadata } from '@/lib/shared/media/find-metadata';
import type { MediaType } from '@/lib/shared/media/media-types';
import { holdsCanary } from '../media/canary/canary';
import { createInterleaver } from '../server/interleave';
import { makePicture } from '../server/make-picture';
import { hostileFiles } from './hostile-files';
import { mutate } from './mutate';
import { makeSeeds } from './seeds';
import { withoutPictures } from './without-pictures';

const isLong = process.env.SECURITY_LONG === '1';
const FILES = Number(process.env.SECURITY_FILES ?? (isLong ? 30_000 : 600));
const MB = 1_048_576;
const LIMITS = { maxBytes: 10_485_760, maxPixels: 100_000_000 };
/** How often memory is looked at, in files. */
const EVERY = Math.max(50, Math.floor(FILES / 60));
/** All processes together: this one with its test runner, and two that decode. */
const MAX_RSS_BYTES = 1_024 * MB;
/** The last third may be so much above the second: more is growth and no noise. */
const MAX_GROWTH_BYTES = 64 * MB;
/** The codes a file may be refused with: none of them says that our own code broke. */
const REASONS: readonly ErrorCode[] = [
  'damaged_image',
  'not_an_image',
  'type_mismatch',
  'unsupported_type',
  'file_empty',
  'file_too_large',
  'too_many_pixels',
  'too_complex',
];

let decoder: DecoderPool;
beforeAll(() => {
  decoder = createDecoder({ start: () => startDecodeProcess(decodeProgram()), processes: 2 });
});
afterAll(() => decoder.close());

const verify = (bytes: Uint8Array, type: MediaType) =>
  decoder.verify(bytes, { claims: { type }, limits: LIMITS });

/** The reason of a refusal; null where the file may be published. Rejects for anything that is no refusal. */
async function judge(
  bytes: Uint8Array,
  type: MediaType,
  { isMutated = false } = {},
): Promise<ErrorCode | null> {
  try {
    const published = await verify(bytes, type);
    expect(findMetadata(published.bytes, type)).toEqual([]);
    const searched = isMutated ? withoutPictures(published.bytes, type) : published.bytes;
    expect(holdsCanary(searched) || holdsCanary(published.thumbnail)).toBe(false);
    return null;
  } catch (error) {
    if (error instanceof ApiError && REASONS.includes(error.code)) return error.code;
    throw error;
  }
}

/** This process and those it started, in bytes. */
function memory(): readonly number[] {
  const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'latin1').trim().split(' ');
  return [process.pid, ...children.filter(Boolean).map(Number)].flatMap(
    (pid) => readProcessUsage(pid)?.rssBytes ?? [],
  );
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const middleOf = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

test.each(await hostileFiles())(
  '%s is refused with its reason, and costs nobody else anything',
  async (_, file) => {
    const honest = await makePicture({ format: 'png' });
    const [refused, ...published] = await Promise.all([
      judge(file.bytes, file.type),
      ...Array.from({ length: 4 }, () => judge(honest, 'image/png')),
    ]);
    expect(file.reasons).toContain(refused);
    expect(published).toEqual([null, null, null, null]);
  },
  // Ends what hangs.
  600_000,
);

test('broken files are published clean or refused, and memory does not grow with their number', async () => {
  const seeds = await makeSeeds();
  const reasons = new Map<string, number>();
  const totals: number[] = [];
  const numbers = Array.from({ length: FILES }, (_, index) => index + 1);
  await mapBounded(numbers, 4, async (seed) => {
    const { pick } = createInterleaver(seed);
    const { type, bytes } = seeds[pick(seeds.length)] ?? { type: 'image/png', bytes: new Uint8Array() };
    const isMutated = pick(5) > 0;
    const file = isMutated ? mutate(bytes, seeds[pick(seeds.length)]?.bytes ?? bytes, pick) : bytes;
    const reason = await judge(file, type, { isMutated }).catch((error: unknown) => {
      throw new Error(`The file of seed ${seed} (${type}) broke something.`, { cause: error });
    });
    reasons.set(reason ?? 'published', (reasons.get(reason ?? 'published') ?? 0) + 1);
    if (seed % EVERY !== 0) return;
    const now = memory();
    totals.push(sum(now));
    expect(sum(now)).toBeLessThan(MAX_RSS_BYTES);
    if (isLong)
      console.info(`${seed} files: ${now.map((bytes) => `${Math.round(bytes / MB)} MB`).join(', ')}`);
  });
  if (isLong) console.info(JSON.stringify(Object.fromEntries(reasons)));
  expect(reasons.get('published')).toBeGreaterThan(FILES / 20);
  const third = Math.floor(totals.length / 3);
  const growth = middleOf(totals.slice(2 * third)) - middleOf(totals.slice(third, 2 * third));
  expect(growth, 'bytes between the second and the last third').toBeLessThan(MAX_GROWTH_BYTES);
});
