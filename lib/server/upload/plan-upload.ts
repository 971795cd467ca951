import { cleanName, cleanText } from '@/lib/shared/keys/text/clean-name';
import { cutText } from '@/lib/shared/keys/text/cut-text';
import { fitName } from '@/lib/shared/keys/text/fit-name';
import { MAX_CAPTION_BYTES, type UploadLimits } from '@/lib/shared/limits';
import { type MediaType, mediaTypeOfName, parseMediaType } from '@/lib/shared/media/media-types';
import { encodeTaken, parseTaken } from '@/lib/shared/taken/format-taken';
import { ApiError } from '../errors/api-error';
import type { ParsedFile } from './presign-schemas';

/** A file that may be granted: what it is called and what its bytes are held to. */
export type UploadPlan = Readonly<{
  name: string;
  type: MediaType;
  sizeBytes?: number | undefined;
  sha256?: string | undefined;
  /** When the photo was taken, as the client stated it and as `encodeTaken` writes it. */
  taken?: string | undefined;
  /** Words about the picture: one line of plain text, at most `MAX_CAPTION_BYTES`; left out for none. */
  alt?: string | undefined;
}>;

/**
 * Judges a stated file by the limits, without a byte of it. `needsSize` where the bucket takes presigned PUTs,
 * which can be held to an exact size only. Throws `unsupported_type`, `file_empty`, `file_too_large` or
 * `invalid_request`.
 */
export function planUpload(file: ParsedFile, limits: UploadLimits, needsSize = false): UploadPlan {
  const { size, sha256, contentType } = file;
  const name = fitName(cleanName(file.filename));
  const type = contentType === undefined ? mediaTypeOfName(name) : parseMediaType(contentType);
  if (type === null) {
    throw new ApiError(
      'unsupported_type',
      contentType === undefined ? undefined : { declaredType: contentType },
    );
  }
  if (size === undefined && needsSize) {
    throw new ApiError('invalid_request', {
      field: 'size',
      problem: 'is missing: this bucket takes files of a stated size only',
    });
  }
  if (size === 0) throw new ApiError('file_empty');
  if (size !== undefined && size > limits.maxBytes) {
    throw new ApiError('file_too_large', { limitBytes: limits.maxBytes, actualBytes: size });
  }
  const taken = limits.keepDate ? parseTaken(file.taken) : null;
  const alt = cutText(cleanText(file.alt ?? ''), MAX_CAPTION_BYTES);
  return {
    ...{ name, type, sizeBytes: size, sha256 },
    ...(taken ? { taken: encodeTaken(taken) } : {}),
    ...(alt === '' ? {} : { alt }),
  };
}
