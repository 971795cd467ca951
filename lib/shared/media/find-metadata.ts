import { findGifMetadata } from './gif/find-gif-metadata';
import { findAvifMetadata } from './heif/find/find-avif-metadata';
import { findJpegMetadata } from './jpeg/find-jpeg-metadata';
import type { MediaType } from './media-types';
import type { MetadataKind } from './metadata-kind';
import { findPngMetadata } from './png/find-png-metadata';
import { findWebpMetadata } from './webp/find-webp-metadata';

/** May name a kind more than once. */
const FINDERS: Readonly<Record<MediaType, (bytes: Uint8Array) => MetadataKind[]>> = {
  'image/jpeg': findJpegMetadata,
  'image/png': findPngMetadata,
  'image/webp': findWebpMetadata,
  'image/gif': findGifMetadata,
  'image/avif': findAvifMetadata,
};

/**
 * The kinds of things a whole file holds besides the image, each once, in the order found; empty after `stripMetadata`,
 * whose work it proves: each decides for itself what may stay, and of an AVIF reads it in its own way too. An EXIF block of
 * nothing but the orientation does not count. Throws DamagedImageError when the file is not whole.
 */
export function findMetadata(bytes: Uint8Array, type: MediaType): MetadataKind[] {
  return [...new Set(FINDERS[type](bytes))];
}
