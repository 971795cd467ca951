import { DamagedImageError } from '@/lib/shared/media/damaged-image-error';
import type { MediaType } from '@/lib/shared/media/media-types';
import { readImageHeader } from '@/lib/shared/media/read-image-header';
import { sniffType } from '@/lib/shared/media/sniff-type';
import { stripMetadata } from '@/lib/shared/media/strip-metadata';
import type { CompressRequest, CompressResult } from './compressor';
import { ownBytes } from './own-bytes';
import { readBytes } from './read-bytes';

/** An image that may be sent. */
export type Sendable = Readonly<{
  bytes: Uint8Array<ArrayBuffer>;
  /** The same bytes, where they are a blob already. */
  blob?: Blob;
  type: MediaType;
  width: number;
  height: number;
}>;

/** Null unless the bytes are a whole image of a type asked for: some browsers return PNG when they cannot write one. */
export async function inspectResult(
  { blob, bytes: read }: Pick<CompressResult, 'blob' | 'bytes'>,
  { targetType, png, likeJpeg = false }: Pick<CompressRequest, 'targetType' | 'png' | 'likeJpeg'>,
): Promise<Sendable | null> {
  const result = read ?? (await readBytes(blob));
  const sniffed = sniffType(result);
  if (sniffed.kind !== 'image') return null;
  const { type } = sniffed;
  const isAskedFor = type === targetType || (likeJpeg && type === 'image/jpeg');
  if (!isAskedFor && !(png !== 'never' && type === 'image/png')) return null;
  try {
    // Written a moment ago by an encoder of ours: its scans end where they say.
    const bytes = ownBytes(stripMetadata(result, type, { keepsScans: true }));
    const header = readImageHeader(bytes, type);
    if (header.kind !== 'header') return null;
    const { width, height } = header.header;
    const isClean = bytes === result && blob.type === type;
    return { bytes, type, width, height, ...(isClean ? { blob } : {}) };
  } catch (error) {
    if (error instanceof DamagedImageError) return null;
    throw error;
  }
}
