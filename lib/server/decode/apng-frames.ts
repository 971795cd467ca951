import { crc32 } from 'node:zlib';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** What a frame's pixels mean depends on these; they stand before the first picture. */
const SHARED_CHUNKS = new Set(['PLTE', 'tRNS']);
/** Sequence number in front of an fdAT chunk's data, in bytes. */
const SEQUENCE_BYTES = 4;

/**
 * Each animation frame of an APNG as a PNG of its own, so that a decoder without animation can prove it whole
 * (https://www.w3.org/TR/png-3/#apng-frame-based-animation). A frame that is the default image is not
 * repeated. Throws RangeError where the chunks end early or make no frames, and where all frames together
 * have more than `maxPixels`: the number of frames a header claims binds nobody.
 */
export function* apngFrames(bytes: Uint8Array, maxPixels: number): Generator<Uint8Array> {
  let pixelsLeft = maxPixels;
  let header: Uint8Array | undefined;
  const shared: Uint8Array[] = [];
  let frame: { size: Uint8Array; data: Uint8Array[] } | undefined;
  for (const { type, data } of chunksOf(bytes)) {
    if (type === 'fcTL' || type === 'IEND') {
      if (frame && frame.data.length > 0) {
        pixelsLeft -= pixelsOf(frame.size);
        if (pixelsLeft < 0) throw new RangeError('An APNG has more pixels than are allowed.');
        yield pngOf(header, frame, shared);
      }
      // Width and height stand behind the sequence number.
      frame = type === 'fcTL' ? { size: data.subarray(4, 12), data: [] } : undefined;
    } else if (type === 'fdAT') {
      if (!frame) throw new RangeError('An APNG has frame data without a frame.');
      frame.data.push(data.subarray(SEQUENCE_BYTES));
    } else if (type === 'IHDR') {
      header = data;
    } else if (SHARED_CHUNKS.has(type)) {
      shared.push(chunk(type, data));
    }
  }
}

function* chunksOf(bytes: Uint8Array): Generator<{ type: string; data: Uint8Array }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = SIGNATURE.length; at < bytes.length; ) {
    const length = view.getUint32(at);
    if (at + 12 + length > bytes.length) throw new RangeError('A PNG ends within a chunk.');
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    yield { type, data: bytes.subarray(at + 8, at + 8 + length) };
    at += 12 + length;
  }
}

function pixelsOf(size: Uint8Array): number {
  const view = new DataView(size.buffer, size.byteOffset, size.byteLength);
  return view.getUint32(0) * view.getUint32(4);
}

function pngOf(
  header: Uint8Array | undefined,
  frame: Readonly<{ size: Uint8Array; data: readonly Uint8Array[] }>,
  shared: readonly Uint8Array[],
): Uint8Array {
  if (header?.length !== 13 || frame.size.length !== 8) throw new RangeError('A PNG has no size.');
  const ownHeader = Buffer.concat([frame.size, header.subarray(8)]);
  const pixels = frame.data.map((data) => chunk('IDAT', data));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', ownHeader),
    ...shared,
    ...pixels,
    chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const out = Buffer.alloc(12 + data.length);
  out.writeUInt32BE(data.length, 0);
  out.write(type, 4, 'latin1');
  out.set(data, 8);
  out.writeUInt32BE(crc32(out.subarray(4, 8 + data.length)), 8 + data.length);
  return out;
}
