import { DamagedImageError } from '../damaged-image-error';
import { readZlib } from '../deflate/read-zlib';
import { PALETTE, type PngFormat, pixelBits } from './read-format';
import { unfilterRow } from './unfilter-row';

/** A picture's rows: of each pass of an interlaced one, or all of them. */
type Pass = Readonly<{ width: number; height: number }>;

/** First column and row, and steps, of the seven passes (https://www.w3.org/TR/png-3/#8Interlace). */
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

const MAX_FILTER = 4;

/**
 * Inflates a picture's data and returns where it ends. Marks in `usedColours` which colours of a palette it shows. Throws
 * DamagedImageError unless the data is exactly the picture's rows, each of a known filter.
 */
export function readRows(stream: Uint8Array, format: PngFormat, usedColours: Uint8Array): number {
  const bits = pixelBits(format);
  const passes = passesOf(format);
  const sizeBytes = passes.reduce((sum, { width, height }) => sum + height * (1 + rowBytes(width, bits)), 0);
  const reader =
    format.colourType === PALETTE
      ? new PaletteReader(passes, bits, usedColours)
      : new RowReader(passes, bits);
  let readBytes = 0;
  const end = readZlib(stream, sizeBytes, (piece) => {
    readBytes += piece.length;
    reader.read(piece);
  });
  if (readBytes < sizeBytes) throw new DamagedImageError('The PNG has too few rows.');
  return end;
}

function passesOf({ width, height, isInterlaced }: PngFormat): readonly Pass[] {
  if (!isInterlaced) return [{ width, height }];
  return ADAM7.map(([column, row, columnStep, rowStep]) => ({
    width: Math.ceil((width - column) / columnStep),
    height: Math.ceil((height - row) / rowStep),
  })).filter((pass) => pass.width > 0 && pass.height > 0);
}

function rowBytes(width: number, bits: number): number {
  return Math.ceil((width * bits) / 8);
}

/** Goes from row to row and looks at the filter each begins with. */
class RowReader {
  private passIndex = -1;
  private rowsLeft = 0;
  /** Bytes of the current row, still to come. */
  private bytesLeft = 0;

  constructor(
    private readonly passes: readonly Pass[],
    private readonly bits: number,
  ) {}

  read(piece: Uint8Array): void {
    for (let at = 0; at < piece.length; ) {
      if (this.bytesLeft === 0) {
        this.beginRow(piece[at] ?? 0);
        at += 1;
      }
      const end = Math.min(at + this.bytesLeft, piece.length);
      this.take(piece, at, end);
      this.bytesLeft -= end - at;
      at = end;
    }
  }

  protected beginRow(filter: number): void {
    if (filter > MAX_FILTER) throw new DamagedImageError('The PNG has a row of an unknown filter.');
    if (this.rowsLeft === 0) {
      this.passIndex += 1;
      this.rowsLeft = this.passes[this.passIndex]?.height ?? 0;
      this.beginPass(this.passes[this.passIndex]?.width ?? 0);
    }
    this.rowsLeft -= 1;
    this.bytesLeft = rowBytes(this.passes[this.passIndex]?.width ?? 0, this.bits);
  }

  protected beginPass(_width: number): void {}
  protected take(_piece: Uint8Array, _from: number, _to: number): void {}
}

/** Also looks at each pixel: colours that none of them has are room for something else. */
class PaletteReader extends RowReader {
  private width = 0;
  private filter = 0;
  private row = new Uint8Array();
  private above = new Uint8Array();
  private filled = 0;

  constructor(
    passes: readonly Pass[],
    private readonly depth: number,
    private readonly used: Uint8Array,
  ) {
    super(passes, depth);
  }

  protected override beginPass(width: number): void {
    this.width = width;
    this.row = new Uint8Array(rowBytes(width, this.depth));
    this.above = new Uint8Array(this.row.length);
  }

  protected override beginRow(filter: number): void {
    super.beginRow(filter);
    this.filter = filter;
    this.filled = 0;
  }

  protected override take(piece: Uint8Array, from: number, to: number): void {
    this.row.set(piece.subarray(from, to), this.filled);
    this.filled += to - from;
    if (this.filled < this.row.length) return;
    unfilterRow(this.row, this.above, this.filter);
    this.markRow();
    [this.row, this.above] = [this.above, this.row];
  }

  private markRow(): void {
    const { row, used, depth, width } = this;
    if (depth === 8) {
      for (let index = 0; index < width; index += 1) used[row[index] ?? 0] = 1;
      return;
    }
    const pixelsOfByte = 8 / depth;
    const mask = (1 << depth) - 1;
    for (let index = 0; index < width; index += 1) {
      const shift = 8 - depth * ((index % pixelsOfByte) + 1);
      used[((row[Math.floor(index / pixelsOfByte)] ?? 0) >> shift) & mask] = 1;
    }
  }
}
