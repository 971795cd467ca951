import { crc32 } from 'node:zlib';

/** A picture with a text in its metadata, uncompressed. */
export function withComment(picture: Uint8Array, format: 'jpeg' | 'png' | 'webp', text: string): Uint8Array {
  const bytes = Buffer.from(picture);
  switch (format) {
    case 'jpeg': {
      // A comment (COM) behind the start of the image.
      const length = Buffer.alloc(2);
      length.writeUInt16BE(text.length + 2);
      return Buffer.concat([
        bytes.subarray(0, 2),
        Buffer.from([0xff, 0xfe]),
        length,
        Buffer.from(text),
        bytes.subarray(2),
      ]);
    }
    case 'png':
      // A text (tEXt) behind the header, which always ends at byte 33.
      return Buffer.concat([
        bytes.subarray(0, 33),
        pngChunk('tEXt', Buffer.from(`Comment\0${text}`)),
        bytes.subarray(33),
      ]);
    case 'webp':
      return withXmp(bytes, text);
  }
}

/** A PNG of one row whose pixels, uncompressed, are the text. */
export function withPixels(
  text: string,
  deflate: (data: Buffer, options: { level: number }) => Buffer,
): Uint8Array {
  const pixels = Buffer.from(text);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(pixels.length, 0);
  header.writeUInt32BE(1, 4);
  // Eight bits of grey.
  header[8] = 8;
  const row = Buffer.concat([Buffer.from([0]), pixels]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflate(row, { level: 0 })),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A simple WebP of 64 by 48 pixels as an extended one, with XMP at its end. */
function withXmp(bytes: Buffer, text: string): Buffer {
  const extended = Buffer.alloc(10);
  // The flag of XMP; then the width and the height, each less one.
  extended[0] = 0x04;
  extended.writeUIntLE(63, 4, 3);
  extended.writeUIntLE(47, 7, 3);
  const chunks = Buffer.concat([
    riffChunk('VP8X', extended),
    bytes.subarray(12),
    riffChunk('XMP ', Buffer.from(text)),
  ]);
  const head = Buffer.from('RIFF....WEBP');
  head.writeUInt32LE(chunks.length + 4, 4);
  return Buffer.concat([head, chunks]);
}

function riffChunk(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(data.length);
  return Buffer.concat([Buffer.from(name), length, data, Buffer.alloc(data.length % 2)]);
}
