/**
 * Reads the codes of blocks, for their length alone (ITU T.81 figures F.13, F.17, G.3 to G.7).
 *
 * The steps that take the time are functions of the module that a bundler leaves as they are: a closure of each scan, or one that a
 * minifier makes of a function with a single call, is compiled anew for each photo, which takes longer than reading it.
 *
 * A block is 64 coefficients in a fixed order, most of them zero. A code says how many zeros are passed over (`run`) and how many bits
 * (`size`) hold the value of the next coefficient; a code of its own says that the rest of the block is zero. The values themselves do not
 * matter here: only how many bits they take, because that tells where the picture ends.
 *
 * Worked example, with the usual table for brightness (ITU T.81 table K.5), from coefficient 1 on:
 *
 *     00 1      run 0, size 1: coefficient 1, its value in one bit
 *     1100 0    run 1, size 1: coefficient 2 is zero, coefficient 3 has its value in one bit
 *     1010      the block has nothing more
 *
 * A progressive file brings a picture in several scans: first the leading bits of some coefficients (`readNew`), later one more bit of
 * each (`readMore`). A later scan has one more bit for every coefficient that is known to be other than zero, and no code says which those are: they are
 * marked while the earlier scans are read (`nonZero`).
 */
import { blocksOfMcu, brokenData, dcBits } from './block-tables';
import type { Bits } from './create-bit-window';
import type { JpegComponent } from './parse-frame';
import { peek16 } from './peek-bits';
import { type ReadBlocks, readSequential } from './read-sequential';
import type { ScanCoding } from './scan-coding';

/** The reader for a scan. */
export function createBlockReader(coding: ScanCoding): ReadBlocks {
  const { frame, header } = coding;
  if (!frame.isProgressive) return readSequential(coding);
  if (header.first === 0) return header.high === 0 ? readDcFirst(coding) : readDcMore(coding);
  return header.high === 0 ? readAcFirst(coding) : readAcMore(coding);
}

function readDcFirst(coding: ScanCoding): ReadBlocks {
  const tables = blocksOfMcu(coding, ['dc']).map(({ dc }) => dc ?? new Uint16Array());
  return (bits, _, count) => {
    let limit = bits.limit();
    let at = 0;
    for (let mcu = 0; mcu < count; mcu += 1) {
      for (const table of tables) at += dcBits(bits.data, at, table);
      if (at > limit) {
        at = bits.advance(at);
        limit = bits.limit();
      }
    }
    return at;
  };
}

/** A bit for each block. */
function readDcMore(coding: ScanCoding): ReadBlocks {
  const blocks = blocksOfMcu(coding, []).length;
  return (bits, _, count) => bits.advance(count * blocks);
}

type Band = Readonly<{
  component: JpegComponent;
  table: Uint16Array;
  nonZero: Uint32Array;
  first: number;
  last: number;
}>;

function bandOf({ header, tables, nonZero }: ScanCoding): Band {
  const [scan] = header.components;
  const table = tables[0]?.ac;
  if (!scan || !table || !nonZero) throw brokenData();
  return { component: scan.component, table, nonZero, first: header.first, last: header.last };
}

/** Where the marks of a block are. A scan of one component leaves out the blocks that fill up MCUs. */
function marksOf({ firstBlock, columns, stride }: JpegComponent, block: number): number {
  const row = Math.floor(block / columns);
  return (firstBlock + row * stride + (block - row * columns)) * 2;
}

function readAcFirst(coding: ScanCoding): ReadBlocks {
  const band = bandOf(coding);
  return (bits, from, count) => /*#__NOINLINE__*/ readNew(bits, band, from, count);
}

function readNew(bits: Bits, band: Band, from: number, count: number): number {
  const { component, table, nonZero, first, last } = band;
  const { data } = bits;
  let limit = bits.limit();
  let at = 0;
  let block = from;
  const end = from + count;
  while (block < end) {
    const marks = marksOf(component, block);
    let coefficient = first;
    // Blocks from this one on that have nothing more.
    let ended = 1;
    while (coefficient <= last) {
      const code = table[peek16(data, at)] ?? 0;
      if (code === 0) throw brokenData();
      const [run, size] = [(code >> 4) & 15, code & 15];
      at += code >> 8;
      if (size > 0) {
        at += size;
        coefficient += run;
        if (coefficient > last) throw brokenData();
        mark(nonZero, marks, coefficient);
        coefficient += 1;
      } else if (run === 15) {
        coefficient += 16;
      } else {
        ended = endedBlocks(data, at, run);
        at += run;
        break;
      }
    }
    block += ended;
    if (block > end) throw brokenData();
    if (at > limit) {
      at = bits.advance(at);
      limit = bits.limit();
    }
  }
  return at;
}

/** Coefficients that are there already have a bit each; codes tell where new ones are. */
function readAcMore(coding: ScanCoding): ReadBlocks {
  const band = bandOf(coding);
  return (bits, from, count) => /*#__NOINLINE__*/ readMore(bits, band, from, count);
}

function readMore(bits: Bits, band: Band, from: number, count: number): number {
  const { component, table, nonZero, first, last } = band;
  const { data } = bits;
  let limit = bits.limit();
  let at = 0;
  let ended = 0;
  for (let block = from; block < from + count; block += 1) {
    const marks = marksOf(component, block);
    let coefficient = first;
    while (ended === 0 && coefficient <= last) {
      const code = table[peek16(data, at)] ?? 0;
      const [run, size] = [(code >> 4) & 15, code & 15];
      if (code === 0 || size > 1) throw brokenData();
      at += (code >> 8) + size;
      if (size === 0 && run < 15) {
        ended = endedBlocks(data, at, run);
        at += run;
        break;
      }
      for (let zeros = run; coefficient <= last; coefficient += 1) {
        if (isMarked(nonZero, marks, coefficient)) at += 1;
        else if (zeros === 0) break;
        else zeros -= 1;
      }
      if (size === 1) {
        if (coefficient > last) throw brokenData();
        mark(nonZero, marks, coefficient);
      }
      coefficient += 1;
    }
    if (ended > 0) {
      at += countMarked(nonZero, marks, coefficient, last);
      ended -= 1;
    }
    if (at > limit) {
      at = bits.advance(at);
      limit = bits.limit();
    }
  }
  if (ended > 0) throw brokenData();
  return at;
}

/** How many blocks end here, this one among them: as many as `bits` more bits tell. */
function endedBlocks(data: DataView, at: number, bits: number): number {
  return (1 << bits) + (peek16(data, at) >> (16 - bits));
}

function mark(nonZero: Uint32Array, marks: number, coefficient: number): void {
  const word = marks + (coefficient >> 5);
  nonZero[word] = (nonZero[word] ?? 0) | (1 << (coefficient & 31));
}

function isMarked(nonZero: Uint32Array, marks: number, coefficient: number): boolean {
  return (((nonZero[marks + (coefficient >> 5)] ?? 0) >>> (coefficient & 31)) & 1) === 1;
}

function countMarked(nonZero: Uint32Array, marks: number, first: number, last: number): number {
  if (((nonZero[marks] ?? 0) | (nonZero[marks + 1] ?? 0)) === 0) return 0;
  let count = 0;
  for (let coefficient = first; coefficient <= last; coefficient += 1) {
    if (isMarked(nonZero, marks, coefficient)) count += 1;
  }
  return count;
}
