import { expect, test, vi } from 'vitest';

const loaded = vi.hoisted(() => ({ count: 0 }));

vi.mock('@aws-sdk/client-s3', async (original) => {
  loaded.count++;
  return await original();
});

test('the SDK is loaded by the first call, not by the import or by creating a storage', async () => {
  const { createStorage } = await import('..');
  const storage = createStorage({
    provider: 's3',
    bucket: 'photos',
    region: 'eu-central-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  });
  expect(storage.publicOrigin).toBe('https://photos.s3.eu-central-1.amazonaws.com');
  expect(loaded.count).toBe(0);
  await storage.createDownloadUrl('a', { expiresInSeconds: 1, signedAt: new Date(0) });
  expect(loaded.count).toBe(1);
});
