import { concat, fromAscii, fromUint32 } from '../bytes';

/** A box with its content (ISO/IEC 14496-12 section 4.2). */
export function writeBox(type: string, ...parts: readonly Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 8);
  return concat([fromUint32(length), fromAscii(type), ...parts]);
}

/** A box that begins with a version, of which flags are zero unless told. */
export function writeFullBox(
  type: string,
  { version = 0, flags = 0 }: Readonly<{ version?: number; flags?: number }>,
  ...parts: readonly Uint8Array[]
): Uint8Array {
  return writeBox(type, fromUint32(version * 2 ** 24 + flags), ...parts);
}

/** Two bytes each. */
export function fromUint16s(...values: readonly number[]): Uint8Array {
  return Uint8Array.from(values.flatMap((value) => [value >> 8, value]));
}

/** Four bytes each. */
export function fromUint32s(...values: readonly number[]): Uint8Array {
  return concat(values.map(fromUint32));
}
