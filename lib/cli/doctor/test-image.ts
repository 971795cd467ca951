import { createHash } from 'node:crypto';
import type { UploadTerms } from '@/lib/storage';
import type { Examination } from './examination';

/** A PNG of one pixel: what the doctor sends must be an image, as everything here is. */
export const TEST_IMAGE: Uint8Array = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);

/** The promise of an upload of it, under a key of the doctor's; the key is noted for the clean-up. */
export function promiseTestImage(
  { keyFor }: Examination,
  name: string,
  changes: Partial<UploadTerms> = {},
): UploadTerms {
  return {
    key: keyFor('uploads', `${name}.png`),
    contentType: 'image/png',
    sizeBytes: { min: TEST_IMAGE.length, max: TEST_IMAGE.length },
    sha256: createHash('sha256').update(TEST_IMAGE).digest('base64'),
    expiresInSeconds: 300,
    ...changes,
  };
}
