import { expect, test } from 'vitest';
import { loadDevBucket } from './embedded-bucket';

const failing = (message: string, code: string) => () =>
  Promise.reject(Object.assign(new Error(message), { code }));

test('a build without the built-in bucket says what to set', async () => {
  const load = failing(
    "Cannot find package 'sluice' imported from /app/.next/server/x.js",
    'ERR_MODULE_NOT_FOUND',
  );
  await expect(loadDevBucket(load)).rejects.toThrow(/Set STORAGE_PROVIDER/);
});

test('a bucket that is there and broken tells of its own failure', async () => {
  await expect(loadDevBucket(failing('No native build was found', 'ERR_DLOPEN_FAILED'))).rejects.toThrow(
    'No native build was found',
  );
});
