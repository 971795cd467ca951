import { expect, test } from 'vitest';
import { answerHeaders } from './answer-headers';

test('an image is what it is, and keeps its name and its life', () => {
  const headers = {
    'content-type': 'image/webp',
    'content-disposition': 'inline; filename="a.webp"',
    'cache-control': 'private, max-age=7200',
    'content-length': '3',
    etag: '"x"',
  };
  expect(answerHeaders(200, headers)).toEqual(headers);
  expect(answerHeaders(206, { ...headers, 'content-range': 'bytes 0-2/9' })).toMatchObject(headers);
});

test.each([
  'text/html',
  'text/html; charset=utf-8',
  'image/svg+xml',
  'application/xhtml+xml',
  'application/xml',
  'text/javascript',
  'application/javascript',
  'application/pdf',
  'image/jpeg, text/html',
  'IMAGE/JPEG',
  'constructor',
  '',
])('an object of type %j is a file to be saved and nothing that is shown', (type) => {
  const headers = { 'content-type': type, 'content-disposition': 'inline; filename="a.html"' };
  for (const status of [200, 206]) {
    expect(answerHeaders(status, headers)).toEqual({
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment',
    });
  }
});

test('a refusal says why, and what has no body has no type', () => {
  expect(answerHeaders(403, { 'content-type': 'application/xml' })).toEqual({
    'content-type': 'application/xml',
  });
  expect(answerHeaders(204, { etag: '"x"' })).toEqual({ etag: '"x"' });
});

test('neither a cookie, nor a permission for other origins, nor a redirect, nor metadata gets out', () => {
  expect(
    answerHeaders(200, {
      'set-cookie': ['sluice_session=x'],
      'access-control-allow-origin': '*',
      location: 'http://evil.example',
      'content-encoding': 'gzip',
      'content-security-policy': "script-src 'unsafe-inline'",
      'service-worker-allowed': '/',
      'x-amz-meta-ticket': 'secret',
      connection: 'close',
      'transfer-encoding': 'chunked',
      refresh: '0; url=http://evil.example',
      link: '</x>; rel=preload',
    }),
  ).toEqual({});
});
