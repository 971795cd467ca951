import { DamagedImageError } from '@/lib/shared/media/damaged-image-error';

const CLEAR = 256;
const END = 257;
const FIRST_FREE = 258;
const MAX_CODES = 4_096;
/** Encoders clear the table when it is full. Some do so late, but a run of zeros in place of the data never does. */
const MAX_LATE_CODES = 1_023;

/**
 * Unpacks LZW as TIFF has it (section 13): most significant bit first, codes of 9 to 12 bits that grow one early. Fills `out`
 * and leaves what continues behind it. Throws DamagedImageError for what ends before that or refers to what is not there.
 */
export function unpackLzw(bytes: Uint8Array, out: Uint8Array): void {
  // A string is where it was last written and how long: nothing is kept but places in what is there.
  const places = new Uint32Array(MAX_CODES);
  const lengths = new Uint32Array(MAX_CODES);
  let free = FIRST_FREE;
  let width = 9;
  let bits = 0;
  let bitCount = 0;
  let at = 0;
  let outAt = 0;
  let previousAt = -1;
  let previousLength = 0;
  let lateCodes = 0;

  while (outAt < out.length) {
    while (bitCount < width) {
      if (at >= bytes.length) throw new DamagedImageError('The packed data ends too early.');
      bits = ((bits << 8) | (bytes[at] ?? 0)) & 0xff_ffff;
      at += 1;
      bitCount += 8;
    }
    bitCount -= width;
    const code = (bits >>> bitCount) & ((1 << width) - 1);
    if (code === CLEAR) {
      free = FIRST_FREE;
      width = 9;
      previousAt = -1;
      lateCodes = 0;
      continue;
    }
    if (code === END) throw new DamagedImageError('The packed data ends too early.');
    if (free === MAX_CODES) {
      lateCodes += 1;
      if (lateCodes > MAX_LATE_CODES) throw new DamagedImageError('The packed data never clears its table.');
    }
    const start = outAt;
    if (code < CLEAR) {
      out[outAt] = code;
      outAt += 1;
    } else {
      const isKnown = code < free;
      // The one code that may be used before it is known: the last string and its own first byte.
      if (!isKnown && (code !== free || previousAt < 0))
        throw new DamagedImageError('The packed data refers to nothing.');
      const from = isKnown ? (places[code] ?? 0) : previousAt;
      const length = isKnown ? (lengths[code] ?? 0) : previousLength + 1;
      const end = Math.min(start + length, out.length);
      for (let source = from; outAt < end; outAt += 1, source += 1) out[outAt] = out[source] ?? 0;
    }
    if (previousAt >= 0 && free < MAX_CODES) {
      // The last string and the byte behind it stand together already.
      places[free] = previousAt;
      lengths[free] = previousLength + 1;
      free += 1;
      if (free + 1 >= 1 << width && width < 12) width += 1;
    }
    previousAt = start;
    previousLength = outAt - start;
  }
}
