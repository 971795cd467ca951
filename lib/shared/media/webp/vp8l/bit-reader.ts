import { DamagedImageError } from '../../damaged-image-error';

/** Reads numbers of bits, the least significant first (RFC 9649 section 3.1). */
export class BitReader {
  /** In bits. */
  at = 0;

  constructor(readonly data: Uint8Array) {}

  /** At least 17 bits from here on, zeros behind the end. */
  peek(): number {
    const { data, at } = this;
    const byte = at >>> 3;
    return ((data[byte] ?? 0) | ((data[byte + 1] ?? 0) << 8) | ((data[byte + 2] ?? 0) << 16)) >>> (at & 7);
  }

  /** A number of up to 32 bits. Throws DamagedImageError behind the end. */
  read(bits: number): number {
    let value = 0;
    for (let done = 0; done < bits; ) {
      const now = Math.min(16, bits - done);
      value += (this.peek() & ((1 << now) - 1)) * 2 ** done;
      this.skip(now);
      done += now;
    }
    return value;
  }

  readFlag(): boolean {
    return this.read(1) === 1;
  }

  /** Throws DamagedImageError behind the end. */
  skip(bits: number): void {
    this.at += bits;
    if (this.at > this.data.length * 8) throw new DamagedImageError('The WebP ends within its picture.');
  }
}
