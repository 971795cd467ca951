import { findAvifMetadata } from '@/lib/shared/media/avif/find-avif-metadata';
import { readAvifHeader } from '@/lib/shared/media/avif/read-avif-header';
import { stripAvif } from '@/lib/shared/media/avif/strip-avif';
import { findGifMetadata } from '@/lib/shared/media/gif/find-gif-metadata';
import { readGifHeader } from '@/lib/shared/media/gif/read-gif-header';
import { stripGif } from '@/lib/shared/media/gif/strip-gif';
import { findJpegMetadata } from '@/lib/shared/media/jpeg/find-jpeg-metadata';
import { readJpegHeader } from '@/lib/shared/media/jpeg/read-jpeg-header';
import { stripJpeg } from '@/lib/shared/media/jpeg/strip-jpeg';
import { findPngMetadata } from '@/lib/shared/media/png/find-png-metadata';
import { readPngHeader } from '@/lib/shared/media/png/read-png-header';
import { stripPng } from '@/lib/shared/media/png/strip-png';
import { findWebpMetadata } from '@/lib/shared/media/webp/find-webp-metadata';
import { readWebpHeader } from '@/lib/shared/media/webp/read-webp-header';
import { stripWebp } from '@/lib/shared/media/webp/strip-webp';
import type { HeaderReading } from './image-header';
import type { MediaType } from './media-types';
import type { MetadataKind } from './metadata-kind';

/** What can be done with a file of a type without decoding it. */
export type Format = Readonly<{
  readHeader(bytes: Uint8Array): HeaderReading;
  strip(bytes: Uint8Array): Uint8Array;
  /** May name a kind more than once. */
  find(bytes: Uint8Array): MetadataKind[];
}>;

/** The one place where a type finds its code. */
export const FORMATS: Readonly<Record<MediaType, Format>> = {
  'image/jpeg': { readHeader: readJpegHeader, strip: stripJpeg, find: findJpegMetadata },
  'image/png': { readHeader: readPngHeader, strip: stripPng, find: findPngMetadata },
  'image/webp': { readHeader: readWebpHeader, strip: stripWebp, find: findWebpMetadata },
  'image/gif': { readHeader: readGifHeader, strip: stripGif, find: findGifMetadata },
  'image/avif': { readHeader: readAvifHeader, strip: stripAvif, find: findAvifMetadata },
};
