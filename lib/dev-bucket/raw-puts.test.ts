/** PUTs as clients make them that sign and frame bytes themselves: metadata of any script, chunks of HTTP's and of AWS's. */
import { createHash } from 'node:crypto';
import { HeadObjectCommand } from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import { TEST_BUCKET } from '@/testing/dev-bucket/running-bucket';
import { setUpSdkBucket } from '@/testing/dev-bucket/set-up-sdk-bucket';
import { signedPut } from '@/testing/dev-bucket/signed-put';

const Bucket = TEST_BUCKET.bucket;
const sdk = setUpSdkBucket();
const BODY = Buffer.from('hello');
const latin1 = (text: string) => Buffer.from(text, 'utf8').toString('latin1');

type Options = Partial<Parameters<typeof signedPut>[2]>;
const put = (options: Options) => signedPut(sdk.bucket.url, 'k', { body: BODY, ...options });

describe('user metadata', () => {
  const noteOf = async () =>
    (await sdk.client.send(new HeadObjectCommand({ Bucket, Key: 'k' }))).Metadata?.note;

  test.each<[string, string, 'latin1' | 'utf8', string]>([
    // The example of https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html
    ['UTF-8', latin1('ÄMÄZÕÑ S3'), 'latin1', '=?UTF-8?B?w4PChE3Dg8KEWsODwpXDg8KRIFMz?='],
    ['UTF-8, signed twice encoded', latin1('ÄMÄZÕÑ S3'), 'utf8', '=?UTF-8?B?w4PChE3Dg8KEWsODwpXDg8KRIFMz?='],
    ['Latin-1, signed as UTF-8', 'Füße', 'utf8', '=?UTF-8?B?RsO8w59l?='],
    ['Latin-1', 'Füße', 'latin1', '=?UTF-8?B?RsO8w59l?='],
    ['encoded words', '=?UTF-8?B?5p2x5Lqs?=', 'latin1', '=?UTF-8?B?5p2x5Lqs?='],
    ['encoded words of ASCII', '=?UTF-8?Q?AMAZONS3?=', 'latin1', 'AMAZONS3'],
    ['ASCII', 'AMAZONS3', 'latin1', 'AMAZONS3'],
  ])('in %s is taken, and given back in encoded words', async (_title, note, signedAs, expected) => {
    expect(await put({ headers: { 'x-amz-meta-note': note }, signedAs })).toMatchObject({ status: 200 });
    expect(await noteOf()).toBe(expected);
  });

  test('that was changed on the way is refused, whatever its script', async () => {
    const note = (text: string) => ({ 'x-amz-meta-note': text });
    for (const [signed, sent] of [
      ['Füße', 'Fuße'],
      ['Füße', latin1('Füße').toUpperCase()],
      [latin1('Füße'), latin1('Fuße')],
    ] as const) {
      expect(await put({ headers: note(signed), changed: note(sent) })).toMatchObject({
        status: 403,
        code: 'SignatureDoesNotMatch',
      });
    }
  });

  test.each([
    ['fits', 2_044, 200, undefined],
    ['is a byte too long', 2_045, 400, 'MetadataTooLarge'],
  ])('that %s', async (_title, length, status, code) => {
    const headers = { 'x-amz-meta-note': 'a'.repeat(length) };
    expect(await put({ headers })).toMatchObject({ status, code });
  });
});

describe('a body in HTTP’s own chunks, without a length,', () => {
  const CHUNKED = { 'transfer-encoding': 'chunked' };

  test('is stored', async () => {
    expect(await put({ headers: CHUNKED })).toMatchObject({ status: 200 });
    expect(await sdk.text('k')).toBe('hello');
  });

  test('is held against the hash that was signed', async () => {
    const hash = (text: string) => createHash('sha256').update(text).digest('hex');
    expect(await put({ headers: CHUNKED, contentSha256: hash('hello') })).toMatchObject({ status: 200 });
    expect(await put({ headers: CHUNKED, contentSha256: hash('other') })).toMatchObject({
      status: 400,
      code: 'XAmzContentSHA256Mismatch',
    });
  });
});

describe('a body in AWS’s chunks', () => {
  const FRAMED = Buffer.from('5\r\nhello\r\n0\r\nx-amz-checksum-crc32:NhCmhg==\r\n\r\n');
  const send = (headers: Record<string, string>, body = FRAMED) =>
    put({
      headers: {
        'content-encoding': 'aws-chunked',
        'x-amz-decoded-content-length': '5',
        'x-amz-trailer': 'x-amz-checksum-crc32',
        ...headers,
      },
      contentSha256: 'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
      body,
    });

  test.each<[string, Record<string, string>]>([
    ['with its length', { 'content-length': String(FRAMED.length) }],
    ['in HTTP’s chunks besides', { 'transfer-encoding': 'chunked' }],
  ])('%s is taken out of them', async (_title, headers) => {
    expect(await send(headers)).toMatchObject({ status: 200 });
    expect(await sdk.text('k')).toBe('hello');
    const { ContentEncoding } = await sdk.client.send(new HeadObjectCommand({ Bucket, Key: 'k' }));
    expect(ContentEncoding).toBeUndefined();
  });

  test.each<[string, Record<string, string>, string, string]>([
    ['of another checksum', {}, '5\r\nhallo\r\n0\r\nx-amz-checksum-crc32:NhCmhg==\r\n\r\n', 'BadDigest'],
    ['without its trailer', {}, '5\r\nhello\r\n0\r\n\r\n', 'MalformedTrailerError'],
    ['shorter than it said', { 'x-amz-decoded-content-length': '6' }, FRAMED.toString(), 'IncompleteBody'],
    [
      'in chunks that are too short',
      { 'x-amz-decoded-content-length': '10' },
      '5\r\nhello\r\n5\r\nhello\r\n0\r\nx-amz-checksum-crc32:NhCmhg==\r\n\r\n',
      'InvalidChunkSizeError',
    ],
  ])('%s is refused', async (_title, headers, body, code) => {
    expect(
      await send({ 'content-length': String(body.length), ...headers }, Buffer.from(body)),
    ).toMatchObject({
      code,
    });
    expect((await sdk.list()).KeyCount).toBe(0);
  });
});
