/** Numbers and text in image containers. Reading past the end gives 0 or '': callers check lengths where it matters. */

/** Two bytes, most significant first. */
export function uint16(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

/** Four bytes, most significant first. */
export function uint32(bytes: Uint8Array, at: number): number {
  return uint16(bytes, at) * 65_536 + uint16(bytes, at + 2);
}

/** Two bytes, least significant first. */
export function uint16le(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

/** Three bytes, least significant first. */
export function uint24le(bytes: Uint8Array, at: number): number {
  return uint16le(bytes, at) | ((bytes[at + 2] ?? 0) << 16);
}

/** Four bytes, least significant first. */
export function uint32le(bytes: Uint8Array, at: number): number {
  return uint16le(bytes, at) + uint16le(bytes, at + 2) * 65_536;
}

/** `length` bytes as Latin-1 text, such as the four letters of a chunk's type. */
export function ascii(bytes: Uint8Array, at: number, length: number): string {
  let text = '';
  // Faster than spreading a view, of which a walk through a file of crumbs would make one for each.
  for (let index = at; index < Math.min(at + length, bytes.length); index += 1) {
    text += String.fromCharCode(bytes[index] ?? 0);
  }
  return text;
}

/** Whether `text` stands at `at`. */
export function hasAscii(bytes: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (bytes[at + index] !== text.charCodeAt(index)) return false;
  }
  return true;
}

/** Four bytes of a number, most significant first. */
export function fromUint32(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
}

/** Four bytes of a number, least significant first. */
export function fromUint32le(value: number): Uint8Array {
  return fromUint32(value).reverse();
}

/** Bytes of Latin-1 text. */
export function fromAscii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** One array of all parts. */
export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * One array of all parts; `original` itself where they make up the same bytes. Parts that are views of the original at
 * their own place cost nothing to compare.
 */
export function rebuild(original: Uint8Array, parts: readonly Uint8Array[]): Uint8Array {
  let at = 0;
  for (const part of parts) {
    const isInPlace = part.buffer === original.buffer && part.byteOffset === original.byteOffset + at;
    if (!isInPlace && !isSameBytes(part, original.subarray(at, at + part.length))) return concat(parts);
    at += part.length;
  }
  return at === original.length ? original : concat(parts);
}

/** Whether two arrays hold the same bytes. */
export function isSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
}

/** Whether every byte between two positions is zero. */
export function isZero(bytes: Uint8Array, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) if (bytes[index] !== 0) return false;
  return true;
}
