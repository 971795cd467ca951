import { FORMATS } from './formats';
import type { HeaderReading } from './image-header';
import type { MediaType } from './media-types';

/**
 * Reads dimensions, orientation and frames from the start of a file of this type, without decoding anything. Never
 * throws; in time linear in the bytes given.
 */
export function readImageHeader(bytes: Uint8Array, type: MediaType): HeaderReading {
  return FORMATS[type].readHeader(bytes);
}

export type { HeaderReading, ImageHeader } from './image-header';
