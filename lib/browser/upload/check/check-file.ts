import type { UploadLimits } from '@/lib/shared/limits';
import { MEDIA_TYPES, mediaTypeOfName } from '@/lib/shared/media/media-types';
import { type ImageHeader, readImageHeader } from '@/lib/shared/media/read-image-header';
import { sniffType } from '@/lib/shared/media/sniff-type';
import { UploadError } from '../failure/upload-error';

/** Enough for nearly every header; camera JPEGs put an embedded preview of up to 64 KiB before it. */
const HEAD_BYTES = 128 * 1_024;

/** Not a file at all: a folder drops as a pseudo-file that cannot be read. */
export class FolderError extends Error {
  override readonly name = 'FolderError';
}

/**
 * Looks at a file before anything is decoded: its size, its type by its bytes (neither name nor `file.type` decides) and
 * the number of its pixels by its header. Throws `UploadError` for what may not be uploaded, `FolderError` for a folder.
 */
export async function checkFile(file: File, limits: UploadLimits): Promise<ImageHeader> {
  if (file.size > limits.maxSourceBytes) {
    throw new UploadError('source_too_large', {
      actualBytes: file.size,
      limitBytes: limits.maxSourceBytes,
    });
  }
  let head = await readBytes(file, HEAD_BYTES);
  if (head.length === 0) throw new UploadError('file_empty');

  const sniffed = sniffType(head);
  const type = sniffed.kind === 'image' ? sniffed.type : sniffed.convertible;
  if (type === undefined) {
    const named = mediaTypeOfName(file.name);
    throw new UploadError('unsupported_type', {
      actualType: sniffed.kind === 'other' ? sniffed.label : sniffed.type,
      ...(named === null ? {} : { declaredType: MEDIA_TYPES[named].label }),
    });
  }

  for (;;) {
    const read = readImageHeader(head, type, head.length >= file.size);
    if (read.kind === 'header') return withinPixels(read.header, limits);
    if (read.kind === 'invalid' && read.unsupported !== undefined) {
      throw new UploadError('unsupported_type', { actualType: read.unsupported });
    }
    if (read.kind === 'invalid' && read.isTooComplex) throw new UploadError('too_complex');
    if (read.kind === 'invalid' || head.length >= file.size) throw new UploadError('damaged_image');
    // At least doubled, so that a header made of crumbs is read in a few steps.
    head = await readBytes(file, Math.max(read.needBytes, head.length * 2));
  }
}

function withinPixels(header: ImageHeader, limits: UploadLimits): ImageHeader {
  const actualPixels = header.width * header.height * header.frames;
  if (actualPixels > limits.maxPixels) {
    throw new UploadError('too_many_pixels', { actualPixels, limitPixels: limits.maxPixels });
  }
  return header;
}

async function readBytes(file: File, count: number): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(0, count).arrayBuffer());
  } catch {
    // Browsers give a folder no type; a file that an image's name makes worth a word is never taken for one.
    if (file.type === '' && mediaTypeOfName(file.name) === null) throw new FolderError();
    throw new UploadError('unreadable');
  }
}
