import { expect, test } from 'vitest';
import { createMemoryStorage } from '@/lib/storage/testing/memory-storage';
import { createDownloadUrls, URL_WINDOW_SECONDS } from './download-urls';

function create(cdnBaseUrl: string | null = null) {
  let nowMs = Date.UTC(2026, 0, 15);
  const clock = () => new Date(nowMs);
  const storage = createMemoryStorage({ clock });
  const urls = createDownloadUrls({ storage, cdnBaseUrl, clock });
  return { urls, storage, wait: (seconds: number) => (nowMs += seconds * 1_000) };
}

test('an object has one URL in six hours, and each still works for at least six', async () => {
  const { urls, storage, wait } = create();
  await storage.put('private/images/a', new Uint8Array(1), { headers: { contentType: 'image/png' } });
  const seen = new Set<string>();
  const minutes = (2 * URL_WINDOW_SECONDS) / 60;
  for (let minute = 0; minute < minutes; minute += 1) {
    seen.add(await urls.urlOf('private/images/a'));
    wait(60);
  }
  expect(seen.size).toBeLessThanOrEqual(3);
  const last = await urls.urlOf('private/images/a');
  wait(URL_WINDOW_SECONDS);
  expect(await storage.load(last)).not.toBeNull();
});

test('URLs of different objects do not change all at the same moment', async () => {
  const { urls } = create();
  const moments = new Set<string | undefined>();
  for (let index = 0; index < 20; index += 1) {
    moments.add(/signed=(\d+)/.exec(await urls.urlOf(`private/images/${index}`))?.[1]);
  }
  expect(moments.size).toBeGreaterThan(10);
});

test('public objects are at the CDN where there is one; private ones never', async () => {
  const { urls } = create('https://cdn.example');
  expect(await urls.urlOf('public/thumbs/a/b.webp')).toBe('https://cdn.example/public/thumbs/a/b.webp');
  expect(await urls.urlOf('private/thumbs/a/b.webp')).toContain('memory.invalid');
  expect(await urls.urlOf('trash/thumbs/a/b.webp')).toContain('memory.invalid');
});
