import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { startDevBucket } from '@/lib/dev-bucket';
import { imageHeaders } from '@/lib/server/objects/published-headers';
import { createStorage } from '@/lib/storage';
import { startCachingProxy } from './start-nginx';
import { startOrExplain } from './start-or-explain';

const KEYS = { accessKeyId: 'cdn', secretAccessKey: 'only-for-the-tests-of-the-cdn' };
const dir = await mkdtemp(join(tmpdir(), 'sluice-cdn-'));
const bucket = await startDevBucket({
  ...{ dir, port: 0, bucket: 'photos', region: 'us-east-1', ...KEYS },
  publicPrefixes: ['public/'],
});
const cdn = await startOrExplain('nginx', () => startCachingProxy(`${bucket.url}/photos`));
const storage = createStorage({
  provider: 'local',
  bucket: 'photos',
  region: 'us-east-1',
  endpoint: bucket.url,
  forcePathStyle: true,
  credentials: KEYS,
});

afterAll(async () => {
  await cdn?.close();
  await bucket.close();
  await rm(dir, { recursive: true, force: true });
});

const ROW = {
  ...{ width: 1, height: 1, sizeBytes: 3, type: 'image/webp' as const, thumbhash: new Uint8Array(5) },
  ...{ name: 'Fähre.webp', alt: '', tags: [], slug: 'fahre.webp' },
};

describe.skipIf(cdn === null)('a real cache in front of the bucket', () => {
  test('asks the bucket once for a public image, and then answers by itself with the same headers', async () => {
    const key = 'public/images/f0000000-0000-8000-8000-000000000000/fahre.webp';
    await storage.put(key, new Uint8Array([1, 2, 3]), { headers: imageHeaders('public', ROW) });
    const ask = async () => {
      const answer = await fetch(`${cdn?.url}/${key}`);
      await answer.arrayBuffer();
      return answer;
    };
    const answers = [await ask(), await ask()];
    expect(answers.map((answer) => answer.headers.get('x-cache-status'))).toEqual(['MISS', 'HIT']);
    for (const answer of answers) {
      expect(answer.status).toBe(200);
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(answer.headers.get('content-disposition')).toContain("filename*=UTF-8''F%C3%A4hre.webp");
      expect(answer.headers.get('content-type')).toBe('image/webp');
    }
  });

  test('shows nothing that is private', async () => {
    const key = 'private/images/f0000000-0000-8000-8000-000000000000/fahre.webp';
    await storage.put(key, new Uint8Array([1, 2, 3]), { headers: imageHeaders('private', ROW) });
    expect((await fetch(`${cdn?.url}/${key}`)).status).toBe(403);
  });
});
