import { DamagedImageError } from '../../damaged-image-error';

/** Reads numbers of some bits, the highest first (AV1 section 4.10). */
export type BitReader = Readonly<{
  /** Up to 32 bits. Throws DamagedImageError where the data has no more. */
  bits: (count: number) => number;
  /** One bit. */
  flag: () => boolean;
  /** A number that tells its own length. */
  uvlc: () => number;
  /** How many bits were read. */
  position: () => number;
}>;

/** Begins at the first byte. */
export function createBitReader(bytes: Uint8Array): BitReader {
  let at = 0;
  const bits = (count: number): number => {
    let value = 0;
    for (let index = 0; index < count; index += 1) {
      const byte = bytes[at >> 3];
      if (byte === undefined) throw new DamagedImageError('A header of the picture ends too early.');
      value = value * 2 + ((byte >> (7 - (at & 7))) & 1);
      at += 1;
    }
    return value;
  };
  const flag = () => bits(1) === 1;
  const uvlc = () => {
    let zeros = 0;
    while (!flag()) zeros += 1;
    return zeros >= 32 ? 2 ** 32 - 1 : bits(zeros) + 2 ** zeros - 1;
  };
  return { bits, flag, uvlc, position: () => at };
}
