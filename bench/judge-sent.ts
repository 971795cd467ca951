import { readFile } from 'node:fs/promises';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import sharp, { type Sharp } from 'sharp';
import { lumaOf, structuralSimilarity } from '@/lib/browser/upload/prepare/canvas/structural-similarity';
import type { Lab } from './lab';

/** The structural similarity of each photo that the last run sent to a Lanczos-3 reference of its original, in the order they were made in. */
export async function judgeSent(lab: Lab, photos: number): Promise<readonly number[]> {
  const client = new S3Client({
    endpoint: lab.directBucketUrl,
    region: 'us-east-1',
    credentials: lab.keys,
    forcePathStyle: true,
  });
  const originals = await lab.photos.take(photos);
  const similarities: number[] = [];
  try {
    for (const key of lab.app.grantedKeys()) {
      const answer = await client
        .send(new GetObjectCommand({ Bucket: 'sluice', Key: key }))
        .catch(() => null);
      const sent = await answer?.Body?.transformToByteArray();
      const index = Number(/photo-(\d+)\./.exec(key)?.[1]);
      const original = originals[index];
      if (sent && original) similarities[index] = await similarityOf(sent, await readFile(original));
    }
  } finally {
    client.destroy();
  }
  if (Object.keys(similarities).length !== photos)
    throw new Error('Not every photo was found in the bucket.');
  return similarities;
}

async function similarityOf(sent: Uint8Array, original: Uint8Array): Promise<number> {
  const { width, height } = await sharp(sent).metadata();
  const reference = sharp(original).rotate().resize(width, height, { kernel: 'lanczos3', fit: 'fill' });
  return structuralSimilarity(
    await pixelsOf(reference),
    await pixelsOf(sharp(sent)),
    Math.max(width, height),
  );
}

async function pixelsOf(picture: Sharp) {
  const { data, info } = await picture
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return lumaOf({ data: new Uint8ClampedArray(data), width: info.width, height: info.height });
}
