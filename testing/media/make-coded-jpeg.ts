import { concat } from '@/lib/shared/media/bytes';
import { buildCodes } from '@/lib/shared/media/jpeg/build-codes';
import { parseTables } from '@/lib/shared/media/jpeg/parse-tables';
import { readSegments } from '@/lib/shared/media/jpeg/read-segments';
import { MARKER } from '@/lib/shared/media/jpeg/walk-jpeg';
import { withStandardCodes } from '@/lib/shared/media/jpeg/with-standard-codes';
import { JPEG_END, JPEG_START, jpegSegment, quantisationTable } from './make-jpeg';

export type CodedJpegOptions = Readonly<{
  /** Blocks of brightness across and down in an MCU; beside them are one block of each colour, or none with `isGrey`. */
  sampling: readonly [across: number, down: number];
  isGrey?: boolean;
  mcuColumns: number;
  mcuRows: number;
  /** MCUs between restart markers; 0 for none. */
  restartInterval: number;
  /** How likely a coefficient is not the last one of its block, of 1. */
  density: number;
  seed: number;
}>;

type Codes = ReadonlyMap<number, readonly [code: number, length: number]>;

/**
 * A JPEG whose codes are drawn by lot: of any sampling, restart interval and density, with the usual tables and all of their codes, the
 * longest ones too. Nobody would call it a photo, but every decoder reads it.
 */
export function makeCodedJpeg(options: CodedJpegOptions): Uint8Array {
  const { sampling, isGrey = false, mcuColumns, mcuRows, restartInterval } = options;
  const [across, down] = isGrey ? [1, 1] : sampling;
  const count = isGrey ? 1 : 3;
  const [height, width] = [mcuRows * down * 8, mcuColumns * across * 8];
  const components = [
    [1, (across << 4) | down, 0],
    ...(isGrey
      ? []
      : [
          [2, 0x11, 0],
          [3, 0x11, 0],
        ]),
  ];
  const size = [height >> 8, height & 255, width >> 8, width & 255];
  const frame = Uint8Array.of(8, ...size, count, ...components.flat());
  const scan = Uint8Array.of(count, ...components.flatMap(([id = 0]) => [id, id === 1 ? 0 : 0x11]), 0, 63, 0);
  const head = concat([
    JPEG_START,
    quantisationTable(),
    jpegSegment(0xc0, frame),
    jpegSegment(MARKER.DRI, Uint8Array.of(restartInterval >> 8, restartInterval & 255)),
    jpegSegment(MARKER.SOS, scan),
  ]);
  const coded = withStandardCodes(head, readSegments(concat([head, JPEG_END])).segments);
  return concat([coded, codeBlocks(coded, { ...options, sampling: [across, down] }), JPEG_END]);
}

function codeBlocks(head: Uint8Array, options: CodedJpegOptions): Uint8Array {
  const { sampling, isGrey = false, mcuColumns, mcuRows, restartInterval, density, seed } = options;
  const codes = readCodes(head);
  const random = createRandom(seed);
  const bits = createBitWriter();
  const writeSymbol = (slot: string, symbol: number, size: number) => {
    const [code, length] = codes.get(slot)?.get(symbol) ?? [0, 0];
    bits.write(code, length);
    bits.write(Math.floor(random() * 2 ** size), size);
  };
  const symbols = [...(codes.get('AC0')?.keys() ?? [])].filter((symbol) => (symbol & 15) > 0);
  const writeBlock = (table: 0 | 1) => {
    const size = Math.floor(random() * 12);
    writeSymbol(`DC${table}`, size, size);
    for (let coefficient = 1; coefficient < 64; ) {
      if (random() > density) return writeSymbol(`AC${table}`, 0, 0);
      const symbol = symbols[Math.floor(random() ** 3 * symbols.length)] ?? 1;
      const passed = (symbol >> 4) + 1;
      if (coefficient + passed > 64) continue;
      writeSymbol(`AC${table}`, symbol, symbol & 15);
      coefficient += passed;
    }
  };
  for (let mcu = 0; mcu < mcuColumns * mcuRows; mcu += 1) {
    if (restartInterval > 0 && mcu > 0 && mcu % restartInterval === 0)
      bits.writeMarker(0xd0 + ((mcu / restartInterval - 1) & 7));
    for (let block = 0; block < sampling[0] * sampling[1]; block += 1) writeBlock(0);
    if (!isGrey) for (let colour = 0; colour < 2; colour += 1) writeBlock(1);
  }
  return bits.end();
}

function readCodes(head: Uint8Array): ReadonlyMap<string, Codes> {
  const { segments } = readSegments(concat([head, JPEG_END]));
  const tables = segments
    .flatMap((segment) => parseTables(head, segment))
    .filter(({ slot }) => /C/.test(slot));
  return new Map(
    tables.map((table) => {
      const codes = new Map<number, readonly [number, number]>();
      buildCodes(head, table).forEach((code, bits) => {
        if (code > 0 && !codes.has(code & 255))
          codes.set(code & 255, [bits >> (16 - (code >> 8)), code >> 8]);
      });
      return [table.slot, codes];
    }),
  );
}

function createBitWriter() {
  const bytes: number[] = [];
  let held = 0;
  let count = 0;
  const push = (byte: number) => bytes.push(...(byte === 0xff ? [0xff, 0] : [byte]));
  const write = (value: number, length: number) => {
    for (let bit = length - 1; bit >= 0; bit -= 1) {
      held = (held << 1) | ((value >> bit) & 1);
      count += 1;
      if (count < 8) continue;
      push(held);
      held = count = 0;
    }
  };
  const fill = () => {
    while (count > 0) write(1, 1);
  };
  return {
    write,
    writeMarker(code: number) {
      fill();
      bytes.push(0xff, code);
    },
    end() {
      fill();
      return Uint8Array.from(bytes);
    },
  };
}

/** Numbers from 0 to 1, the same for the same seed (Numerical Recipes' linear congruential generator). */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
