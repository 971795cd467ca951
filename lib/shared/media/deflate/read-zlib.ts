/**
 * Reads a zlib stream (RFC 1950, RFC 1951) to find out where it ends, handing on what it holds. Libraries inflate as well
 * but do not tell where they stopped, and take what should not be there: a stream has room for more than its data.
 *
 * Worked example, the shortest stream there is, `78 9c 03 00 00 00 00 01`:
 *
 *     78 9c           the header: deflate, a window of 32 KB; as one number it can be divided by 31
 *     03 00           bits, lowest first: 1 the last block, 1 0 fixed codes, 0000000 the end of the block; six bits fill up the byte
 *     00 00 00 01     the checksum (Adler-32) of no data
 *
 * It ends behind its eighth byte. Were one of the six bits set, an inflater would not notice; here the stream is refused, as bits
 * could hide there.
 */
import { uint32 } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import { adler32 } from './adler32';
import { HuffmanTable } from './huffman-table';

/** Takes the data piece by piece; a piece is a view that is overwritten afterwards. */
export type ZlibSink = (piece: Uint8Array) => void;

const WINDOW_BYTES = 32_768;
const BUFFER_BYTES = 131_072;
/** A match is at most this long. */
const MATCH_BYTES = 258;
const END_OF_BLOCK = 256;
/** Nearly every code of a picture is at most this long. */
const FAST_BITS = 10;

const LENGTH_BASE = Uint16Array.of(
  ...[3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163],
  ...[195, 227, 258],
);
const LENGTH_EXTRA = Uint8Array.of(
  ...[0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0],
);
const DISTANCE_BASE = Uint16Array.of(
  ...[1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049],
  ...[3073, 4097, 6145, 8193, 12_289, 16_385, 24_577],
);
const DISTANCE_EXTRA = Uint8Array.of(
  ...[0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13],
);
/** The order in which a block gives the lengths of the code for its lengths. */
const LENGTHS_ORDER = Uint8Array.of(16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15);

const damaged = (reason: string) => new DamagedImageError(`The compressed data ${reason}.`);

/**
 * The position behind a stream that begins at the first byte, its checksum proved. Throws DamagedImageError for a broken
 * stream, for one of more than `maxBytes` of data, and for one that holds something else where decoders do not look:
 * bits that fill up a byte, tables of a block without data.
 */
export function readZlib(bytes: Uint8Array, maxBytes: number, sink: ZlibSink): number {
  const isZlib = ((bytes[0] ?? 0) & 0x0f) === 8 && (bytes[0] ?? 0) >> 4 <= 7;
  if (!isZlib || (bytes[1] ?? 0) & 0x20 || ((bytes[0] ?? 0) * 256 + (bytes[1] ?? 0)) % 31 !== 0) {
    throw damaged('does not begin as such');
  }
  const reader = new BlockReader(bytes, maxBytes, sink);
  const end = reader.readBlocks();
  if (end + 4 > bytes.length) throw damaged('ends too early');
  if (uint32(bytes, end) !== reader.checksum) throw damaged('fails its checksum');
  return end + 4;
}

class BlockReader {
  /** In bits. */
  private at = 16;
  /** As large as the data may become, where that is less: small pictures are many. */
  private readonly out: Uint8Array;
  /** Where the next byte goes, and from where on they have not been handed on. */
  private outAt = 0;
  private handedTo = 0;
  /** How much went out of the buffer. */
  private dropped = 0;
  /** The length of what was handed on. */
  checksum = 1;
  private readonly literals = new HuffmanTable(288, FAST_BITS);
  private readonly distances = new HuffmanTable(32, FAST_BITS);
  private readonly lengths = new Uint8Array(320);

  constructor(
    private readonly bytes: Uint8Array,
    private readonly maxBytes: number,
    private readonly sink: ZlibSink,
  ) {
    this.out = new Uint8Array(Math.min(BUFFER_BYTES, maxBytes + 2 * MATCH_BYTES));
  }

  /** All blocks; the position of the byte behind them. */
  readBlocks(): number {
    for (let isLast = false; !isLast; ) {
      isLast = this.take(1) === 1;
      const kind = this.take(2);
      if (kind === 0) this.copyStored();
      else if (kind === 1) {
        this.setFixed();
        this.inflate();
      } else if (kind === 2) {
        this.readTables();
        const before = this.dropped + this.outAt;
        this.inflate();
        if (this.dropped + this.outAt === before) throw damaged('has tables for nothing');
      } else throw damaged('has a block of no kind');
    }
    this.flush();
    return this.alignToByte();
  }

  /** At least 16 bits from here on, zeros behind the end. */
  private peek(): number {
    const { bytes, at } = this;
    const byte = at >>> 3;
    return (
      (((bytes[byte] ?? 0) | ((bytes[byte + 1] ?? 0) << 8) | ((bytes[byte + 2] ?? 0) << 16)) >>> (at & 7)) &
      0xffff
    );
  }

  private take(bits: number): number {
    const value = this.peek() & ((1 << bits) - 1);
    this.skip(bits);
    return value;
  }

  private skip(bits: number): void {
    this.at += bits;
    if (this.at > this.bytes.length * 8) throw damaged('ends too early');
  }

  /** Bits up to a byte's end mean nothing, and every encoder writes zeros. */
  private alignToByte(): number {
    const rest = (8 - (this.at & 7)) & 7;
    if (this.take(rest) !== 0) throw damaged('has something between its blocks');
    return this.at >>> 3;
  }

  private copyStored(): void {
    const from = this.alignToByte();
    const size = this.take(16);
    if (this.take(16) !== (size ^ 0xffff)) throw damaged('has a block of no length');
    if (from + 4 + size > this.bytes.length) throw damaged('ends too early');
    if (this.outAt + size > this.out.length) this.makeRoom();
    this.grow(size);
    this.out.set(this.bytes.subarray(from + 4, from + 4 + size), this.outAt);
    this.outAt += size;
    this.at += size * 8;
  }

  private setFixed(): void {
    this.lengths.fill(8, 0, 144).fill(9, 144, 256).fill(7, 256, 280).fill(8, 280, 288);
    this.literals.set(this.lengths, 0, 288, false);
    this.lengths.fill(5, 0, 32);
    this.distances.set(this.lengths, 0, 32, false);
  }

  private readTables(): void {
    const literalCount = this.take(5) + 257;
    const distanceCount = this.take(5) + 1;
    const orderCount = this.take(4) + 4;
    if (literalCount > 286 || distanceCount > 30) throw damaged('has too many codes');
    const { lengths, literals } = this;
    lengths.fill(0);
    for (let index = 0; index < orderCount; index += 1) lengths[LENGTHS_ORDER[index] ?? 0] = this.take(3);
    literals.set(lengths, 0, 19, false);
    lengths.fill(0);
    for (let index = 0; index < literalCount + distanceCount; ) {
      const entry = literals.find(this.peek());
      if (entry === 0) throw damaged('has an unknown code');
      this.skip(entry & 15);
      const symbol = entry >>> 4;
      if (symbol < 16) {
        lengths[index] = symbol;
        index += 1;
        continue;
      }
      if (symbol === 16 && index === 0) throw damaged('repeats nothing');
      const value = symbol === 16 ? (lengths[index - 1] ?? 0) : 0;
      const times = symbol === 16 ? 3 + this.take(2) : symbol === 17 ? 3 + this.take(3) : 11 + this.take(7);
      if (index + times > literalCount + distanceCount) throw damaged('has too many codes');
      lengths.fill(value, index, index + times);
      index += times;
    }
    if (lengths[END_OF_BLOCK] === 0) throw damaged('has a block without an end');
    literals.set(lengths, 0, literalCount, true);
    this.distances.set(lengths, literalCount, distanceCount, true);
  }

  private inflate(): void {
    const { bytes, out, literals, distances } = this;
    const { fast, fastMask } = literals;
    const endBits = bytes.length * 8;
    // Copies of what is needed in every turn: fields are slower.
    let at = this.at;
    let outAt = this.outAt;
    for (;;) {
      if (outAt + MATCH_BYTES > out.length) {
        this.outAt = outAt;
        this.makeRoom();
        outAt = this.outAt;
      }
      let byte = at >>> 3;
      let bits =
        ((bytes[byte] ?? 0) | ((bytes[byte + 1] ?? 0) << 8) | ((bytes[byte + 2] ?? 0) << 16)) >>> (at & 7);
      let entry = fast[bits & fastMask] ?? 0;
      if (entry === 0) entry = literals.find(bits);
      if (entry === 0) throw damaged('has an unknown code');
      at += entry & 15;
      const symbol = entry >>> 4;
      if (symbol < END_OF_BLOCK) {
        out[outAt] = symbol;
        outAt += 1;
        // Behind the end zeros are read, which may be codes: the place decides, now and then.
        if (at > endBits) throw damaged('ends too early');
        continue;
      }
      if (symbol === END_OF_BLOCK) break;
      const lengthIndex = symbol - 257;
      if (lengthIndex > 28) throw damaged('has an unknown code');
      byte = at >>> 3;
      bits = ((bytes[byte] ?? 0) | ((bytes[byte + 1] ?? 0) << 8)) >>> (at & 7);
      const lengthExtra = LENGTH_EXTRA[lengthIndex] ?? 0;
      const length = (LENGTH_BASE[lengthIndex] ?? 0) + (bits & ((1 << lengthExtra) - 1));
      at += lengthExtra;
      byte = at >>> 3;
      bits =
        ((bytes[byte] ?? 0) | ((bytes[byte + 1] ?? 0) << 8) | ((bytes[byte + 2] ?? 0) << 16)) >>> (at & 7);
      entry = distances.find(bits);
      const distanceIndex = entry >>> 4;
      if (entry === 0 || distanceIndex > 29) throw damaged('has an unknown code');
      at += entry & 15;
      byte = at >>> 3;
      bits =
        ((bytes[byte] ?? 0) | ((bytes[byte + 1] ?? 0) << 8) | ((bytes[byte + 2] ?? 0) << 16)) >>> (at & 7);
      const distanceExtra = DISTANCE_EXTRA[distanceIndex] ?? 0;
      const distance = (DISTANCE_BASE[distanceIndex] ?? 0) + (bits & ((1 << distanceExtra) - 1));
      at += distanceExtra;
      if (distance > outAt || at > endBits) throw damaged('refers to nothing');
      for (const end = outAt + length; outAt < end; outAt += 1) out[outAt] = out[outAt - distance] ?? 0;
    }
    if (at > endBits) throw damaged('ends too early');
    this.at = at;
    this.outAt = outAt;
    this.grow(0);
  }

  private grow(sizeBytes: number): void {
    if (this.dropped + this.outAt + sizeBytes > this.maxBytes) throw damaged('is longer than what it is for');
  }

  /** Hands on what is there, and keeps as much as a match may refer to. */
  private makeRoom(): void {
    this.grow(0);
    this.flush();
    const kept = Math.min(WINDOW_BYTES, this.outAt);
    this.out.copyWithin(0, this.outAt - kept, this.outAt);
    this.dropped += this.outAt - kept;
    this.outAt = kept;
    this.handedTo = kept;
  }

  private flush(): void {
    const piece = this.out.subarray(this.handedTo, this.outAt);
    this.handedTo = this.outAt;
    this.checksum = adler32(piece, this.checksum);
    this.sink(piece);
  }
}
