import { DamagedImageError } from '@/lib/shared/media/damaged-image-error';
import type { MediaType } from '@/lib/shared/media/media-types';
import { readImageHeader } from '@/lib/shared/media/read-image-header';
import { sniffType } from '@/lib/shared/media/sniff-type';
import { stripMetadata } from '@/lib/shared/media/strip-metadata';
import type { CompressRequest } from './compressor';
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
  blob: Blob,
  { targetType, png }: Pick<CompressRequest, 'targetType' | 'png'>,
): Promise<Sendable | null> {
  const result = await readBytes(blob);
  const sniffed = sniffType(result);
  if (sniffed.kind !== 'image') return null;
  if (sniffed.type !== targetType && !(png !== 'never' && sniffed.type === 'image/png')) return null;
  const { type } = sniffed;
  try {
    // Written a moment ago by an encoder of ours: its scans end where they say.
    const bytes = ownBytes(stripMetadata(result, type, { keepsScans: true }));
    const read = readImageHeader(bytes, type);
    if (read.kind !== 'header') return null;
    const { width, height } = read.header;
    const isClean = bytes === result && blob.type === type;
    return { bytes, type, width, height, ...(isClean ? { blob } : {}) };
  } catch (error) {
    if (error instanceof DamagedImageError) return null;
    throw error;
  }
}
