import { concat, fromAscii, fromUint32le } from '../../bytes';

/** A WebP of these chunks. */
export function riff(...parts: Uint8Array[]): Uint8Array {
  const body = concat([fromAscii('WEBP'), ...parts]);
  return concat([fromAscii('RIFF'), fromUint32le(body.length), body]);
}
