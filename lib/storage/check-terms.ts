import { StorageError, type UploadTerms } from './object-storage';

/** Longest life of a Signature V4 URL or policy: seven days, the life of its signing key. */
export const MAX_EXPIRES_SECONDS = 604_800;

/** User metadata of an object, in bytes: S3 keeps 2 KB, and other servers count differently. */
export const MAX_METADATA_BYTES = 1_900;

/** Throws `invalid` for terms that no provider could sign. */
export function checkTerms({ sizeBytes, expiresInSeconds, metadata = {} }: UploadTerms): void {
  const { min, max } = sizeBytes;
  if (!Number.isSafeInteger(min) || !Number.isSafeInteger(max) || min < 0 || max < min) {
    throw new StorageError('invalid', 'The size of an upload must be a range of whole bytes.');
  }
  const metadataBytes = Object.entries(metadata).flat().join('').length;
  const isPlain = Object.entries(metadata).every(
    ([name, value]) => /^[a-z]+$/.test(name) && /^[!-~]+$/.test(value),
  );
  if (!isPlain || metadataBytes > MAX_METADATA_BYTES) {
    throw new StorageError(
      'invalid',
      `User metadata is ASCII without spaces, and at most ${MAX_METADATA_BYTES} bytes.`,
    );
  }
  checkExpiry(expiresInSeconds);
}

/** Throws `invalid` for a life that Signature V4 does not allow. */
export function checkExpiry(expiresInSeconds: number): void {
  if (!Number.isInteger(expiresInSeconds) || expiresInSeconds < 1 || expiresInSeconds > MAX_EXPIRES_SECONDS) {
    throw new StorageError('invalid', `A signature lives from 1 to ${MAX_EXPIRES_SECONDS} whole seconds.`);
  }
}
