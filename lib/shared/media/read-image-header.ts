import { readBmpHeader } from './bmp/read-bmp-header';
import { readGifHeader } from './gif/read-gif-header';
import { readHeifHeader } from './heif/read-heif-header';
import type { HeaderReading } from './image-header';
import { readJpegHeader } from './jpeg/read-jpeg-header';
import { readPngHeader } from './png/read-png-header';
import type { SourceType } from './source-types';
import { readTiffHeader } from './tiff/read-tiff-header';
import { readWebpHeader } from './webp/read-webp-header';

const READERS: Readonly<Record<SourceType, (bytes: Uint8Array, isWhole: boolean) => HeaderReading>> = {
  'image/jpeg': readJpegHeader,
  'image/png': readPngHeader,
  'image/webp': readWebpHeader,
  'image/gif': readGifHeader,
  'image/avif': (bytes) => readHeifHeader(bytes, 'image/avif'),
  'image/heic': (bytes) => readHeifHeader(bytes, 'image/heic'),
  'image/tiff': readTiffHeader,
  'image/bmp': readBmpHeader,
};

/**
 * Reads dimensions, orientation and frames from the start of a file of this type, without decoding anything. Never
 * throws; in time linear in the bytes given. `isWhole`: they are all the file has; default true.
 */
export function readImageHeader(bytes: Uint8Array, type: SourceType, isWhole = true): HeaderReading {
  return READERS[type](bytes, isWhole);
}

export type { HeaderReading, ImageHeader } from './image-header';
