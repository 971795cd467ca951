import { crc32, deflateSync } from 'node:zlib';
import { QUARTERS } from './make-picture';

const [WIDTH, HEIGHT] = [64, 48];
/** Paper, in candelas a square metre. */
const WHITE = 203;
/** Light of sRGB as light of BT.2020's primaries. */
const TO_2020 = [
  [0.6274039, 0.329283, 0.0433131],
  [0.0690973, 0.9195404, 0.0113623],
  [0.0163914, 0.0880133, 0.8955953],
];

/** A PNG of the four quarters, of sixteen bits by BT.2100: its numbers mean light that is told by a chunk of four numbers. */
export function codedPng({ transfer }: Readonly<{ transfer: 'pq' | 'hlg' }>): Buffer {
  const rowBytes = 1 + WIDTH * 6;
  const rows = Buffer.alloc(rowBytes * HEIGHT);
  const numbers = QUARTERS.map((colour) => encode(colour, transfer === 'pq' ? toPq : toHlg));
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) {
      const quarter = numbers[(y < HEIGHT / 2 ? 0 : 2) + (x < WIDTH / 2 ? 0 : 1)] ?? [];
      for (const [channel, value] of quarter.entries())
        rows.writeUInt16BE(Math.round(value * 65_535), y * rowBytes + 1 + x * 6 + channel * 2);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([16, 2], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('cICP', Buffer.from([9, transfer === 'pq' ? 16 : 18, 0, 1])),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(content.length, 0);
  whole.set(body, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

function encode(colour: readonly number[], toNumbers: (candelas: number[]) => number[]): number[] {
  const light = colour.map((level) => {
    const value = level / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return toNumbers(
    TO_2020.map((row) => WHITE * row.reduce((sum, part, at) => sum + part * (light[at] ?? 0), 0)),
  );
}

/** SMPTE ST 2084. */
function toPq(candelas: number[]): number[] {
  return candelas.map((value) => {
    const power = (value / 10_000) ** 0.1593017578125;
    return ((0.8359375 + 18.8515625 * power) / (1 + 18.6875 * power)) ** 78.84375;
  });
}

/** ITU-R BT.2100, for a screen of 1,000 candelas. */
function toHlg(candelas: number[]): number[] {
  const [red = 0, green = 0, blue = 0] = candelas.map((value) => value / 1_000);
  const brightness = 0.2627 * red + 0.678 * green + 0.0593 * blue;
  return [red, green, blue].map((light) => {
    const scene = light / brightness ** (1 / 6);
    return scene <= 1 / 12
      ? Math.sqrt(3 * scene)
      : 0.17883277 * Math.log(12 * scene - 0.28466892) + 0.55991073;
  });
}
