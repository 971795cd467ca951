import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** A checksum while its bytes arrive. */
export type Digest = Readonly<{ update(bytes: Buffer): void; base64(): string }>;

type DigestKind = Readonly<{ sizeBytes: number; create: () => Digest }>;

/** The polynomials, bits reversed: https://reveng.sourceforge.io/crc-catalogue/ */
const CRC32C = 0x82f63b78;
const CRC64NVME = { high: 0x9a6c9329, low: 0xac4bc9b5 };

/** The algorithms S3 knows but for the three of xxHash, by the end of their header `x-amz-checksum-…`. */
export const CHECKSUM_DIGESTS: ReadonlyMap<string, DigestKind> = new Map([
  ['sha256', { sizeBytes: 32, create: () => hashDigest('sha256') }],
  ['sha512', { sizeBytes: 64, create: () => hashDigest('sha512') }],
  ['sha1', { sizeBytes: 20, create: () => hashDigest('sha1') }],
  ['md5', { sizeBytes: 16, create: () => hashDigest('md5') }],
  ['crc32', { sizeBytes: 4, create: crc32Digest }],
  ['crc32c', { sizeBytes: 4, create: crc32cDigest }],
  ['crc64nvme', { sizeBytes: 8, create: crc64Digest }],
]);

function hashDigest(algorithm: string): Digest {
  const hash = createHash(algorithm);
  return { update: (bytes) => void hash.update(bytes), base64: () => hash.digest('base64') };
}

function crc32Digest(): Digest {
  let crc = 0;
  return {
    update(bytes) {
      crc = crc32(bytes, crc);
    },
    base64: () => wordsToBase64([crc]),
  };
}

function crc32cDigest(): Digest {
  const table = new Uint32Array(256).map((_, byte) => {
    let crc = byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? CRC32C : 0);
    return crc;
  });
  let crc = 0xffffffff;
  return {
    update(bytes) {
      for (const byte of bytes) crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
    },
    base64: () => wordsToBase64([~crc]),
  };
}

/** In two halves of 32 bits: BigInt would be a hundred times slower. */
function crc64Digest(): Digest {
  const highs = new Uint32Array(256);
  const lows = new Uint32Array(256);
  for (let byte = 0; byte < 256; byte += 1) {
    let high = 0;
    let low = byte;
    for (let bit = 0; bit < 8; bit += 1) {
      const isOdd = low & 1;
      low = (low >>> 1) | (high << 31);
      high >>>= 1;
      if (isOdd) {
        high ^= CRC64NVME.high;
        low ^= CRC64NVME.low;
      }
    }
    highs[byte] = high;
    lows[byte] = low;
  }
  let high = 0xffffffff;
  let low = 0xffffffff;
  return {
    update(bytes) {
      for (const byte of bytes) {
        const index = (low ^ byte) & 0xff;
        low = ((low >>> 8) | (high << 24)) ^ (lows[index] ?? 0);
        high = (high >>> 8) ^ (highs[index] ?? 0);
      }
    },
    base64: () => wordsToBase64([~high, ~low]),
  };
}

function wordsToBase64(words: readonly number[]): string {
  const bytes = Buffer.alloc(words.length * 4);
  for (const [index, word] of words.entries()) bytes.writeUInt32BE(word >>> 0, index * 4);
  return bytes.toString('base64');
}
