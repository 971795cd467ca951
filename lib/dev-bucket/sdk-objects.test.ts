/** Objects and listings driven by AWS's own SDK, which knows nothing of how the bucket is written. */
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  HeadObjectCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import { TEST_BUCKET } from '@/testing/dev-bucket/running-bucket';
import { setUpSdkBucket } from '@/testing/dev-bucket/set-up-sdk-bucket';

const Bucket = TEST_BUCKET.bucket;
const sdk = setUpSdkBucket();

describe('objects', () => {
  test('are put, read, described and deleted, headers and metadata kept', async () => {
    const { ETag } = await sdk.put('a/é 📷.txt', 'hello', {
      ContentType: 'text/plain',
      CacheControl: 'max-age=1',
      ContentDisposition: 'inline',
      Metadata: { colour: 'blue' },
    });
    const head = await sdk.client.send(
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
    expect(await sdk.text('a/é 📷.txt')).toBe('hello');
    await sdk.client.send(new DeleteObjectCommand({ Bucket, Key: 'a/é 📷.txt' }));
    await expect(sdk.text('a/é 📷.txt')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  test.each(['WHEN_REQUIRED', 'WHEN_SUPPORTED'] as const)('are put with checksums %s', async (checksums) => {
    sdk.connect({ checksums });
    await sdk.put('k', 'hello');
    expect(await sdk.text('k')).toBe('hello');
    await sdk.put('empty', '');
    expect(await sdk.text('empty')).toBe('');
  });

  test('are streamed in signed chunks', async () => {
    const { Readable } = await import('node:stream');
    const Body = Readable.from([Buffer.alloc(100_000, 'a'), Buffer.alloc(100_000, 'b')]);
    await sdk.client.send(
      new PutObjectCommand({ Bucket, Key: 'k', Body, ContentLength: 200_000, ChecksumAlgorithm: 'CRC32' }),
    );
    expect((await sdk.text('k'))?.length).toBe(200_000);
  });

  test.each(['CRC32', 'CRC32C', 'SHA1', 'SHA256'] as const)(
    'are checked by %s',
    async (ChecksumAlgorithm) => {
      await sdk.put('k', 'hello', { ChecksumAlgorithm });
      expect(await sdk.text('k')).toBe('hello');
      const name = `Checksum${ChecksumAlgorithm}`;
      const wrong = Buffer.alloc({ CRC32: 4, CRC32C: 4, SHA1: 20, SHA256: 32 }[ChecksumAlgorithm]);
      await expect(sdk.put('k', 'hello', { [name]: wrong.toString('base64') })).rejects.toMatchObject({
        name: 'BadDigest',
      });
    },
  );

  test('are refused with a checksum that is wrong', async () => {
    const ChecksumSHA256 = Buffer.alloc(32).toString('base64');
    await expect(sdk.put('k', 'hello', { ChecksumSHA256 })).rejects.toMatchObject({ name: 'BadDigest' });
    await expect(
      sdk.put('k', 'hello', { ContentMD5: Buffer.alloc(16).toString('base64') }),
    ).rejects.toMatchObject({ name: 'BadDigest' });
    expect((await sdk.list()).KeyCount).toBe(0);
  });

  test.each([
    ['bytes=1-3', 'ell'],
    ['bytes=3-', 'lo'],
    ['bytes=-2', 'lo'],
    ['bytes=0-99', 'hello'],
  ])('are read by range %s', async (Range, expected) => {
    await sdk.put('k');
    expect(await sdk.text('k', { Range })).toBe(expected);
  });

  test('are read in parts by a client that checks what it reads', async () => {
    sdk.connect({ checksums: 'WHEN_SUPPORTED' });
    await sdk.put('k');
    expect(await sdk.text('k', { Range: 'bytes=1-3' })).toBe('ell');
    const head = await sdk.client.send(new HeadObjectCommand({ Bucket, Key: 'k', Range: 'bytes=1-3' }));
    expect([head.ContentLength, head.ContentRange]).toEqual([3, 'bytes 1-3/5']);
  });

  test('have no range behind their end', async () => {
    await sdk.put('k');
    await expect(sdk.text('k', { Range: 'bytes=5-' })).rejects.toMatchObject({
      name: 'InvalidRange',
      $metadata: { httpStatusCode: 416 },
    });
  });

  test('are read only when a precondition holds', async () => {
    const { ETag = '' } = await sdk.put('k');
    await expect(sdk.text('k', { IfNoneMatch: ETag })).rejects.toMatchObject({
      $metadata: { httpStatusCode: 304 },
    });
    await expect(sdk.text('k', { IfMatch: '"other"' })).rejects.toMatchObject({ name: 'PreconditionFailed' });
    expect(await sdk.text('k', { IfMatch: ETag })).toBe('hello');
  });

  test('are written only when a precondition holds', async () => {
    const { ETag = '' } = await sdk.put('k', 'one', { IfNoneMatch: '*' });
    await expect(sdk.put('k', 'two', { IfNoneMatch: '*' })).rejects.toMatchObject({
      name: 'PreconditionFailed',
    });
    await expect(sdk.put('k', 'two', { IfMatch: '"0"' })).rejects.toMatchObject({
      name: 'PreconditionFailed',
    });
    await sdk.put('k', 'two', { IfMatch: ETag });
    expect(await sdk.text('k')).toBe('two');
  });

  test('are copied with their headers or with new ones', async () => {
    await sdk.put('from ü', 'hello', { ContentType: 'image/png', Metadata: { a: 'b' } });
    const CopySource = `${Bucket}/${encodeURIComponent('from ü')}`;
    await sdk.client.send(new CopyObjectCommand({ Bucket, Key: 'kept', CopySource }));
    await sdk.client.send(
      new CopyObjectCommand({
        Bucket,
        Key: 'new',
        CopySource,
        MetadataDirective: 'REPLACE',
        ContentType: 'image/gif',
      }),
    );
    expect(await sdk.client.send(new HeadObjectCommand({ Bucket, Key: 'kept' }))).toMatchObject({
      ContentType: 'image/png',
      Metadata: { a: 'b' },
    });
    expect(await sdk.client.send(new HeadObjectCommand({ Bucket, Key: 'new' }))).toMatchObject({
      ContentType: 'image/gif',
      Metadata: {},
    });
    const onto = (more: object) =>
      sdk.client.send(new CopyObjectCommand({ Bucket, Key: 'kept', CopySource, ...more }));
    await expect(onto({ IfNoneMatch: '*' })).rejects.toMatchObject({ name: 'PreconditionFailed' });
    await expect(onto({ CopySourceIfMatch: '"0"' })).rejects.toMatchObject({ name: 'PreconditionFailed' });
    await expect(onto({ CopySource: `${Bucket}/kept` })).rejects.toMatchObject({ name: 'InvalidRequest' });
    await expect(onto({ CopySource: `other/${encodeURIComponent('from ü')}` })).rejects.toMatchObject({
      name: 'NoSuchBucket',
    });
    await expect(onto({ CopySource: `${Bucket}/none` })).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  test('are deleted by the thousand, control characters and markup in their keys', async () => {
    const keys = ['a&b', '<c>', 'line\nbreak', 'tab\t', 'plain'];
    for (const key of keys) await sdk.put(key);
    const Objects = [...keys, 'never there'].map((Key) => ({ Key }));
    const { Deleted } = await sdk.client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
    expect(Deleted?.length).toBe(6);
    expect((await sdk.list()).KeyCount).toBe(0);
    const quiet = { Objects, Quiet: true };
    expect(
      (await sdk.client.send(new DeleteObjectsCommand({ Bucket, Delete: quiet }))).Deleted,
    ).toBeUndefined();
    const tooMany = Array.from({ length: 1_001 }, (_, index) => ({ Key: `k${index}` }));
    await expect(
      sdk.client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects: tooMany } })),
    ).rejects.toMatchObject({ name: 'MalformedXML' });
  });

  test('are deleted only when they are the version meant', async () => {
    const { ETag } = await sdk.put('k');
    const remove = (IfMatch: string | undefined) =>
      sdk.client.send(new DeleteObjectCommand({ Bucket, Key: 'k', IfMatch }));
    await expect(remove('"0"')).rejects.toMatchObject({ name: 'PreconditionFailed' });
    expect(await sdk.text('k')).toBe('hello');
    await remove(ETag);
    expect((await sdk.list()).KeyCount).toBe(0);
  });

  test('have keys of 1,024 bytes at most', async () => {
    await sdk.put('x'.repeat(1_024));
    await expect(sdk.put('x'.repeat(1_025))).rejects.toMatchObject({ name: 'KeyTooLongError' });
    await expect(sdk.text('x'.repeat(1_025))).rejects.toMatchObject({ name: 'KeyTooLongError' });
  });
});

describe('listings', () => {
  test('page by token, group by delimiter and start where asked', async () => {
    for (const key of ['a', 'b/1', 'b/2', 'c/1', 'd 📷&', 'e']) await sdk.put(key);
    const seen: string[] = [];
    let ContinuationToken: string | undefined;
    do {
      const page = await sdk.list({ MaxKeys: 2, Delimiter: '/', ContinuationToken });
      expect(page.KeyCount).toBeLessThanOrEqual(2);
      seen.push(
        ...(page.Contents ?? []).map((object) => object.Key ?? ''),
        ...(page.CommonPrefixes ?? []).map((group) => group.Prefix ?? ''),
      );
      ContinuationToken = page.NextContinuationToken;
    } while (ContinuationToken);
    expect(new Set(seen)).toEqual(new Set(['a', 'b/', 'c/', 'd 📷&', 'e']));
    expect(seen).toHaveLength(5);
    expect((await sdk.list({ Prefix: 'b/' })).Contents?.map((object) => object.Key)).toEqual(['b/1', 'b/2']);
    expect((await sdk.list({ StartAfter: 'c/1' })).Contents?.map((object) => object.Key)).toEqual([
      'd 📷&',
      'e',
    ]);
    expect((await sdk.list({ EncodingType: 'url', StartAfter: 'c/1' })).Contents?.[0]?.Key).toBe(
      'd%20%F0%9F%93%B7%26',
    );
  });

  test('begin at the beginning with a token that is empty, and tell it again', async () => {
    for (const key of ['a', 'b', 'c']) await sdk.put(key);
    const first = await sdk.list({ ContinuationToken: '' });
    expect(first).toMatchObject({ IsTruncated: false, KeyCount: 3, ContinuationToken: '' });
    const later = await sdk.list({ ContinuationToken: '', StartAfter: 'a' });
    expect(later.Contents?.map((object) => object.Key)).toEqual(['b', 'c']);
  });

  test.each([
    [0, 0],
    [2 ** 31 - 1, 1],
  ])('of at most %i keys', async (MaxKeys, KeyCount) => {
    await sdk.put('a');
    expect(await sdk.list({ MaxKeys })).toMatchObject({ KeyCount, IsTruncated: false });
  });

  test('take parameters without content for none', async () => {
    await sdk.put('a b');
    const empty = { Prefix: '', Delimiter: '', StartAfter: '', EncodingType: '' as 'url' };
    expect((await sdk.list(empty)).Contents?.map((object) => object.Key)).toEqual(['a b']);
    await expect(sdk.list({ EncodingType: 'gzip' as 'url' })).rejects.toMatchObject({
      name: 'InvalidArgument',
    });
  });

  test.each([-1, 2 ** 31])('of at most %i keys are refused', async (MaxKeys) => {
    await expect(sdk.list({ MaxKeys })).rejects.toMatchObject({ name: 'InvalidArgument' });
  });

  test('go on behind a token, whatever they were to start after', async () => {
    for (const key of ['a', 'b', 'c']) await sdk.put(key);
    const { NextContinuationToken: ContinuationToken } = await sdk.list({ MaxKeys: 1 });
    const next = await sdk.list({ ContinuationToken, StartAfter: 'b' });
    expect(next.Contents?.map((object) => object.Key)).toEqual(['b', 'c']);
  });

  test('refuse a token that is not ours', async () => {
    await expect(sdk.list({ ContinuationToken: 'forged' })).rejects.toMatchObject({
      name: 'InvalidArgument',
    });
  });
});
