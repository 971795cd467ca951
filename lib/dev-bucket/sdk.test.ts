/** The bucket driven by AWS's own SDK, which knows nothing of how it is written. */
import {
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteBucketCorsCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetBucketCorsCommand,
  GetBucketLifecycleConfigurationCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  PutBucketCorsCommand,
  PutBucketLifecycleConfigurationCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type RunningBucket, runBucket, TEST_BUCKET } from './testing/running-bucket';

const Bucket = TEST_BUCKET.bucket;
let now = Date.now();
let bucket: RunningBucket;
let client: S3Client;

function createClient(
  overrides: { secretAccessKey?: string; checksums?: 'WHEN_REQUIRED' | 'WHEN_SUPPORTED' } = {},
) {
  return new S3Client({
    endpoint: bucket.url,
    region: TEST_BUCKET.region,
    forcePathStyle: true,
    credentials: {
      accessKeyId: TEST_BUCKET.accessKeyId,
      secretAccessKey: overrides.secretAccessKey ?? TEST_BUCKET.secretAccessKey,
    },
    requestChecksumCalculation: overrides.checksums ?? 'WHEN_REQUIRED',
    responseChecksumValidation: overrides.checksums ?? 'WHEN_REQUIRED',
    maxAttempts: 1,
    systemClockOffset: now - Date.now(),
  });
}

beforeEach(async () => {
  now = Date.now();
  bucket = await runBucket({
    clock: () => now,
    publicPrefixes: ['public/'],
    corsOrigins: ['http://localhost:*'],
  });
  client = createClient();
});
afterEach(async () => {
  client.destroy();
  await bucket.stop();
  expect(bucket.errors).toEqual([]);
});

const put = (Key: string, Body = 'hello', more = {}) =>
  client.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
const text = async (Key: string, more = {}) =>
  (await client.send(new GetObjectCommand({ Bucket, Key, ...more }))).Body?.transformToString();
const list = async (more = {}) => client.send(new ListObjectsV2Command({ Bucket, ...more }));

describe('objects', () => {
  test('are put, read, described and deleted, headers and metadata kept', async () => {
    const { ETag } = await put('a/é 📷.txt', 'hello', {
      ContentType: 'text/plain',
      CacheControl: 'max-age=1',
      ContentDisposition: 'inline',
      Metadata: { colour: 'blue' },
    });
    const head = await client.send(
      new HeadObjectCommand({ Bucket, Key: 'a/é 📷.txt', ChecksumMode: 'ENABLED' }),
    );
    expect(head).toMatchObject({
      ETag,
      ContentLength: 5,
      ContentType: 'text/plain',
      CacheControl: 'max-age=1',
      ContentDisposition: 'inline',
      Metadata: { colour: 'blue' },
      ChecksumSHA256: 'LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=',
    });
    expect(await text('a/é 📷.txt')).toBe('hello');
    await client.send(new DeleteObjectCommand({ Bucket, Key: 'a/é 📷.txt' }));
    await expect(text('a/é 📷.txt')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  test.each(['WHEN_REQUIRED', 'WHEN_SUPPORTED'] as const)('are put with checksums %s', async (checksums) => {
    client = createClient({ checksums });
    await put('k', 'hello');
    expect(await text('k')).toBe('hello');
    await put('empty', '');
    expect(await text('empty')).toBe('');
  });

  test('are streamed in signed chunks', async () => {
    const { Readable } = await import('node:stream');
    const Body = Readable.from([Buffer.alloc(100_000, 'a'), Buffer.alloc(100_000, 'b')]);
    await client.send(
      new PutObjectCommand({ Bucket, Key: 'k', Body, ContentLength: 200_000, ChecksumAlgorithm: 'CRC32' }),
    );
    expect((await text('k'))?.length).toBe(200_000);
  });

  test('are refused with a checksum that is wrong', async () => {
    const ChecksumSHA256 = Buffer.alloc(32).toString('base64');
    await expect(put('k', 'hello', { ChecksumSHA256 })).rejects.toMatchObject({ name: 'BadDigest' });
    await expect(
      put('k', 'hello', { ContentMD5: Buffer.alloc(16).toString('base64') }),
    ).rejects.toMatchObject({ name: 'BadDigest' });
    expect((await list()).KeyCount).toBe(0);
  });

  test.each([
    ['bytes=1-3', 'ell'],
    ['bytes=3-', 'lo'],
    ['bytes=-2', 'lo'],
    ['bytes=0-99', 'hello'],
  ])('are read by range %s', async (Range, expected) => {
    await put('k');
    expect(await text('k', { Range })).toBe(expected);
  });

  test('have no range behind their end', async () => {
    await put('k');
    await expect(text('k', { Range: 'bytes=5-' })).rejects.toMatchObject({
      name: 'InvalidRange',
      $metadata: { httpStatusCode: 416 },
    });
  });

  test('are read only when a precondition holds', async () => {
    const { ETag = '' } = await put('k');
    await expect(text('k', { IfNoneMatch: ETag })).rejects.toMatchObject({
      $metadata: { httpStatusCode: 304 },
    });
    await expect(text('k', { IfMatch: '"other"' })).rejects.toMatchObject({ name: 'PreconditionFailed' });
    expect(await text('k', { IfMatch: ETag })).toBe('hello');
  });

  test('are written only when a precondition holds', async () => {
    const { ETag = '' } = await put('k', 'one', { IfNoneMatch: '*' });
    await expect(put('k', 'two', { IfNoneMatch: '*' })).rejects.toMatchObject({ name: 'PreconditionFailed' });
    await expect(put('k', 'two', { IfMatch: '"0"' })).rejects.toMatchObject({ name: 'PreconditionFailed' });
    await put('k', 'two', { IfMatch: ETag });
    expect(await text('k')).toBe('two');
  });

  test('are copied with their headers or with new ones', async () => {
    await put('from ü', 'hello', { ContentType: 'image/png', Metadata: { a: 'b' } });
    const CopySource = `${Bucket}/${encodeURIComponent('from ü')}`;
    await client.send(new CopyObjectCommand({ Bucket, Key: 'kept', CopySource }));
    await client.send(
      new CopyObjectCommand({
        Bucket,
        Key: 'new',
        CopySource,
        MetadataDirective: 'REPLACE',
        ContentType: 'image/gif',
      }),
    );
    expect(await client.send(new HeadObjectCommand({ Bucket, Key: 'kept' }))).toMatchObject({
      ContentType: 'image/png',
      Metadata: { a: 'b' },
    });
    expect(await client.send(new HeadObjectCommand({ Bucket, Key: 'new' }))).toMatchObject({
      ContentType: 'image/gif',
      Metadata: {},
    });
    const onto = (more: object) =>
      client.send(new CopyObjectCommand({ Bucket, Key: 'kept', CopySource, ...more }));
    await expect(onto({ IfNoneMatch: '*' })).rejects.toMatchObject({ name: 'PreconditionFailed' });
    await expect(onto({ CopySourceIfMatch: '"0"' })).rejects.toMatchObject({ name: 'PreconditionFailed' });
    await expect(onto({ CopySource: `${Bucket}/kept` })).rejects.toMatchObject({ name: 'InvalidRequest' });
    await expect(onto({ CopySource: `${Bucket}/none` })).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  test('are deleted by the thousand, control characters and markup in their keys', async () => {
    const keys = ['a&b', '<c>', 'line\nbreak', 'tab\t', 'plain'];
    for (const key of keys) await put(key);
    const Objects = [...keys, 'never there'].map((Key) => ({ Key }));
    const { Deleted } = await client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
    expect(Deleted?.length).toBe(6);
    expect((await list()).KeyCount).toBe(0);
    const tooMany = Array.from({ length: 1_001 }, (_, index) => ({ Key: `k${index}` }));
    await expect(
      client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects: tooMany } })),
    ).rejects.toMatchObject({ name: 'MalformedXML' });
  });

  test('have keys of 1,024 bytes at most', async () => {
    await put('x'.repeat(1_024));
    await expect(put('x'.repeat(1_025))).rejects.toMatchObject({ name: 'KeyTooLongError' });
  });
});

describe('listings', () => {
  test('page by token, group by delimiter and start where asked', async () => {
    for (const key of ['a', 'b/1', 'b/2', 'c/1', 'd 📷&', 'e']) await put(key);
    const seen: string[] = [];
    let ContinuationToken: string | undefined;
    do {
      const page = await list({ MaxKeys: 2, Delimiter: '/', ContinuationToken });
      expect(page.KeyCount).toBeLessThanOrEqual(2);
      seen.push(
        ...(page.Contents ?? []).map((object) => object.Key ?? ''),
        ...(page.CommonPrefixes ?? []).map((group) => group.Prefix ?? ''),
      );
      ContinuationToken = page.NextContinuationToken;
    } while (ContinuationToken);
    expect(new Set(seen)).toEqual(new Set(['a', 'b/', 'c/', 'd 📷&', 'e']));
    expect(seen).toHaveLength(5);
    expect((await list({ Prefix: 'b/' })).Contents?.map((object) => object.Key)).toEqual(['b/1', 'b/2']);
    expect((await list({ StartAfter: 'c/1' })).Contents?.map((object) => object.Key)).toEqual(['d 📷&', 'e']);
    expect((await list({ EncodingType: 'url', StartAfter: 'c/1' })).Contents?.[0]?.Key).toBe(
      'd%20%F0%9F%93%B7%26',
    );
  });

  test('refuse a token that is not ours', async () => {
    await expect(list({ ContinuationToken: 'forged' })).rejects.toMatchObject({ name: 'InvalidArgument' });
  });
});

describe('presigned requests', () => {
  const presign = (command: PutObjectCommand | GetObjectCommand, more = {}) =>
    getSignedUrl(client, command, { expiresIn: 60, ...more });

  test('a read works until it expires, and its parameters cannot be changed', async () => {
    await put('k');
    const url = await presign(new GetObjectCommand({ Bucket, Key: 'k' }));
    expect(await (await fetch(url)).text()).toBe('hello');
    expect((await fetch(url.replace('/k?', '/other?'))).status).toBe(403);
    expect((await fetch(url, { method: 'DELETE' })).status).toBe(403);
    now += 61_000;
    expect((await fetch(url)).status).toBe(403);
  });

  test('a write takes exactly the length and type that were signed', async () => {
    const command = () =>
      new PutObjectCommand({
        Bucket,
        Key: 'k',
        ContentLength: 5,
        ContentType: 'image/png',
        IfNoneMatch: '*',
      });
    const url = await presign(command(), {
      signableHeaders: new Set(['content-type', 'content-length', 'host', 'if-none-match']),
    });
    const send = (body: string, type: string) =>
      fetch(url, { method: 'PUT', body, headers: { 'content-type': type, 'if-none-match': '*' } });
    expect((await send('toolong', 'image/png')).status).toBe(403);
    expect((await send('hello', 'text/html')).status).toBe(403);
    expect((await send('hello', 'image/png')).status).toBe(200);
    expect((await send('hello', 'image/png')).status).toBe(412);
  });

  test('a form made by the SDK works', async () => {
    const { url, fields } = await createPresignedPost(client, {
      Bucket,
      Key: 'uploads/x.png',
      Conditions: [['content-length-range', 1, 10]],
      Fields: { 'Content-Type': 'image/png', success_action_status: '201' },
      Expires: 60,
    });
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob(['hello']));
    expect((await fetch(url, { method: 'POST', body: form })).status).toBe(201);
    expect((await client.send(new HeadObjectCommand({ Bucket, Key: 'uploads/x.png' }))).ContentType).toBe(
      'image/png',
    );
  });
});

describe('who may', () => {
  test('nobody without a signature, but for reading what is public', async () => {
    await put('public/a', 'open');
    await put('private/a', 'closed');
    const at = (path: string, init?: RequestInit) =>
      fetch(`${bucket.url}/${Bucket}${path}`, init).then((response) => response.status);
    expect(await at('/public/a')).toBe(200);
    expect(await at('/public/a?response-content-type=text/html')).toBe(400);
    expect(await at('/private/a')).toBe(403);
    expect(await at('/public/../private/a')).toBe(403);
    expect(await at('/public/%2e%2e/private/a')).toBe(403);
    expect(await at('/public/none')).toBe(404);
    expect(await at('/?list-type=2&prefix=public/')).toBe(403);
    expect(await at('/public/b', { method: 'PUT', body: 'x' })).toBe(403);
    expect(await at('/public/a', { method: 'DELETE' })).toBe(403);
    expect(await at('?cors')).toBe(403);
    expect(await fetch(bucket.url).then((response) => response.status)).toBe(403);
  });

  test('nobody with a wrong secret', async () => {
    client = createClient({ secretAccessKey: 'wrong' });
    await expect(put('k')).rejects.toMatchObject({ name: 'SignatureDoesNotMatch' });
  });
});

describe('cross-origin rules', () => {
  const preflight = (origin: string, headers = 'content-type', method = 'POST') =>
    fetch(`${bucket.url}/${Bucket}`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': method, 'access-control-request-headers': headers },
    });

  test('the default lets the named origins upload, and no other', async () => {
    const allowed = await preflight('http://localhost:3000');
    expect(allowed.status).toBe(200);
    expect(allowed.headers.get('access-control-allow-origin')).toBe('http://localhost:3000');
    const foreign = await preflight('https://evil.example');
    expect([foreign.status, foreign.headers.get('access-control-allow-origin')]).toEqual([403, null]);
    expect((await preflight('http://localhost:3000', '', 'DELETE')).status).toBe(403);
  });

  test('an error is readable for an allowed origin, and only for that', async () => {
    const get = (origin: string) => fetch(`${bucket.url}/${Bucket}/none`, { headers: { origin } });
    expect((await get('http://localhost:1')).headers.get('access-control-allow-origin')).toBe(
      'http://localhost:1',
    );
    expect((await get('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
  });

  test('a stored configuration replaces the default and is checked', async () => {
    const CORSRules = [
      {
        AllowedOrigins: ['https://app.example'],
        AllowedMethods: ['PUT'],
        AllowedHeaders: ['x-amz-*'],
        ExposeHeaders: ['ETag'],
        MaxAgeSeconds: 60,
      },
    ];
    await client.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules } }));
    expect((await client.send(new GetBucketCorsCommand({ Bucket }))).CORSRules).toEqual(CORSRules);
    const allowed = await preflight('https://app.example', 'x-amz-checksum-sha256', 'PUT');
    expect(allowed.headers.get('access-control-max-age')).toBe('60');
    expect(allowed.headers.get('access-control-expose-headers')).toBe('ETag');
    expect((await preflight('https://app.example', 'content-type', 'PUT')).status).toBe(403);
    expect((await preflight('http://localhost:3000')).status).toBe(403);
    const wild = [{ AllowedOrigins: ['https://*.*.example'], AllowedMethods: ['PUT'] }];
    await expect(
      client.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules: wild } })),
    ).rejects.toMatchObject({ name: 'InvalidRequest' });
    await client.send(new DeleteBucketCorsCommand({ Bucket }));
    expect((await preflight('http://localhost:3000')).status).toBe(200);
  });
});

describe('lifecycle rules', () => {
  const rule = (Prefix: string, Days: number, Status: 'Enabled' | 'Disabled' = 'Enabled') => ({
    ID: Prefix,
    Status,
    Filter: { Prefix },
    Expiration: { Days },
  });
  const configure = (...Rules: ReturnType<typeof rule>[]) =>
    client.send(new PutBucketLifecycleConfigurationCommand({ Bucket, LifecycleConfiguration: { Rules } }));

  test('are stored, and carried out at the midnight after their days', async () => {
    await configure(rule('uploads/', 1), rule('trash/', 30), rule('kept/', 1, 'Disabled'));
    expect((await client.send(new GetBucketLifecycleConfigurationCommand({ Bucket }))).Rules?.length).toBe(3);
    const keys = ['uploads/a', 'trash/a', 'kept/a', 'private/a'];
    for (const key of keys) await put(key);
    const day = 86_400_000;
    const midnight = Math.ceil((now + day) / day) * day;
    now = midnight - 1;
    expect(await bucket.sweep()).toBe(0);
    now = midnight;
    expect(await bucket.sweep()).toBe(1);
    now = midnight + 30 * day;
    expect(await bucket.sweep()).toBe(1);
    client = createClient();
    expect((await list()).Contents?.map((object) => object.Key)).toEqual(['kept/a', 'private/a']);
  });

  test('that make no sense are refused', async () => {
    await expect(configure(rule('x/', 0))).rejects.toMatchObject({ name: 'InvalidArgument' });
    await expect(configure(rule('x/', 1), rule('x/', 2))).rejects.toMatchObject({ name: 'InvalidArgument' });
  });
});

describe('everything else', () => {
  test('the bucket is there, and only this one', async () => {
    await client.send(new HeadBucketCommand({ Bucket }));
    expect((await client.send(new ListBucketsCommand({}))).Buckets?.map(({ Name }) => Name)).toEqual([
      Bucket,
    ]);
    await expect(client.send(new HeadBucketCommand({ Bucket: 'other' }))).rejects.toMatchObject({
      $metadata: { httpStatusCode: 404 },
    });
  });

  test('what is not implemented says so', async () => {
    await expect(client.send(new CreateMultipartUploadCommand({ Bucket, Key: 'k' }))).rejects.toMatchObject({
      name: 'NotImplemented',
    });
  });

  test.each(['/%', '/examples/%zz', '/examples/%ff%fe'])('the address %s is refused', async (path) => {
    expect((await fetch(bucket.url + path)).status).toBe(400);
  });
});
