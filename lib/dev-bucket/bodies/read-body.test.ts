import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import type { BucketRequest } from '../http/bucket-context';
import type { PayloadMode } from '../signature/payload-mode';
import { objectHeaders, openBody, readDocument } from './read-body';

const BODY = 'hello';
const hash = (algorithm: string, encoding: 'hex' | 'base64', text = BODY) =>
  createHash(algorithm).update(text).digest(encoding);
const UNSIGNED: PayloadMode = { kind: 'unsigned' };
const CHUNKED: PayloadMode = { kind: 'chunked', seed: null };

function requestOf(headers: Record<string, string>, payload: PayloadMode, body = BODY): BucketRequest {
  return {
    header: (name: string) => headers[name],
    authentication: { kind: 'signed', payload },
    incoming: Readable.from([Buffer.from(body)]),
  } as unknown as BucketRequest;
}

const read = (headers: Record<string, string>, payload: PayloadMode = UNSIGNED, body = BODY) =>
  readDocument(requestOf({ 'content-length': '5', ...headers }, payload, body));
const MD5 = { 'content-md5': hash('md5', 'base64') };

test.each<[string, Record<string, string>, PayloadMode, string]>([
  ['its MD5', MD5, UNSIGNED, BODY],
  ['its checksum', { 'x-amz-checksum-sha256': hash('sha256', 'base64') }, UNSIGNED, BODY],
  ['its signed hash', MD5, { kind: 'sha256', hex: hash('sha256', 'hex') }, BODY],
  [
    'its checksum in a trailer',
    { 'x-amz-decoded-content-length': '5', 'x-amz-trailer': 'x-amz-checksum-sha256' },
    CHUNKED,
    `5\r\nhello\r\n0\r\nx-amz-checksum-sha256:${hash('sha256', 'base64')}\r\n\r\n`,
  ],
])('a body is taken that is what %s says', async (_title, headers, payload, body) => {
  expect(await read(headers, payload, body)).toBe(BODY);
});

test.each<[string, Record<string, string>, PayloadMode, string, string]>([
  ['neither MD5 nor checksum', {}, UNSIGNED, BODY, 'InvalidRequest'],
  ['another MD5', { 'content-md5': hash('md5', 'base64', 'other') }, UNSIGNED, BODY, 'BadDigest'],
  ['an MD5 that is none', { 'content-md5': 'abc' }, UNSIGNED, BODY, 'InvalidDigest'],
  [
    'another checksum',
    { 'x-amz-checksum-sha256': hash('sha256', 'base64', 'other') },
    UNSIGNED,
    BODY,
    'BadDigest',
  ],
  [
    'another signed hash',
    MD5,
    { kind: 'sha256', hex: hash('sha256', 'hex', 'other') },
    BODY,
    'XAmzContentSHA256Mismatch',
  ],
  [
    'more bytes in its chunks than announced',
    { ...MD5, 'x-amz-decoded-content-length': '4' },
    CHUNKED,
    '5\r\nhello\r\n0\r\n\r\n',
    'IncompleteBody',
  ],
  ['no length of its chunks', MD5, CHUNKED, '0\r\n\r\n', 'MissingContentLength'],
  ['a length that is none', { ...MD5, 'content-length': '1e3' }, UNSIGNED, BODY, 'MissingContentLength'],
])('a body with %s is refused', async (_title, headers, payload, body, code) => {
  await expect(read(headers, payload, body)).rejects.toMatchObject({ code });
});

test('a body in HTTP’s own chunks needs no length, and is held against what it says of itself all the same', async () => {
  const headers = { 'transfer-encoding': 'chunked' };
  const send = (more: Record<string, string>) => readDocument(requestOf({ ...headers, ...more }, UNSIGNED));
  expect(await send(MD5)).toBe(BODY);
  await expect(send({ 'content-md5': hash('md5', 'base64', 'other') })).rejects.toMatchObject({
    code: 'BadDigest',
  });
  const { accept, maxBytes } = openBody(requestOf(headers, UNSIGNED));
  expect(maxBytes).toBe(Number.POSITIVE_INFINITY);
  const received = { sizeBytes: 5 * 1024 ** 3 + 1, md5Hex: '', sha256Hex: '', sha256Base64: '' };
  expect(() => accept(received)).toThrow(expect.objectContaining({ code: 'EntityTooLarge' }));
});

test('a body without a length that is coded otherwise is refused', () => {
  const request = requestOf({ 'transfer-encoding': 'gzip' }, UNSIGNED);
  expect(() => openBody(request)).toThrow(expect.objectContaining({ code: 'MissingContentLength' }));
});

test('more than 5 GiB is refused before anything is read', () => {
  const request = requestOf({ 'content-length': String(5 * 1024 ** 3 + 1) }, UNSIGNED);
  expect(() => openBody(request)).toThrow(expect.objectContaining({ code: 'EntityTooLarge' }));
});

test.each([
  ['gzip', 'gzip'],
  ['deflate, gzip', 'deflate, gzip'],
  ['gzip, aws-chunked', 'gzip'],
  ['aws-chunked,gzip', 'gzip'],
  ['aws-chunked', undefined],
  ['aws-chunked, aws-chunked', undefined],
  ['', undefined],
])('of the content encoding %j is kept %j', (sent, kept) => {
  const { contentEncoding } = objectHeaders((name) => (name === 'content-encoding' ? sent : undefined), []);
  expect(contentEncoding).toBe(kept);
});

test('how a body was sent is not kept with the object', () => {
  const headers: Record<string, string> = {
    'content-encoding': 'aws-chunked, gzip',
    'x-amz-meta-colour': 'blue',
    authorization: 'secret',
  };
  expect(objectHeaders((name) => headers[name], Object.keys(headers))).toEqual({
    contentType: 'binary/octet-stream',
    contentEncoding: 'gzip',
    metadata: { colour: 'blue' },
  });
});
