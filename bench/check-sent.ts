import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import sharp from 'sharp';
import type { Lab } from './lab';

/** Photos of 4,000 pixels: what a decoder gives without scaling afterwards, and what Sluice takes for 2,048. */
const HALF = 2_000;

/** Looks at an object of the last run in the bucket: who sends smaller pictures is not faster. Throws unless its longest side is 2,048, or just the half. */
export async function checkSent(lab: Lab): Promise<void> {
  const client = new S3Client({
    endpoint: lab.directBucketUrl,
    region: 'us-east-1',
    credentials: lab.keys,
    forcePathStyle: true,
  });
  try {
    const bytes = await firstStaged(client, lab.app.grantedKeys());
    const { width = 0, height = 0, format } = await sharp(bytes).metadata();
    if (![2_048, HALF].includes(Math.max(width, height)))
      throw new Error(`An image of ${width} by ${height} pixels was sent; all were to be of 2,048.`);
    lab.report(`  checked: ${format}, ${width} by ${height}`);
  } finally {
    client.destroy();
  }
}

/** Not every grant was used: they may be asked for ahead, or again. */
async function firstStaged(client: S3Client, keys: readonly string[]): Promise<Uint8Array> {
  for (const key of keys) {
    const found = await client
      .send(new GetObjectCommand({ Bucket: 'sluice', Key: key }))
      .catch((error: Error) => (error.name === 'NoSuchKey' ? null : Promise.reject(error)));
    if (found?.Body) return found.Body.transformToByteArray();
  }
  throw new Error('None of the granted keys holds an object.');
}
