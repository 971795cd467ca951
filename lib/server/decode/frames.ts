import type { Writable } from 'node:stream';

/**
 * How the server and a decode process talk over a pipe: a frame is two lengths (32 bits each, big-endian), a JSON head, and
 * the parts whose sizes the head tells, as they are. Neither side runs anything of what it reads: a process that a picture
 * has taken over can say nothing but JSON and bytes.
 */
export type Frame = Readonly<{ head: unknown; parts: readonly Uint8Array[] }>;

const LENGTHS_BYTES = 8;

/** Writes one frame. */
export function writeFrame(to: Writable, head: unknown, parts: readonly Uint8Array[] = []): void {
  const text = Buffer.from(JSON.stringify({ head, sizes: parts.map(({ length }) => length) }));
  const lengths = Buffer.alloc(LENGTHS_BYTES);
  lengths.writeUInt32BE(text.length, 0);
  lengths.writeUInt32BE(
    parts.reduce((sum, { length }) => sum + length, 0),
    4,
  );
  to.cork();
  to.write(lengths);
  to.write(text);
  for (const part of parts) if (part.length > 0) to.write(part);
  to.uncork();
}

/**
 * Makes frames of chunks as they come. The function it returns throws RangeError for a frame of more than `maxBytes`, and
 * for one that is none; nothing may be read after that.
 */
export function createFrameReader(
  maxBytes: number,
  onFrame: (frame: Frame) => void,
): (chunk: Uint8Array) => void {
  let chunks: Uint8Array[] = [];
  let have = 0;
  let need = LENGTHS_BYTES;
  return (chunk) => {
    chunks.push(chunk);
    have += chunk.length;
    while (have >= need) {
      const bytes = Buffer.concat(chunks);
      const textBytes = bytes.readUInt32BE(0);
      const total = LENGTHS_BYTES + textBytes + bytes.readUInt32BE(4);
      if (total > maxBytes) throw new RangeError('A frame is too long.');
      need = total;
      chunks = [bytes];
      if (have < total) return;
      onFrame(parseFrame(bytes.subarray(LENGTHS_BYTES, total), textBytes));
      chunks = [bytes.subarray(total)];
      have -= total;
      need = LENGTHS_BYTES;
    }
  };
}

function parseFrame(bytes: Uint8Array, textBytes: number): Frame {
  const parsed: unknown = JSON.parse(Buffer.from(bytes.subarray(0, textBytes)).toString());
  if (typeof parsed !== 'object' || parsed === null || !('head' in parsed) || !('sizes' in parsed)) {
    throw new RangeError('A frame has no head.');
  }
  if (!Array.isArray(parsed.sizes)) throw new RangeError('A frame has no sizes.');
  const parts: Uint8Array[] = [];
  let at = textBytes;
  for (const size of parsed.sizes as unknown[]) {
    if (!Number.isInteger(size) || Number(size) < 0 || at + Number(size) > bytes.length) {
      throw new RangeError('A part of a frame has no size that is right.');
    }
    // No Buffer: its `slice` shares the memory that a plain array's copies.
    parts.push(new Uint8Array(bytes.buffer, bytes.byteOffset + at, Number(size)));
    at += Number(size);
  }
  return { head: parsed.head, parts };
}
