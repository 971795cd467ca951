/** Small real files, made by code. */

/** A PNG of noise, three bytes a pixel, other noise for each `seed`; `comment` is metadata that stripping removes. */
export function samplePng({
  width = 2,
  height = 1,
  comment = '',
  seed = 0,
}: Readonly<{
  width?: number;
  height?: number;
  comment?: string;
  seed?: number;
}> = {}): Uint8Array<ArrayBuffer> {
  const header = bytesOf(uint32(width), uint32(height), [8, 2, 0, 0, 0]);
  const data = storedDeflate(noiseRows(width, height, seed));
  return bytesOf(
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    pngChunk('IHDR', header),
    ...(comment === '' ? [] : [pngChunk('tEXt', bytesOf(ascii('Comment'), [0], ascii(comment)))]),
    pngChunk('IDAT', data),
    pngChunk('IEND', new Uint8Array()),
  );
}

/** Rows without a filter. The seed itself is in the first pixels, so that no two are alike. From a bomb, the first megabyte. */
function noiseRows(width: number, height: number, seed: number): Uint8Array {
  const rowBytes = 1 + width * 3;
  return Uint8Array.from({ length: Math.min(1_000_000, rowBytes * height) }, (_, at) =>
    at % rowBytes === 0 ? 0 : at < 5 ? (seed >> ((at - 1) * 8)) & 255 : (at * 73 + seed * 31) % 256,
  );
}

let made = 0;

/** A PNG like no other: files of the same bytes are sent once. */
export function uniquePng(name = 'a.png'): File {
  return fileOf(samplePng({ seed: ++made }), name, 'image/png');
}

/**
 * A whole JPEG of noise and plain grey, with `exif` text in an APP1 segment where given. Its compressed data is as long as
 * asked for, unless that is too short for its size.
 */
export function sampleJpeg({
  width = 4000,
  height = 3000,
  exif = '',
  scanBytes = 2_000,
}: Readonly<{
  width?: number;
  height?: number;
  exif?: string;
  scanBytes?: number;
}> = {}): Uint8Array<ArrayBuffer> {
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8);
  // A bit for each block: its middle is as that before it.
  const middles = new Uint8Array(Math.ceil(blocks / 8));
  const scan = scanOf(blocks, scanBytes - middles.length);
  return bytesOf(
    [0xff, 0xd8],
    ...(exif === ''
      ? []
      : [
          segment(
            0xe1,
            bytesOf(
              ascii('Exif'),
              [0, 0],
              ascii('MM'),
              uint16(42),
              uint32(8),
              uint16(0),
              uint32(0),
              ascii(exif),
            ),
          ),
        ]),
    segment(0xdb, bytesOf([0], new Uint8Array(64).fill(1))),
    segment(0xc2, bytesOf([8], uint16(height), uint16(width), [1, 1, 0x11, 0])),
    segment(0xc4, bytesOf([0], [1], new Uint8Array(15), [0])),
    segment(0xc4, bytesOf([0x10], [1, 1, 0, 0, 0, 0, 0, 1], new Uint8Array(8), [0x07, 0xe0, 0x00])),
    segment(0xda, Uint8Array.from([1, 1, 0, 0, 0, 0])),
    middles,
    segment(0xda, Uint8Array.from([1, 1, 0, 1, 63, 0])),
    scan,
    [0xff, 0xd9],
  );
}

/**
 * The scan of a progressive frame's coefficients whose codes are whole bytes: below 0x80 a coefficient, 0x80 to 0xbf and
 * one more the end of 16,384 blocks or more, 0xc0 the end of one.
 */
function scanOf(blocks: number, scanBytes: number): Uint8Array {
  const endBytes = 2 * Math.ceil(blocks / 32_767);
  const noiseBytes = Math.max(0, Math.min(scanBytes - endBytes, blocks * 63));
  const noise = Uint8Array.from({ length: noiseBytes }, (_, index) => ((index * 7 + 3) % 126) + 1);
  const ends: number[] = [];
  let left = blocks - Math.floor(noiseBytes / 63);
  while (left > 0) {
    const ended = left < 16_384 ? 1 : left > 49_151 ? 32_767 : left > 32_767 ? left - 16_384 : left;
    if (ended === 1) ends.push(0xc0);
    else ends.push(0x80 | ((ended - 16_384) >> 8), ended & 255, ...((ended & 255) === 255 ? [0] : []));
    left -= ended;
  }
  return bytesOf(noise, ends);
}

/** A File as a browser hands it over. */
export function fileOf(bytes: Uint8Array<ArrayBuffer> | string, name: string, type = ''): File {
  return new File([bytes], name, { type });
}

/** A file that cannot be read any more, or a folder's pseudo-file. */
export function unreadableFile(name: string, type: string): File {
  const file = new File(['x'.repeat(4_096)], name, { type });
  const fail = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
  return Object.assign(file, {
    slice: () => Object.assign(new Blob(), { arrayBuffer: fail }),
    arrayBuffer: fail,
  });
}

function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const body = bytesOf(ascii(type), data);
  return bytesOf(uint32(data.length), body, uint32(crc32(body)));
}

function segment(marker: number, data: Uint8Array): Uint8Array {
  return bytesOf([0xff, marker], uint16(data.length + 2), data);
}

function storedDeflate(data: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < data.length; at += 65_535) {
    const part = data.subarray(at, at + 65_535);
    const isLast = at + 65_535 >= data.length ? 1 : 0;
    const { length } = part;
    parts.push(bytesOf([isLast, length & 255, length >> 8, ~length & 255, (~length >> 8) & 255], part));
  }
  let [a, b] = [1, 0];
  for (const byte of data) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return bytesOf([0x78, 0x01], ...parts, uint16(b), uint16(a));
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffff_ffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb8_8320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

function uint16(value: number): number[] {
  return [(value >> 8) & 255, value & 255];
}

function uint32(value: number): number[] {
  return [...uint16(value >>> 16), ...uint16(value & 0xffff)];
}

function ascii(text: string): number[] {
  return [...text].map((character) => character.charCodeAt(0));
}

function bytesOf(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
