import { DamagedImageError } from '../damaged-image-error';

const MAX_BITS = 15;

/**
 * A prefix code as deflate gives it (RFC 1951 section 3.2.2), made to be set anew for each block: building it takes time
 * by the number of its symbols, never by the length of its longest code, so that a stream of tiny blocks stays cheap.
 */
export class HuffmanTable {
  /** Length in the low 4 bits, symbol above; 0 for a code that is longer. */
  readonly fast: Uint16Array;
  readonly fastMask: number;
  private readonly counts = new Uint16Array(MAX_BITS + 1);
  private readonly symbols: Uint16Array;

  /** Codes of up to `fastBits` are found in one look; longer ones, which are rare, bit by bit. */
  constructor(
    maxSymbols: number,
    private readonly fastBits: number,
  ) {
    this.symbols = new Uint16Array(maxSymbols);
    this.fast = new Uint16Array(1 << fastBits);
    this.fastMask = (1 << fastBits) - 1;
  }

  /**
   * Takes `count` lengths from `from` on; 0 is a symbol without a code. Throws DamagedImageError unless the code uses all
   * of its room, as decoders do; with `mayBeSparse` a code of one symbol or none is enough.
   */
  set(lengths: Uint8Array, from: number, count: number, mayBeSparse: boolean): void {
    const { counts, symbols, fast, fastBits, fastMask } = this;
    const nextCode = new Uint16Array(MAX_BITS + 2);
    const offsets = new Uint16Array(MAX_BITS + 2);
    counts.fill(0);
    for (let index = 0; index < count; index += 1) {
      const length = lengths[from + index] ?? 0;
      counts[length] = (counts[length] ?? 0) + 1;
    }
    const used = count - (counts[0] ?? 0);
    counts[0] = 0;
    let room = 1;
    let code = 0;
    let offset = 0;
    for (let length = 1; length <= MAX_BITS; length += 1) {
      const here = counts[length] ?? 0;
      room = room * 2 - here;
      if (room < 0) throw new DamagedImageError('A code of the compressed data has no room.');
      nextCode[length] = code;
      offsets[length] = offset;
      code = (code + here) << 1;
      offset += here;
    }
    const isSparse = used === 0 || (used === 1 && (counts[1] ?? 0) === 1);
    if (room > 0 && !(mayBeSparse && isSparse)) {
      throw new DamagedImageError('A code of the compressed data is incomplete.');
    }
    fast.fill(0);
    for (let symbol = 0; symbol < count; symbol += 1) {
      const length = lengths[from + symbol] ?? 0;
      if (length === 0) continue;
      const at = offsets[length] ?? 0;
      symbols[at] = symbol;
      offsets[length] = at + 1;
      const own = nextCode[length] ?? 0;
      nextCode[length] = own + 1;
      if (length > fastBits) continue;
      const entry = (symbol << 4) | length;
      for (let index = reverse(own, length); index <= fastMask; index += 1 << length) fast[index] = entry;
    }
  }

  /** Symbol and length, as in `fast`, of the code that the low bits begin with; 0 where there is none. */
  find(bits: number): number {
    const entry = this.fast[bits & this.fastMask] ?? 0;
    return entry === 0 ? this.findLong(bits) : entry;
  }

  private findLong(bits: number): number {
    let code = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length <= MAX_BITS; length += 1) {
      code |= (bits >>> (length - 1)) & 1;
      const count = this.counts[length] ?? 0;
      if (code - count < first) return ((this.symbols[index + code - first] ?? 0) << 4) | length;
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    return 0;
  }
}

function reverse(code: number, length: number): number {
  let reversed = 0;
  for (let bit = 0; bit < length; bit += 1) reversed |= ((code >>> bit) & 1) << (length - 1 - bit);
  return reversed;
}
