/** Reads the decisions of an arithmetic coder (RFC 6386 section 7), and counts the bytes that they take. */
export class BoolReader {
  /** How many bytes were read. It is more than there are where the data ends too early; zeros stand for those. */
  readBytes = 0;
  private value = 0;
  /** Bits in `value` below the eight that are compared. */
  private bits = -8;
  /** One less than the width of the interval. */
  private range = 254;

  constructor(private readonly data: Uint8Array) {}

  /** One decision that is 0 with a probability of `probability` in 256. */
  read(probability: number): number {
    let { range, bits, value } = this;
    if (bits < 0) {
      value = (value << 8) | (this.data[this.readBytes] ?? 0);
      bits += 8;
      this.readBytes += 1;
    }
    const split = (range * probability) >> 8;
    const isOne = value >> bits > split;
    if (isOne) {
      range -= split;
      value -= (split + 1) << bits;
    } else {
      range = split + 1;
    }
    const shift = Math.clz32(range) - 24;
    this.range = (range << shift) - 1;
    this.bits = bits - shift;
    this.value = value;
    return isOne ? 1 : 0;
  }

  /** A number of some bits, the most significant first. */
  readNumber(bits: number): number {
    let number = 0;
    for (let bit = 0; bit < bits; bit += 1) number = (number << 1) | this.read(128);
    return number;
  }

  readFlag(): boolean {
    return this.read(128) === 1;
  }
}
