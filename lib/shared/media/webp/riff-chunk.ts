import { concat, fromAscii, fromUint32le } from '../bytes';

/** A chunk of a WebP, padded to an even length. */
export function riffChunk(type: string, content: Uint8Array = new Uint8Array()): Uint8Array {
  const padding = new Uint8Array(content.length % 2);
  return concat([fromAscii(type), fromUint32le(content.length), content, padding]);
}
