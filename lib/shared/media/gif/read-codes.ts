import { isZero } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';

const MAX_CODE_BITS = 12;
const MAX_CODES = 1 << MAX_CODE_BITS;
const MAX_COLOUR_BITS = 8;
/** Less than any code that is lost would leave over of a picture that anybody sees. */
const MAX_FILL_BYTES = 8;

/** The codes of a picture, and what they are read with. */
type CodesRequest = Readonly<{
  /** The bits of a colour, as the byte before the codes says. */
  colourBits: number;
  pixels: number;
  /** The colours that are used are marked here, by index. */
  usedColours: Uint8Array;
}>;

/**
 * How many bits the codes of a picture take (https://www.w3.org/Graphics/GIF/spec-gif89a.txt appendix F): up to the code
 * for their end, or to the one that completes the picture where no end follows at once. Pixels are counted, not drawn: a
 * string of them is as long as the one it extends, and one. Throws DamagedImageError for a code that stands for nothing,
 * for too few pixels, and for codes that continue behind the last pixel: nearly every code is possible everywhere, so their
 * number is what tells that some are lost or wrong.
 */
export function readCodes(data: Uint8Array, { colourBits, pixels, usedColours }: CodesRequest): number {
  if (colourBits < 1 || colourBits > MAX_COLOUR_BITS) {
    throw new DamagedImageError('The GIF has colours of no known size.');
  }
  const clear = 1 << colourBits;
  const end = clear + 1;
  const lengths = new Uint16Array(MAX_CODES).fill(1);
  const totalBits = data.length * 8;
  let at = 0;
  let bits = colourBits + 1;
  let next = end + 1;
  let before = 0;
  let left = pixels;
  /** Behind the code that completed the picture. */
  let completeAt = left === 0 ? 0 : -1;
  while (at + bits <= totalBits) {
    const byte = at >>> 3;
    const word = (data[byte] ?? 0) | ((data[byte + 1] ?? 0) << 8) | ((data[byte + 2] ?? 0) << 16);
    const code = (word >>> (at & 7)) & ((1 << bits) - 1);
    at += bits;
    if (code === end) {
      if (left > 0) throw new DamagedImageError('The GIF has too few pixels.');
      return endOfData(data, at);
    }
    if (code === clear) {
      bits = colourBits + 1;
      next = end + 1;
      before = 0;
      continue;
    }
    if (completeAt >= 0) return endOfData(data, completeAt);
    const isKnown = code < clear || code < next;
    if (!isKnown && (code !== next || before === 0)) {
      throw new DamagedImageError('The GIF has a code that stands for nothing.');
    }
    const length = isKnown ? (lengths[code] ?? 0) : before + 1;
    if (code < clear) usedColours[code] = 1;
    if (before > 0 && next < MAX_CODES) {
      lengths[next] = before + 1;
      next += 1;
      if (next === 1 << bits && bits < MAX_CODE_BITS) bits += 1;
    }
    before = length;
    left -= length;
    if (left < 0) throw new DamagedImageError('The GIF has too many pixels.');
    if (left === 0) completeAt = at;
  }
  if (left > 0) throw new DamagedImageError('The GIF has too few pixels.');
  return completeAt;
}

/** Some encoders write no code for the end, or fill up a byte or two. */
function endOfData(data: Uint8Array, bits: number): number {
  const behind = Math.ceil(bits / 8);
  if (data.length - behind > MAX_FILL_BYTES && !isZero(data, behind, data.length)) {
    throw new DamagedImageError('The GIF has too many pixels.');
  }
  return bits;
}
