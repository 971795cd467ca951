import { ascii, concat } from '../media/bytes';
import { DamagedImageError } from '../media/damaged-image-error';
import { readZlib } from '../media/deflate/read-zlib';

/** Keywords are at most this long (PNG section 11.3.3.1). */
const MAX_KEYWORD_BYTES = 79;
/** A packet or a block of some kilobytes, as text of hexadecimal digits; behind that lie previews. */
const MAX_TEXT_BYTES = 262_144;
const HEX = '0123456789abcdef';

/** The three chunks of a PNG that hold text, compressed or not (PNG section 11.3.3). */
export type PngTextType = 'tEXt' | 'zTXt' | 'iTXt';

/** True for a chunk that holds text. */
export function isPngTextType(type: string): type is PngTextType {
  return type === 'tEXt' || type === 'zTXt' || type === 'iTXt';
}

/** The keyword of a text chunk; '' where it has none. */
export function keywordOf(content: Uint8Array): string {
  const end = content.subarray(0, MAX_KEYWORD_BYTES + 1).indexOf(0);
  return end < 1 ? '' : ascii(content, 0, end);
}

/** The text of a chunk, inflated where it is compressed; null for a damaged one, and for more than 262,144 bytes of it. */
export function openPngText(content: Uint8Array, type: PngTextType): Uint8Array | null {
  const afterKeyword = content.subarray(content.indexOf(0) + 1);
  switch (type) {
    case 'tEXt':
      return afterKeyword;
    case 'zTXt':
      return inflate(afterKeyword.subarray(1));
    case 'iTXt': {
      // Two flags, a language and a translated keyword.
      const languageEnd = afterKeyword.indexOf(0, 2);
      const text = afterKeyword.subarray(afterKeyword.indexOf(0, languageEnd + 1) + 1);
      return afterKeyword[0] === 1 ? inflate(text) : text;
    }
    default:
      return type satisfies never;
  }
}

/**
 * The block that programs older than `eXIf` wrote as text: a line break, its name, its length, and its bytes as hexadecimal digits
 * in lines. ImageMagick, Exiv2 and libpng's other users agree on it. Null for anything else.
 */
export function openRawProfile(text: Uint8Array): Uint8Array | null {
  const head = /^\s*\S{1,20}\s+\d{1,9}\s/.exec(ascii(text, 0, 64));
  if (head === null) return null;
  const bytes = new Uint8Array(text.length >> 1);
  let digits = 0;
  for (const code of text.subarray(head[0].length)) {
    if (code <= 0x20) continue;
    const digit = HEX.indexOf(String.fromCharCode(code | 0x20));
    if (digit < 0) return null;
    bytes[digits >> 1] = (bytes[digits >> 1] ?? 0) | (digits % 2 === 0 ? digit << 4 : digit);
    digits += 1;
  }
  return bytes.subarray(0, digits >> 1);
}

function inflate(stream: Uint8Array): Uint8Array | null {
  const pieces: Uint8Array[] = [];
  try {
    readZlib(stream, MAX_TEXT_BYTES, (piece) => pieces.push(piece.slice()));
    return concat(pieces);
  } catch (error) {
    if (error instanceof DamagedImageError) return null;
    throw error;
  }
}
