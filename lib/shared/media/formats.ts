import { readAvifHeader } from './avif/read-avif-header';
import { findAvifMetadata, stripAvif } from './avif/strip-avif';
import { readGifHeader } from './gif/read-gif-header';
import { findGifMetadata, stripGif } from './gif/strip-gif';
import type { HeaderReading } from './image-header';
import { readJpegHeader } from './jpeg/read-jpeg-header';
import { findJpegMetadata, stripJpeg } from './jpeg/strip-jpeg';
import type { MediaType } from './media-types';
import type { MetadataKind } from './metadata-kind';
import { readPngHeader } from './png/read-png-header';
import { findPngMetadata, stripPng } from './png/strip-png';
import { readWebpHeader } from './webp/read-webp-header';
import { findWebpMetadata, stripWebp } from './webp/strip-webp';

/** What can be done with a file of a type without decoding it. */
export type Format = Readonly<{
  readHeader(bytes: Uint8Array): HeaderReading;
  strip(bytes: Uint8Array): Uint8Array;
  find(bytes: Uint8Array): MetadataKind[];
}>;

export const FORMATS: Readonly<Record<MediaType, Format>> = {
  'image/jpeg': { readHeader: readJpegHeader, strip: stripJpeg, find: findJpegMetadata },
  'image/png': { readHeader: readPngHeader, strip: stripPng, find: findPngMetadata },
  'image/webp': { readHeader: readWebpHeader, strip: stripWebp, find: findWebpMetadata },
  'image/gif': { readHeader: readGifHeader, strip: stripGif, find: findGifMetadata },
  'image/avif': { readHeader: readAvifHeader, strip: stripAvif, find: findAvifMetadata },
};
