/** Conditions of writes, copies and deletes as S3 documents them, by AWS's own SDK. */
import { CopyObjectCommand, DeleteObjectCommand, DeleteObjectsCommand } from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import { TEST_BUCKET } from '@/testing/dev-bucket/running-bucket';
import { setUpSdkBucket } from '@/testing/dev-bucket/set-up-sdk-bucket';
import { signedPut } from '@/testing/dev-bucket/signed-put';

const Bucket = TEST_BUCKET.bucket;
const sdk = setUpSdkBucket();

/** The name of the refusal, or null. */
async function refusalOf(sending: Promise<unknown>): Promise<string | null> {
  try {
    await sending;
    return null;
  } catch (error) {
    return (error as Error).name;
  }
}

describe('a write', () => {
  test.each<[string, string, string | null]>([
    ['with If-Match: *', '*', null],
    ['with If-Match of the version', 'ETAG', null],
    ['with If-Match of the version without quotes', 'BARE', null],
    ['with If-Match of another version', '"0"', 'PreconditionFailed'],
    ['with If-Match of a tag that is called *', '"*"', 'PreconditionFailed'],
  ])('%s over an object', async (_title, given, expected) => {
    const { ETag = '' } = await sdk.put('k', 'one');
    const IfMatch = given.replace('ETAG', ETag).replace('BARE', ETag.replaceAll('"', ''));
    expect(await refusalOf(sdk.put('k', 'two', { IfMatch }))).toBe(expected);
    expect(await sdk.text('k')).toBe(expected ? 'one' : 'two');
  });

  test.each(['*', '"0"'])('with If-Match: %s where there is no object', async (IfMatch) => {
    expect(await refusalOf(sdk.put('k', 'x', { IfMatch }))).toBe('NoSuchKey');
    expect((await sdk.list()).KeyCount).toBe(0);
  });

  test('with If-Match and If-None-Match never happens', async () => {
    const both = { IfMatch: '*', IfNoneMatch: '*' };
    expect(await refusalOf(sdk.put('k', 'x', both))).toBe('NoSuchKey');
    await sdk.put('k', 'one');
    expect(await refusalOf(sdk.put('k', 'x', both))).toBe('PreconditionFailed');
  });

  test('with If-None-Match of a version is not known to S3', async () => {
    expect(await refusalOf(sdk.put('k', 'x', { IfNoneMatch: '"0"' }))).toBe('NotImplemented');
  });

  test.each([
    { ACL: 'public-read' },
    { Tagging: 'a=b' },
    { StorageClass: 'GLACIER' },
    { ServerSideEncryption: 'aws:kms' },
    { ObjectLockLegalHoldStatus: 'ON', ContentMD5: 'XUFAKrxLKna5cZ2REBfFkg==' },
    { WebsiteRedirectLocation: '/other' },
    { GrantRead: 'id=a' },
  ])('that asks for %j is refused rather than done without it', async (more) => {
    expect(await refusalOf(sdk.put('k', 'hello', more))).toBe('NotImplemented');
  });

  test.each([
    ['if-unmodified-since', '501 NotImplemented'],
    ['if-modified-since', '501 NotImplemented'],
  ])('under %s, which S3 does not know of a write, is refused', async (name, expected) => {
    const headers = { [name]: new Date(0).toUTCString() };
    const { status, code } = await signedPut(sdk.bucket.url, 'k', { headers, body: Buffer.from('x') });
    expect(`${status} ${code}`).toBe(expected);
  });

  test('may ask for what every object has', async () => {
    await sdk.put('k', 'x', { StorageClass: 'STANDARD', ServerSideEncryption: 'AES256' });
    expect(await sdk.text('k')).toBe('x');
  });
});

describe('a copy', () => {
  const EARLIER = new Date(0);
  const LATER = new Date(Date.UTC(2100, 0));

  test.each<[string, object, string | null]>([
    ['if the source is that version', { CopySourceIfMatch: 'ETAG' }, null],
    ['if the source is any version', { CopySourceIfMatch: '*' }, null],
    ['if the source is another version', { CopySourceIfMatch: '"0"' }, 'PreconditionFailed'],
    ['unless the source is that version', { CopySourceIfNoneMatch: 'ETAG' }, 'PreconditionFailed'],
    ['unless the source is any version', { CopySourceIfNoneMatch: '*' }, 'PreconditionFailed'],
    ['unless the source is another version', { CopySourceIfNoneMatch: '"0"' }, null],
    ['if the source changed since 1970', { CopySourceIfModifiedSince: EARLIER }, null],
    ['if the source changed since 2100', { CopySourceIfModifiedSince: LATER }, 'PreconditionFailed'],
    ['unless the source changed since 1970', { CopySourceIfUnmodifiedSince: EARLIER }, 'PreconditionFailed'],
    ['unless the source changed since 2100', { CopySourceIfUnmodifiedSince: LATER }, null],
    // The two combinations that S3 documents.
    [
      'if the source is that version, though it changed',
      { CopySourceIfMatch: 'ETAG', CopySourceIfUnmodifiedSince: EARLIER },
      null,
    ],
    [
      'unless the source is that version, though it changed',
      { CopySourceIfNoneMatch: 'ETAG', CopySourceIfModifiedSince: EARLIER },
      'PreconditionFailed',
    ],
    ['over any version, where there is none', { IfMatch: '*' }, 'NoSuchKey'],
    ['with a rule that it would not get', { ACL: 'public-read' }, 'NotImplemented'],
  ])('%s', async (_title, conditions, expected) => {
    const { ETag = '' } = await sdk.put('from');
    const given = Object.fromEntries(
      Object.entries(conditions).map(([name, value]) => [name, value === 'ETAG' ? ETag : value]),
    );
    const copy = new CopyObjectCommand({ Bucket, Key: 'to', CopySource: `${Bucket}/from`, ...given });
    expect(await refusalOf(sdk.client.send(copy))).toBe(expected);
    expect((await sdk.list({ Prefix: 'to' })).KeyCount).toBe(expected ? 0 : 1);
  });
});

describe('a delete', () => {
  const remove = (more: object) =>
    refusalOf(sdk.client.send(new DeleteObjectCommand({ Bucket, Key: 'k', ...more })));

  test('with If-Match: * removes whichever version there is, and says where there is none', async () => {
    await sdk.put('k');
    expect(await remove({ IfMatch: '*' })).toBeNull();
    expect((await sdk.list()).KeyCount).toBe(0);
    expect(await remove({ IfMatch: '*' })).toBe('NoSuchKey');
    expect(await remove({ IfMatch: '"0"' })).toBe('NoSuchKey');
    expect(await remove({})).toBeNull();
  });

  test.each([{ IfMatchSize: 5 }, { IfMatchLastModifiedTime: new Date(0) }])(
    'under a condition that only directory buckets know deletes nothing: %j',
    async (condition) => {
      await sdk.put('k');
      expect(await remove(condition)).toBe('NotImplemented');
      expect(await sdk.text('k')).toBe('hello');
    },
  );

  test('of many spares those that are another version, and names them even when quiet', async () => {
    const { ETag } = await sdk.put('a');
    for (const key of ['b', 'c']) await sdk.put(key, key);
    const Objects = [{ Key: 'a', ETag }, { Key: 'b', ETag }, { Key: 'none', ETag }, { Key: 'c' }];
    const send = (Quiet: boolean) =>
      sdk.client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet } }));
    const { Deleted, Errors } = await send(false);
    expect(Deleted?.map(({ Key }) => Key)).toEqual(['a', 'c']);
    expect(Errors?.map(({ Key, Code }) => [Key, Code])).toEqual([
      ['b', 'PreconditionFailed'],
      ['none', 'NoSuchKey'],
    ]);
    expect((await send(true)).Errors).toHaveLength(3);
    expect((await sdk.list()).Contents?.map(({ Key }) => Key)).toEqual(['b']);
  });
});
