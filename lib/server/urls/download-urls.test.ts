import { generateKeyPairSync, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import type { CloudFrontKeyPair } from '@/lib/storage';
import { createPrefixedStorage } from '@/lib/storage/create-prefixed-storage';
import { createMemoryStorage } from '@/testing/storage/memory-storage';
import { createDownloadUrls } from './download-urls';

function create(cdnBaseUrl: string | null = null, cloudFront: CloudFrontKeyPair | null = null, prefix = '') {
  let nowMs = Date.UTC(2026, 0, 15);
  const clock = () => new Date(nowMs);
  const storage = createMemoryStorage({ clock });
  const urls = createDownloadUrls({
    storage: createPrefixedStorage(storage, prefix),
    ...{ cdnBaseUrl, cloudFront, clock },
  });
  return { urls, storage, now: clock, wait: (seconds: number) => (nowMs += seconds * 1_000) };
}

test('an object has one URL in an hour; each works for an hour from any moment, and none for more than two', async () => {
  const { urls, storage, wait } = create();
  await storage.put('private/images/a', new Uint8Array(1), { headers: { contentType: 'image/png' } });
  const seen = new Set<string>();
  for (let minute = 0; minute < 120; minute += 1) {
    seen.add(await urls.urlOf('private/images/a'));
    wait(60);
  }
  expect(seen.size).toBeLessThanOrEqual(3);
  const last = await urls.urlOf('private/images/a');
  wait(3_600);
  expect(await storage.load(last)).not.toBeNull();
  wait(3_601);
  expect(await storage.load(last)).toBeNull();
});

test('an address of a right that may end works so long as was asked for and no longer, whenever it is asked for', async () => {
  const { urls, storage, wait } = create();
  await storage.put('private/images/a', new Uint8Array(1), { headers: { contentType: 'image/png' } });
  wait(0.7);
  const brief = await urls.briefUrlOf('private/images/a', 20);
  wait(18);
  expect(await storage.load(brief)).not.toBeNull();
  wait(2.001);
  expect(await storage.load(brief)).toBeNull();
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
  expect(await urls.urlOf('public/thumbs/a/b/c.webp')).toBe('https://cdn.example/public/thumbs/a/b/c.webp');
  expect(await urls.briefUrlOf('public/images/a/b', 9)).toBe('https://cdn.example/public/images/a/b');
  expect(await urls.urlOf('private/thumbs/a/b.webp')).toContain('memory.invalid');
  expect(await urls.urlOf('trash/thumbs/a/b.webp')).toContain('memory.invalid');
});

test('with a key pair of CloudFront, private objects come by its signed URLs, which its public key verifies', async () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const cloudFront = {
    keyPairId: 'K2',
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
  };
  const { urls, wait, now } = create('https://cdn.example', cloudFront);
  const url = new URL(await urls.urlOf('private/images/a/b.jpg'));
  wait(60);
  expect(await urls.urlOf('private/images/a/b.jpg')).toBe(url.href);
  expect(url.origin + url.pathname).toBe('https://cdn.example/private/images/a/b.jpg');
  expect(url.searchParams.get('Key-Pair-Id')).toBe('K2');
  const expires = Number(url.searchParams.get('Expires'));
  const leftSeconds = expires - now().getTime() / 1_000;
  expect(leftSeconds).toBeGreaterThanOrEqual(3_600 - 60);
  expect(leftSeconds).toBeLessThanOrEqual(7_200);
  const brief = new URL(await urls.briefUrlOf('private/images/a/b.jpg', 30));
  expect(Number(brief.searchParams.get('Expires')) - now().getTime() / 1_000).toBe(30);
  // The canned policy, as the documentation writes it, signed with RSA-SHA1 and in its own base64.
  const policy = `{"Statement":[{"Resource":"https://cdn.example/private/images/a/b.jpg","Condition":{"DateLessThan":{"AWS:EpochTime":${expires}}}}]}`;
  const signature = url.searchParams.get('Signature') ?? '';
  const bytes = Buffer.from(
    signature.replaceAll('-', '+').replaceAll('_', '=').replaceAll('~', '/'),
    'base64',
  );
  expect(verify('sha1', Buffer.from(policy), publicKey, bytes)).toBe(true);
  expect(await urls.urlOf('public/images/a/b.jpg')).toBe('https://cdn.example/public/images/a/b.jpg');
});

test('below a prefix every address has it: the CDN’s, the signed ones of CloudFront and of the bucket', async () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const cloudFront = {
    keyPairId: 'K2',
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
  };
  const plain = create('https://cdn.example', null, 'team/app/').urls;
  expect(await plain.urlOf('public/images/a/b')).toBe('https://cdn.example/team/app/public/images/a/b');
  expect(await plain.urlOf('private/images/a/b')).toMatch(
    /^https:\/\/memory\.invalid\/team\/app\/private\/images\/a\/b\?/,
  );
  const signed = create('https://cdn.example', cloudFront, 'team/app/').urls;
  for (const url of [
    await signed.urlOf('private/images/a/b'),
    await signed.briefUrlOf('trash/images/a/b', 9),
  ]) {
    expect(url).toMatch(/^https:\/\/cdn\.example\/team\/app\/(?:private|trash)\/images\/a\/b\?Expires=/);
  }
});
