const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const NONE = 255;
/** The value of each ASCII character. A table: a gallery reads rows by the hundred thousand. */
const VALUES = Uint8Array.from({ length: 128 }, (_, code) => {
  const value = ALPHABET.indexOf(String.fromCharCode(code));
  return value < 0 ? NONE : value;
});

/** Bytes as base64url without padding (RFC 4648, section 5). */
export function toBase64Url(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      text += ALPHABET[(held >> bits) & 63];
    }
  }
  return bits === 0 ? text : text + ALPHABET[(held << (6 - bits)) & 63];
}

/** The bytes of a base64url text; throws for a character or a length base64url cannot have. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  if (readBase64Url(text, 0, text.length, bytes, 0) < 0) throw new RangeError('Not base64url.');
  return bytes;
}

/**
 * Reads the base64url that stands in `text` from `start` to `end` into `bytes` at `at`, where there must be room; returns where
 * the bytes end, or -1 for a character or a length base64url cannot have.
 */
export function readBase64Url(
  text: string,
  start: number,
  end: number,
  bytes: Uint8Array,
  at: number,
): number {
  if ((end - start) % 4 === 1) return -1;
  let held = 0;
  let bits = 0;
  let next = at;
  for (let index = start; index < end; index += 1) {
    const value = VALUES[text.charCodeAt(index)] ?? NONE;
    if (value === NONE) return -1;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[next] = held >> bits;
    next += 1;
  }
  return next;
}
