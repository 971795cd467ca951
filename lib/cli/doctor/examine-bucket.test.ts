import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type DevBucket, type DevBucketOptions, startDevBucket } from '@/lib/dev-bucket';
import type { BucketConfig } from '@/lib/server/config';
import { createBucketAdmin, createStorage, wantedRules } from '@/lib/storage';
import { beginExamination } from './begin-examination';
import { examineBucket } from './examine-bucket';
import type { Finding } from './finding';
import { answerError, type Interfere, startAlteringProxy } from './testing/altering-proxy';

const ORIGIN = 'https://photos.example';
const KEYS = { accessKeyId: 'doctor', secretAccessKey: 'only-for-the-tests-of-the-doctor' };

const LIFECYCLE_DAYS = { 'uploads/': 3, 'trash/': 30, 'system/week/': 7 };

let dir: string;
let offsetMs = 0;
let bucket: DevBucket | undefined;
let proxy: Awaited<ReturnType<typeof startAlteringProxy>> | undefined;

beforeEach(async () => {
  offsetMs = 0;
  dir = await mkdtemp(join(tmpdir(), 'sluice-doctor-'));
});

afterEach(async () => {
  await proxy?.close();
  await bucket?.close();
  proxy = undefined;
  bucket = undefined;
  await rm(dir, { recursive: true, force: true });
});

type Planted = Readonly<{
  bucket?: Partial<DevBucketOptions>;
  storage?: Record<string, unknown>;
  config?: Partial<BucketConfig>;
  interfere?: Interfere;
  hasLifecycle?: false;
}>;

async function start(planted: Planted): Promise<BucketConfig> {
  bucket = await startDevBucket({
    ...{ dir, port: 0, bucket: 'photos', region: 'us-east-1', ...KEYS },
    corsOrigins: [ORIGIN],
    ...(planted.hasLifecycle === false ? {} : { lifecycleDays: LIFECYCLE_DAYS }),
    clock: () => Date.now() + offsetMs,
    ...planted.bucket,
  });
  if (planted.interfere) proxy = await startAlteringProxy(bucket.url, planted.interfere);
  return {
    storage: {
      provider: 'local',
      bucket: 'photos',
      region: 'us-east-1',
      endpoint: proxy?.url ?? bucket.url,
      forcePathStyle: true,
      credentials: KEYS,
      ...planted.storage,
    },
    origins: [ORIGIN],
    uploadMethod: planted.storage?.uploadMethod === 'put' ? 'put' : 'post',
    cdnBaseUrl: null,
    cloudFront: null,
    ...planted.config,
  };
}

async function examine(config: BucketConfig): Promise<readonly Finding[]> {
  // The bucket's clock runs ahead in place of waiting.
  const wait = async (ms: number) => {
    offsetMs += ms;
  };
  return examineBucket(await beginExamination(config, { wait }), () => {});
}

const worst = (findings: readonly Finding[]) => findings.filter(({ level }) => level !== 'ok');
const messages = (findings: readonly Finding[]) => worst(findings).map(({ message }) => message);

test.each(['post', 'put'] as const)(
  'a bucket that is as it should be is found well, uploads by %s',
  async (uploadMethod) => {
    const config = await start({ storage: { uploadMethod } });
    if (uploadMethod === 'put') {
      const wanted = wantedRules({ origins: [ORIGIN], uploadMethod, blocksPublicAccess: false });
      await (await createBucketAdmin(config.storage)).writeCors(wanted.cors);
    }
    expect(messages(await examine(config))).toEqual([]);
    const left = await createStorage(config.storage).list({ prefix: '', limit: 10 });
    expect(left.objects).toEqual([]);
  },
);

describe('the very fault that was planted is named', () => {
  test('no origin in the CORS rules', async () => {
    const found = messages(
      await examine(await start({ bucket: { corsOrigins: ['https://other.example'] } })),
    );
    expect(found).toHaveLength(2);
    expect(found[0]).toBe(`No CORS rule names the origin ${ORIGIN}.`);
    expect(found[1]).toContain(`Browsers at ${ORIGIN} may not upload`);
  });

  test('a header missing in the CORS rules', async () => {
    const config = await start({ storage: { uploadMethod: 'put' } });
    const [rule] = wantedRules({ origins: [ORIGIN], uploadMethod: 'put', blocksPublicAccess: false }).cors;
    if (!rule) throw new Error('There is a rule.');
    const admin = await createBucketAdmin(config.storage);
    await admin.writeCors([
      { ...rule, allowedHeaders: ['content-type', 'if-none-match', 'x-amz-meta-ticket'] },
    ]);
    const found = messages(await examine(config));
    expect(found[0]).toBe(
      `The CORS rule for ${ORIGIN} does not allow PUT with the header x-amz-checksum-sha256.`,
    );
  });

  test('no lifecycle rules', async () => {
    const config = await start({ hasLifecycle: false });
    expect(messages(await examine(config))).toEqual([
      'There is no lifecycle rule by which uploads/ ends after 3 days.',
      'There is no lifecycle rule by which trash/ ends after 30 days.',
      'There is no lifecycle rule by which system/week/ ends after 7 days.',
    ]);
  });

  test('a lifecycle rule that deletes published images', async () => {
    const config = await start({ bucket: { lifecycleDays: { ...LIFECYCLE_DAYS, 'public/': 90 } } });
    expect(messages(await examine(config))).toEqual([
      'A lifecycle rule deletes what the app keeps: public/ ends after 90 days.',
    ]);
  });

  test('a listing open to everybody', async () => {
    const isAnonymous = (url: string, authorization: string | undefined) =>
      authorization === undefined && !url.includes('X-Amz-Signature');
    const config = await start({
      interfere: (request, response) => {
        const url = request.url ?? '';
        if (!url.includes('list-type') || !isAnonymous(url, request.headers.authorization)) return false;
        response.end('<ListBucketResult><Name>photos</Name></ListBucketResult>');
        return true;
      },
    });
    expect(messages(await examine(config))).toEqual([
      'Anybody can list the bucket: the names of all images are public.',
    ]);
  });

  test.each(['system/', 'trash/'])('%s open to everybody', async (prefix) => {
    const config = await start({ bucket: { publicPrefixes: [prefix] } });
    expect(messages(await examine(config))).toEqual([`Anybody can read ${prefix} without a signature.`]);
  });

  test('a bucket that drops what is kept beside a file', async () => {
    const config = await start({
      interfere: (_, response) => {
        response.setHeader('x-amz-meta-ticket', 'another');
        return false;
      },
    });
    expect(messages(await examine(config))).toEqual([
      'The bucket does not keep what is sent beside a file (user metadata).',
    ]);
  });

  test('private images open to everybody', async () => {
    const config = await start({ bucket: { publicPrefixes: ['private/'] } });
    expect(messages(await examine(config))).toEqual(['Anybody can read private/ without a signature.']);
  });

  test('the wrong region', async () => {
    const config = await start({ bucket: { region: 'eu-central-1' } });
    expect(messages(await examine(config))[0]).toMatch(
      /^STORAGE_REGION is us-east-1, but the bucket lies in /,
    );
  });

  test('the wrong secret', async () => {
    const config = await start({ storage: { credentials: { ...KEYS, secretAccessKey: 'another' } } });
    const found = worst(await examine(config));
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toBe('The secret access key is not the one of the access key id.');
    expect(found[0]?.remedy).toContain('DEV_BUCKET_SECRET_ACCESS_KEY');
  });

  test('an unknown key', async () => {
    const config = await start({ storage: { credentials: { ...KEYS, accessKeyId: 'nobody' } } });
    expect(messages(await examine(config))).toEqual(['The bucket does not know the access key id.']);
  });

  test('a clock that is wrong', async () => {
    const config = await start({
      bucket: { clock: () => Date.now() + 1_200_000 },
      interfere: (_, response) => {
        response.setHeader('date', new Date(Date.now() + 1_200_000).toUTCString());
        return false;
      },
    });
    const found = messages(await examine(config));
    expect(found[0]).toMatch(/^The clock of this machine is 1\d{3} seconds behind the bucket's\.$/);
  });

  test('a key that may only read', async () => {
    const config = await start({
      interfere: ({ method }, response) =>
        (method === 'PUT' || method === 'POST' || method === 'DELETE') &&
        answerError(response, 403, 'AccessDenied'),
    });
    const found = messages(await examine(config));
    expect(found[0]).toBe(
      'A correct upload is refused: 403 AccessDenied. The credentials that sign it may not write to uploads/.',
    );
    expect(found.join()).toContain('These credentials may not write objects.');
  });

  test('a server without form uploads', async () => {
    const config = await start({
      interfere: ({ method, url }, response) =>
        method === 'POST' && !url?.includes('delete') && answerError(response, 501, 'NotImplemented'),
    });
    const [first] = worst(await examine(config));
    expect(first?.message).toBe('The bucket takes no POST uploads (501 NotImplemented).');
    expect(first?.remedy).toBe('Set STORAGE_UPLOAD_METHOD to put.');
  });

  test('a bucket that does not exist', async () => {
    const config = await start({ storage: { bucket: 'fotos' } });
    expect(messages(await examine(config))).toEqual(['There is no bucket named fotos.']);
  });

  test('a bucket that cannot be reached', async () => {
    const config = await start({ storage: { endpoint: 'http://127.0.0.1:9' } });
    expect(messages(await examine(config))).toEqual(['The bucket cannot be reached at http://127.0.0.1:9.']);
  });
});

describe('the CDN', () => {
  test('one that serves public images, refuses private ones and caches is well', async () => {
    const config = await start({ bucket: { publicPrefixes: ['public/'] } });
    let asked = 0;
    const cdn = await startAlteringProxy(`${bucket?.url}/photos`, (_, response) => {
      asked += 1;
      response.setHeader('x-cache', asked > 2 ? 'Hit from cloudfront' : 'Miss from cloudfront');
      return false;
    });
    const findings = await examine({ ...config, cdnBaseUrl: cdn.url });
    await cdn.close();
    expect(messages(findings)).toEqual([]);
    expect(findings.filter(({ check }) => check === 'cdn')).toHaveLength(3);
  });

  test('one that shows everything is named, and so is one that caches nothing', async () => {
    const config = await start({ bucket: { publicPrefixes: ['public/', 'private/', 'system/'] } });
    const cdn = await startAlteringProxy(`${bucket?.url}/photos`, () => false);
    const found = messages(await examine({ ...config, cdnBaseUrl: cdn.url }));
    await cdn.close();
    expect(found).toContain('The CDN serves private images to anybody.');
    expect(found).toContain('The CDN serves system/ to anybody.');
    expect(found).toContain('The CDN seems not to cache: no answer said that it came from a cache.');
  });
});
