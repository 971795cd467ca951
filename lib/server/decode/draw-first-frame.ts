import { concat, fromAscii, fromUint32, uint32 } from '@/lib/shared/media/bytes';
import { pngChunk } from '@/lib/shared/media/png/png-chunk';
import { readChunks } from '@/lib/shared/media/png/read-chunks';
import { dataOf } from '@/lib/shared/media/png/read-png';
import { PNG_SIGNATURE } from '@/lib/shared/media/png/walk-png';
import { loadSharp } from './load-sharp';

/**
 * The first frame of an animated PNG on its canvas; the same bytes where its default image is that frame. Elsewhere the default image is for readers
 * that know nothing of animations: no browser shows it, and the decoder nothing else.
 */
export async function drawFirstFrame(
  bytes: Uint8Array,
  { maxPixels }: Readonly<{ maxPixels: number }>,
): Promise<Uint8Array> {
  const { chunks } = readChunks(bytes);
  const pictureIndex = chunks.findIndex(({ type }) => type === 'IDAT');
  const first = chunks.findIndex(({ type }) => type === 'fcTL');
  const control = chunks[first];
  const isAnimated = chunks.slice(0, pictureIndex).some(({ type }) => type === 'acTL');
  if (!isAnimated || !control || first < pictureIndex) return bytes;
  const [width = 0, height = 0, left = 0, top = 0] = [4, 8, 12, 16].map((at) =>
    uint32(bytes, control.contentStart + at),
  );
  const [header, ...before] = chunks.slice(0, pictureIndex).filter(({ type }) => type !== 'acTL');
  const canvas = { width: uint32(bytes, 16), height: uint32(bytes, 20) };
  const next = chunks.findIndex(({ type }, index) => index > first && type !== 'fdAT');
  const frame = concat([
    fromAscii(PNG_SIGNATURE),
    pngChunk(
      'IHDR',
      concat([
        fromUint32(width),
        fromUint32(height),
        bytes.subarray((header?.contentStart ?? 0) + 8, header?.contentEnd),
      ]),
    ),
    ...before.map(({ start, end }) => bytes.subarray(start, end)),
    ...chunks.slice(first + 1, next).map((chunk) => pngChunk('IDAT', dataOf(bytes, chunk))),
    pngChunk('IEND'),
  ]);
  if (width === canvas.width && height === canvas.height) return frame;
  return loadSharp()(frame, { limitInputPixels: maxPixels })
    .ensureAlpha()
    .extend({
      ...{ left, top, right: canvas.width - left - width, bottom: canvas.height - top - height },
      background: { r: 0, g: 0, b: 0, alpha: 0 },
    })
    .keepIccProfile()
    .png({ compressionLevel: 1 })
    .toBuffer();
}
