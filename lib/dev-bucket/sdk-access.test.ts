/** Signatures, rights and rules driven by AWS's own SDK, which knows nothing of how the bucket is written. */
import {
  CreateMultipartUploadCommand,
  DeleteBucketCorsCommand,
  GetBucketCorsCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketLocationCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  PutBucketCorsCommand,
  PutBucketLifecycleConfigurationCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { describe, expect, test } from 'vitest';
import { runBucket, TEST_BUCKET } from '@/testing/dev-bucket/running-bucket';
import { setUpSdkBucket } from '@/testing/dev-bucket/set-up-sdk-bucket';

const Bucket = TEST_BUCKET.bucket;
const sdk = setUpSdkBucket();

describe('presigned requests', () => {
  const presign = (command: PutObjectCommand | GetObjectCommand, more = {}) =>
    getSignedUrl(sdk.client, command, { expiresIn: 60, ...more });

  test('a read works until it expires, and its parameters cannot be changed', async () => {
    await sdk.put('k');
    const url = await presign(new GetObjectCommand({ Bucket, Key: 'k' }));
    expect(await (await fetch(url)).text()).toBe('hello');
    expect((await fetch(url.replace('/k?', '/other?'))).status).toBe(403);
    expect((await fetch(url, { method: 'DELETE' })).status).toBe(403);
    sdk.now += 61_000;
    expect((await fetch(url)).status).toBe(403);
  });

  test('a read may replace the headers of its answer, and is never sniffed', async () => {
    await sdk.put('k', 'hello', { ContentType: 'image/png' });
    const ResponseContentDisposition = 'attachment; filename="a.png"';
    const url = await presign(new GetObjectCommand({ Bucket, Key: 'k', ResponseContentDisposition }));
    const { headers } = await fetch(url);
    expect(headers.get('content-disposition')).toBe(ResponseContentDisposition);
    expect(headers.get('content-type')).toBe('image/png');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  test.each(['東京', 'a\r\nb: c', '\0'])(
    'a read that asks for a header no answer can carry is refused: %j',
    async (text) => {
      await sdk.put('k');
      const ResponseContentDisposition = `attachment; filename="${text}"`;
      const url = await presign(new GetObjectCommand({ Bucket, Key: 'k', ResponseContentDisposition }));
      const response = await fetch(url);
      expect(response.status).toBe(400);
      expect(await response.text()).toContain('<Code>InvalidArgument</Code>');
    },
  );

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
    const { url, fields } = await createPresignedPost(sdk.client, {
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
    expect((await sdk.client.send(new HeadObjectCommand({ Bucket, Key: 'uploads/x.png' }))).ContentType).toBe(
      'image/png',
    );
  });
});

describe('who may', () => {
  test('nobody without a signature, but for reading what is public', async () => {
    await sdk.put('public/a', 'open');
    await sdk.put('private/a', 'closed');
    const at = (path: string, init?: RequestInit) =>
      fetch(`${sdk.bucket.url}/${Bucket}${path}`, init).then((response) => response.status);
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
    expect(await fetch(sdk.bucket.url).then((response) => response.status)).toBe(403);
  });

  test('nobody lists without a signature, even where everything is public', async () => {
    const open = await runBucket({ publicPrefixes: [''] });
    for (const path of ['', '/', '?list-type=2', '?cors', '?lifecycle', '?location']) {
      expect((await fetch(`${open.url}/${Bucket}${path}`)).status).toBe(403);
    }
    await open.stop();
  });

  test('nobody with a wrong secret', async () => {
    sdk.connect({ secretAccessKey: 'wrong' });
    await expect(sdk.put('k')).rejects.toMatchObject({ name: 'SignatureDoesNotMatch' });
  });
});

describe('cross-origin rules', () => {
  const preflight = (origin: string, headers = 'content-type', method = 'POST') =>
    fetch(`${sdk.bucket.url}/${Bucket}`, {
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

  test('a preflight that does not say what it asks is refused', async () => {
    const headers = { origin: 'http://localhost:3000' };
    const response = await fetch(`${sdk.bucket.url}/${Bucket}`, { method: 'OPTIONS', headers });
    expect(response.status).toBe(400);
  });

  test('an error is readable for an allowed origin, and only for that', async () => {
    const get = (origin: string) => fetch(`${sdk.bucket.url}/${Bucket}/none`, { headers: { origin } });
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
    await sdk.client.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules } }));
    expect((await sdk.client.send(new GetBucketCorsCommand({ Bucket }))).CORSRules).toEqual(CORSRules);
    const allowed = await preflight('https://app.example', 'x-amz-checksum-sha256', 'PUT');
    expect(allowed.headers.get('access-control-max-age')).toBe('60');
    expect(allowed.headers.get('access-control-expose-headers')).toBe('ETag');
    expect((await preflight('https://app.example', 'content-type', 'PUT')).status).toBe(403);
    expect((await preflight('http://localhost:3000')).status).toBe(403);
    const wild = [{ AllowedOrigins: ['https://*.*.example'], AllowedMethods: ['PUT'] }];
    await expect(
      sdk.client.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules: wild } })),
    ).rejects.toMatchObject({ name: 'InvalidRequest' });
    await sdk.client.send(new DeleteBucketCorsCommand({ Bucket }));
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
    sdk.client.send(
      new PutBucketLifecycleConfigurationCommand({ Bucket, LifecycleConfiguration: { Rules } }),
    );

  test('are stored, and carried out at the midnight after their days', async () => {
    await configure(rule('uploads/', 1), rule('trash/', 30), rule('kept/', 1, 'Disabled'));
    expect(
      (await sdk.client.send(new GetBucketLifecycleConfigurationCommand({ Bucket }))).Rules?.length,
    ).toBe(3);
    const keys = ['uploads/a', 'trash/a', 'kept/a', 'private/a'];
    for (const key of keys) await sdk.put(key);
    const day = 86_400_000;
    const midnight = Math.ceil((sdk.now + day) / day) * day;
    sdk.now = midnight - 1;
    expect(await sdk.bucket.sweep()).toBe(0);
    sdk.now = midnight;
    expect(await sdk.bucket.sweep()).toBe(1);
    sdk.now = midnight + 30 * day;
    expect(await sdk.bucket.sweep()).toBe(1);
    sdk.connect();
    expect((await sdk.list()).Contents?.map((object) => object.Key)).toEqual(['kept/a', 'private/a']);
  });

  test('of its owner hold while none are stored', async () => {
    const kept = await runBucket({ clock: () => sdk.now, lifecycleDays: { 'uploads/': 1 } });
    const client = sdk.connect({ endpoint: kept.url });
    await client.send(new PutObjectCommand({ Bucket, Key: 'uploads/a', Body: 'x' }));
    await client.send(new PutObjectCommand({ Bucket, Key: 'private/a', Body: 'x' }));
    sdk.now += 2 * 86_400_000;
    expect(await kept.sweep()).toBe(1);
    await kept.stop();
  });

  test('that make no sense are refused', async () => {
    await expect(configure(rule('x/', 0))).rejects.toMatchObject({ name: 'InvalidArgument' });
    await expect(configure(rule('x/', 1), rule('x/', 2))).rejects.toMatchObject({ name: 'InvalidArgument' });
  });
});

describe('everything else', () => {
  test('the bucket is there, and only this one', async () => {
    await sdk.client.send(new HeadBucketCommand({ Bucket }));
    expect((await sdk.client.send(new ListBucketsCommand({}))).Buckets?.map(({ Name }) => Name)).toEqual([
      Bucket,
    ]);
    await expect(sdk.client.send(new HeadBucketCommand({ Bucket: 'other' }))).rejects.toMatchObject({
      $metadata: { httpStatusCode: 404 },
    });
  });

  test('the bucket says where it is', async () => {
    const location = await sdk.client.send(new GetBucketLocationCommand({ Bucket }));
    expect(location.LocationConstraint).toBeUndefined();
  });

  test('what is not implemented says so', async () => {
    await expect(
      sdk.client.send(new CreateMultipartUploadCommand({ Bucket, Key: 'k' })),
    ).rejects.toMatchObject({
      name: 'NotImplemented',
    });
  });

  test.each(['/%', '/examples/%zz', '/examples/%ff%fe'])('the address %s is refused', async (path) => {
    expect((await fetch(sdk.bucket.url + path)).status).toBe(400);
  });
});
