import { deflateSync } from 'node:zlib';
import { concat, fromAscii, fromUint32, fromUint32le } from '@/lib/shared/media/bytes';
import { pngChunk } from '@/lib/shared/media/png/png-chunk';
import { riffChunk } from '@/lib/shared/media/webp/riff-chunk';

const NOTHING = new Uint8Array();

/** The properties of a hand-made picture: grey, or two colours, of one colour all over. */
export type MadeStructure = Readonly<{
  width: number;
  height: number;
  frames: number;
  /** The size of each frame, at the canvas's corner. Default one pixel; a GIF's is drawn by one code and not by its sides. */
  frameWidth?: number;
  frameHeight?: number;
}>;

/** A zlib stream of the rows of a grey picture of eight bits. */
export function greyRows(width: number, height: number): Uint8Array {
  return new Uint8Array(deflateSync(new Uint8Array((width + 1) * height)));
}

/** An APNG of grey frames; a still one where there is one frame. */
export function makePng(
  made: MadeStructure &
    Readonly<{
      claimedFrames?: number;
      isDefaultHidden?: boolean;
      /** An animation also where there is one frame. Default false. */
      isMoving?: boolean;
      /** Stands behind the data of each frame but the default image. */
      afterData?: string;
      /** Puts a chunk without data before that of each frame. */
      hasEmptyData?: boolean;
      firstSequence?: number;
    }>,
): Uint8Array {
  const { width, height, frames, frameWidth = 1, frameHeight = 1 } = made;
  const { claimedFrames = frames, isDefaultHidden = false, afterData = '', firstSequence = 0 } = made;
  const header = concat([fromUint32(width), fromUint32(height), Uint8Array.of(8, 0, 0, 0, 0)]);
  const picture = pngChunk('IDAT', greyRows(width, height));
  const data = greyRows(frameWidth, frameHeight);
  const moving: Uint8Array[] = isDefaultHidden ? [picture] : [];
  let sequence = firstSequence;
  for (let frame = 0; frame < frames; frame += 1) {
    const isDefault = frame === 0 && !isDefaultHidden;
    const size = isDefault ? [width, height] : [frameWidth, frameHeight];
    const control = concat([sequence, ...size, 0, 0].map(fromUint32));
    moving.push(pngChunk('fcTL', concat([control, Uint8Array.of(0, 1, 0, 10, 0, 0)])));
    sequence += 1;
    if (isDefault) moving.push(picture);
    else {
      for (const piece of made.hasEmptyData ? [NOTHING, data] : [data]) {
        moving.push(
          pngChunk('fdAT', concat([fromUint32(sequence), piece, fromAscii(piece === data ? afterData : '')])),
        );
        sequence += 1;
      }
    }
  }
  return concat([
    fromAscii('\x89PNG\r\n\x1a\n'),
    pngChunk('IHDR', header),
    ...(frames > 1 || made.isMoving
      ? [pngChunk('acTL', concat([fromUint32(claimedFrames), fromUint32(0)])), ...moving]
      : [picture]),
    pngChunk('IEND'),
  ]);
}

const uint24 = (value: number) => fromUint32le(value).subarray(0, 3);

/** A lossless picture of one pixel, as the library writes it. */
const ONE_PIXEL = Uint8Array.of(0x2f, 0, 0, 0, 0, 0x07, 0x10, 0xfd, 0x8f, 0xfe, 0x07, 0x22, 0xa2, 0xff, 0x01);

/** A WebP animation whose frames are one pixel each. */
export function makeWebp({ width, height, frames }: MadeStructure): Uint8Array {
  const place = concat([0, 0, 0, 0, 50].map(uint24));
  const frame = riffChunk('ANMF', concat([place, Uint8Array.of(0), riffChunk('VP8L', ONE_PIXEL)]));
  const body = concat([
    fromAscii('WEBP'),
    riffChunk('VP8X', concat([Uint8Array.of(2, 0, 0, 0), uint24(width - 1), uint24(height - 1)])),
    riffChunk('ANIM', new Uint8Array(6)),
    ...Array.from({ length: frames }, () => frame),
  ]);
  return concat([fromAscii('RIFF'), fromUint32le(body.length), body]);
}

const uint16 = (value: number) => fromUint32le(value).subarray(0, 2);

/** A GIF of black. Each frame has the data of one pixel only, whatever its sides. */
export function makeGif(made: MadeStructure): Uint8Array {
  const { width, height, frames, frameWidth = 1, frameHeight = 1 } = made;
  const frame = concat([
    Uint8Array.of(0x21, 0xf9, 4, 4, 5, 0, 0, 0, 0x2c, 0, 0, 0, 0),
    uint16(frameWidth),
    uint16(frameHeight),
    // Codes of three bits: clear, colour 0, end.
    Uint8Array.of(0, 2, 2, 0x44, 0x01, 0),
  ]);
  return concat([
    fromAscii('GIF89a'),
    uint16(width),
    uint16(height),
    Uint8Array.of(0x80, 0, 0, 0, 0, 0, 0, 0, 0),
    ...Array.from({ length: frames }, () => frame),
    Uint8Array.of(0x3b),
  ]);
}
