import { concat, fromAscii, fromUint32 } from '../bytes';
import { crc32 } from './crc32';

/** A chunk of a PNG, with its length and its CRC. */
export function pngChunk(type: string, content: Uint8Array = new Uint8Array()): Uint8Array {
  const body = concat([fromAscii(type), content]);
  return concat([fromUint32(content.length), body, fromUint32(crc32(body))]);
}
