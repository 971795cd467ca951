import sharp from 'sharp';
import type { ErrorCode } from '@/lib/shared/errors/error-codes';
import { concat, fromAscii, fromUint32 } from '@/lib/shared/media/bytes';
import type { MediaType } from '@/lib/shared/media/media-types';
import { makeAv1 } from '../media/make-av1';
import { box, makeHeif, makeTrack } from '../media/make-heif';
import { makeGif, makePng, makeWebp } from '../media/make-structures';

/** A file made to cost far more than it weighs, and the reasons it may be refused for. */
export type HostileFile = Readonly<{ type: MediaType; bytes: Uint8Array; reasons: readonly ErrorCode[] }>;

/** Files that were made to be slow, and files that are larger than any may be. */
const COSTLY: readonly ErrorCode[] = ['too_complex', 'too_many_pixels'];
const MANY_BYTES = 10_000_000;

/** Nothing but the same piece, to ten million bytes. */
function repeat(piece: Uint8Array): Uint8Array {
  const whole = new Uint8Array(Math.floor(MANY_BYTES / piece.length) * piece.length);
  for (let at = 0; at < whole.length; at += piece.length) whole.set(piece, at);
  return whole;
}

/** A progressive JPEG of 4,096 by 4,096 whose last scan comes again and again. */
async function scanBomb(scans: number): Promise<Uint8Array> {
  const picture = await sharp({
    create: { width: 4_096, height: 4_096, channels: 3, background: '#808080' },
  })
    .jpeg({ progressive: true })
    .toBuffer();
  const last = picture.lastIndexOf(Buffer.of(0xff, 0xda));
  const scan = picture.subarray(last, -2);
  return Buffer.concat([
    picture.subarray(0, -2),
    ...Array.from({ length: scans }, () => scan),
    picture.subarray(-2),
  ]);
}

/** Files that once held a decoder for minutes, or took all memory, one of each kind; all made by code. */
export async function hostileFiles(): Promise<readonly (readonly [string, HostileFile])[]> {
  const frames = { width: 1, height: 1, frames: 50_000 };
  const wide = { width: 16_000, height: 16_000, frames: 1 };
  const png = (...parts: Uint8Array[]) => concat([fromAscii('\x89PNG\r\n\x1a\n'), ...parts]);
  const row = (type: MediaType, bytes: Uint8Array, reasons = COSTLY): HostileFile => ({
    type,
    bytes,
    reasons,
  });
  return [
    ['a JPEG of 3,000 scans', row('image/jpeg', await scanBomb(3_000))],
    [
      'a JPEG of segments without content',
      row('image/jpeg', concat([fromAscii('\xff\xd8'), repeat(Uint8Array.of(0xff, 0xfe, 0, 2))])),
    ],
    ['an APNG of 50,000 frames', row('image/png', makePng(frames))],
    [
      'a PNG of empty chunks',
      row('image/png', png(repeat(concat([fromUint32(0), fromAscii('teXt'), fromUint32(0)])))),
    ],
    ['a PNG that is wider than any may be', row('image/png', makePng(wide))],
    ['a WebP of 50,000 frames', row('image/webp', makeWebp(frames))],
    ['a GIF of 50,000 frames', row('image/gif', makeGif(frames))],
    [
      'a GIF whose frames are far larger than its screen',
      row(
        'image/gif',
        makeGif({ width: 1, height: 1, frames: 2_000, frameWidth: 60_000, frameHeight: 60_000 }),
      ),
    ],
    ['an AVIF of empty boxes', row('image/avif', makeHeif({ topBoxes: [repeat(box('free'))] }))],
    ['an AVIF of empty properties', row('image/avif', makeHeif({ properties: [repeat(box('free'))] }))],
    [
      'an AVIF with millions of places of frames',
      row(
        'image/avif',
        makeHeif({
          brand: 'avis',
          moov: () =>
            box(
              'moov',
              makeTrack('pict', 0, ['x']),
              box(
                'trak',
                box(
                  'mdia',
                  box(
                    'minf',
                    box(
                      'stbl',
                      box('stco', '\0\0\0\0', fromUint32(2_500_000), repeat(Uint8Array.of(0, 0, 0, 9))),
                    ),
                  ),
                ),
              ),
            ),
        }),
        ['unsupported_type'],
      ),
    ],
    [
      'an AVIF cropped to one pixel of millions',
      row(
        'image/avif',
        makeHeif({
          items: [{ type: 'av01', content: makeAv1({ width: 30_000, height: 30_000 }) }],
          properties: [
            box('clap', ...[1, 1, 1, 1, 0, 1, 0, 1].map(fromUint32)),
            box('ispe', '\0\0\0\0', fromUint32(30_000), fromUint32(30_000)),
          ],
        }),
        ['unsupported_type'],
      ),
    ],
  ];
}
