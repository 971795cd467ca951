import { DamagedImageError } from '@/lib/shared/media/damaged-image-error';
import {
  BLACK_RUNS,
  type CodeTable,
  LONG_RUN,
  MODE,
  MODE_BITS,
  MODE_CODES,
  RUN_BITS,
  WHITE_RUNS,
} from './fax-codes';

/** How the lines of a fax are coded. */
export type CcittOptions = Readonly<{
  compression: 'ccitt-rle' | 'ccitt-g3' | 'ccitt-g4';
  width: number;
  rows: number;
  rowBytes: number;
  /** Bit 0: lines of group 3 may be coded by the one above. */
  t4Options: number;
}>;

const TWO_DIMENSIONAL = 1;
/** An end of line is at least 11 zeros and a one. */
const EOL_ZEROS = 11;

const damaged = (reason: string) => new DamagedImageError(`A fax line ${reason}.`);

/**
 * Unpacks fax lines (ITU-T T.4 in one and two dimensions, T.6) into rows of bits, black as 1. Every line has to come out at
 * its width: a decoder that continues after an error shows a picture of its own.
 */
export function unpackCcitt(bytes: Uint8Array, out: Uint8Array, options: CcittOptions): void {
  const { compression, width, rows, rowBytes, t4Options } = options;
  const reader = new LineReader(bytes, width);
  for (let row = 0; row < rows; row += 1) {
    if (compression === 'ccitt-g4') reader.readByReference();
    else if (compression === 'ccitt-rle') {
      reader.alignToByte();
      reader.readRuns();
    } else {
      const hasEnd = reader.skipEndOfLine();
      const isByReference = (t4Options & TWO_DIMENSIONAL) !== 0 && hasEnd && reader.take(1) === 0;
      if (isByReference) reader.readByReference();
      else reader.readRuns();
    }
    reader.draw(out, row * rowBytes);
  }
}

class LineReader {
  /** In bits. */
  private at = 0;
  /** Where the colour changes, white first; behind the last the line's end, three times. */
  private changes: Uint32Array;
  private reference: Uint32Array;
  private count = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly width: number,
  ) {
    this.changes = new Uint32Array(width + 8).fill(width);
    this.reference = new Uint32Array(width + 8).fill(width);
  }

  private peek(count: number): number {
    const { bytes, at } = this;
    const byte = at >>> 3;
    const word =
      (((bytes[byte] ?? 0) << 24) | ((bytes[byte + 1] ?? 0) << 16) | ((bytes[byte + 2] ?? 0) << 8)) <<
      (at & 7);
    return word >>> (32 - count);
  }

  private skip(count: number): void {
    this.at += count;
    if (this.at > this.bytes.length * 8) throw damaged('ends too early');
  }

  take(count: number): number {
    const value = this.peek(count);
    this.skip(count);
    return value;
  }

  alignToByte(): void {
    this.at = (this.at + 7) & ~7;
  }

  /** Passes an end of line with the zeros in front of it; false where there is none. */
  skipEndOfLine(): boolean {
    if (this.peek(EOL_ZEROS) !== 0) return false;
    this.skip(EOL_ZEROS);
    while (this.take(1) === 0);
    return true;
  }

  private find(table: CodeTable, bits: number): number {
    const entry = table[this.peek(bits)] ?? 0;
    if (entry === 0) throw damaged('has an unknown code');
    this.skip(entry & 15);
    return entry >>> 4;
  }

  private run(isBlack: boolean): number {
    const table = isBlack ? BLACK_RUNS : WHITE_RUNS;
    for (let length = 0; ; ) {
      const part = this.find(table, RUN_BITS);
      length += part;
      if (length > this.width) throw damaged('is too long');
      if (part < LONG_RUN) return length;
    }
  }

  private push(position: number): void {
    const { changes, width } = this;
    if (position > width || position < (changes[this.count - 1] ?? 0) || this.count > width + 2) {
      throw damaged('is too long');
    }
    changes[this.count] = position;
    this.count += 1;
  }

  /** One line by itself. */
  readRuns(): void {
    this.begin();
    let position = 0;
    for (let isBlack = false; position < this.width; isBlack = !isBlack) {
      position += this.run(isBlack);
      this.push(position);
    }
    this.finish();
  }

  /** One line by the changes of the one above. */
  readByReference(): void {
    const { width } = this;
    this.begin();
    const { reference } = this;
    let position = 0;
    let isStart = true;
    let isBlack = false;
    let above = 0;
    while (position < width) {
      // The next change above that is to the other colour than this line has now, to the right of where it is.
      while (above > 0 && (reference[above - 1] ?? 0) > position) above -= 1;
      while (
        (reference[above] ?? 0) < width &&
        ((above & 1) !== (isBlack ? 1 : 0) || !((reference[above] ?? 0) > position || isStart))
      ) {
        above += 1;
      }
      const mode = this.find(MODE_CODES, MODE_BITS);
      if (mode === MODE.pass) {
        position = (reference[above] ?? 0) < width ? (reference[above + 1] ?? width) : width;
      } else if (mode === MODE.horizontal) {
        for (let part = 0; part < 2; part += 1) {
          position += this.run(isBlack);
          this.push(position);
          isBlack = !isBlack;
        }
      } else {
        position = (reference[above] ?? 0) + mode - MODE.vertical;
        this.push(position);
        isBlack = !isBlack;
      }
      isStart = false;
    }
    this.finish();
  }

  private begin(): void {
    [this.changes, this.reference] = [this.reference, this.changes];
    this.count = 0;
  }

  private finish(): void {
    this.changes.fill(this.width, this.count, this.count + 3);
  }

  /** Sets the bits of the line's black runs. */
  draw(out: Uint8Array, rowStart: number): void {
    for (let index = 0; index < this.count; index += 2) {
      const end = this.changes[index + 1] ?? this.width;
      for (let x = this.changes[index] ?? 0; x < end; ) {
        const byte = rowStart + (x >>> 3);
        if ((x & 7) === 0 && x + 8 <= end) {
          out[byte] = 255;
          x += 8;
        } else {
          out[byte] = (out[byte] ?? 0) | (128 >> (x & 7));
          x += 1;
        }
      }
    }
  }
}
