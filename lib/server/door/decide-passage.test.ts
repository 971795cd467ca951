import { describe, expect, test } from 'vitest';
import { decidePassage, type PassageOptions } from './decide-passage';

const OPTIONS: PassageOptions = {
  path: '/bucket',
  bucket: 'sluice',
  signedHost: '127.0.0.1:9100',
  ownOrigins: [],
};
const SIGNED =
  'X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=K%2F20260115&X-Amz-Date=20260115T120000Z&X-Amz-Expires=60&X-Amz-SignedHeaders=host&x-id=GetObject&X-Amz-Signature=abc';

function pass(
  method: string,
  target: string,
  headers: Record<string, string> = {},
  options: Partial<PassageOptions> = {},
) {
  const all: Record<string, string> = { host: 'photos.lan:3000', ...headers };
  return decidePassage(
    { method, target, header: (name) => all[name], headerNames: Object.keys(all) },
    { ...OPTIONS, ...options },
  );
}

test.each([
  ['GET', `/bucket/sluice/private/images/a/b.jpg?${SIGNED}`],
  ['HEAD', `/bucket/sluice/private/images/a/b.jpg?${SIGNED}`],
  ['PUT', `/bucket/sluice/uploads/a/b.jpg?${SIGNED}`],
  ['POST', '/bucket/sluice'],
  ['POST', '/bucket/sluice/'],
])('%s %s is open', (method, target) => {
  expect(pass(method, target)).toMatchObject({ kind: 'open', target: target.slice('/bucket'.length) });
});

test.each(['/bucket/other/a', '/bucket/sluice2/a', '/bucket', '/bucketeer/sluice/a'])(
  'there is nothing at %s',
  (path) => {
    expect(pass('GET', `${path}?${SIGNED}`)).toMatchObject({ status: 404, code: 'NoSuchKey' });
  },
);

describe('closed is', () => {
  test.each([
    ['an object without a signature', 'GET', '/bucket/sluice/public/images/a/b.jpg'],
    ['a list', 'GET', `/bucket/sluice?list-type=2&${SIGNED}`],
    ['a list with a slash', 'GET', `/bucket/sluice/?list-type=2&${SIGNED}`],
    ['a list of buckets', 'GET', `/bucket/?${SIGNED}`],
    ['the rules of the bucket', 'GET', `/bucket/sluice?cors&${SIGNED}`],
    ['another type for an object', 'GET', `/bucket/sluice/a?response-content-type=text%2Fhtml&${SIGNED}`],
    [
      'another type in an escaped name',
      'GET',
      `/bucket/sluice/a?response%2Dcontent-type=text%2Fhtml&${SIGNED}`,
    ],
    ['an older signature', 'GET', '/bucket/sluice/a?AWSAccessKeyId=K&Signature=x&Expires=1'],
    ['a second query', 'GET', `/bucket/sluice/a?${SIGNED}?list-type=2`],
    ['a fragment', 'GET', `/bucket/sluice/a?${SIGNED}#/gallery`],
    ['another bucket', 'GET', `/bucket/other/a?${SIGNED}`],
    ['another bucket with a name as long', 'GET', `/bucket/others/a?${SIGNED}`],
    ['the bucket itself, signed', 'GET', `/bucket/sluice?${SIGNED}`],
    ['the bucket itself, signed, with a slash', 'GET', `/bucket/sluice/?${SIGNED}`],
    [
      'an object with all of a signature but the signature',
      'GET',
      '/bucket/sluice/a?X-Amz-Expires=60&x-id=GetObject',
    ],
    ['a name that only begins so', 'GET', `/bucket/sluice2/a?${SIGNED}`],
    ['an escaped bucket', 'GET', `/bucket/sluice%2fa?${SIGNED}`],
    ['a path that leads out', 'GET', `/bucket/../gallery?${SIGNED}`],
    ['a form for an object', 'POST', '/bucket/sluice/uploads/a'],
    ['a deletion of many', 'POST', `/bucket/sluice?delete&${SIGNED}`],
    ['a form with a query', 'POST', `/bucket/sluice?${SIGNED}`],
    ['a deletion', 'DELETE', `/bucket/sluice/a?${SIGNED}`],
    ['an unsigned write', 'PUT', '/bucket/sluice/uploads/a'],
  ])('%s', (_, method, target) => {
    expect(pass(method, target).kind).toBe('closed');
  });

  test.each([
    'script',
    'style',
    'worker',
    'sharedworker',
    'serviceworker',
    'iframe',
    'frame',
    'object',
    'embed',
    'xslt',
  ])('an object as %s', (destination) => {
    const target = `/bucket/sluice/a?${SIGNED}`;
    expect(pass('GET', target, { 'sec-fetch-dest': destination }).kind).toBe('closed');
    for (const harmless of ['empty', 'image', 'document']) {
      expect(pass('GET', target, { 'sec-fetch-dest': harmless }).kind).toBe('open');
    }
  });

  test('a service worker, also where no destination is told', () => {
    expect(pass('GET', `/bucket/sluice/a?${SIGNED}`, { 'service-worker': 'script' }).kind).toBe('closed');
  });

  test.each([
    [{ origin: 'http://evil.example' }, 'closed'],
    [{ origin: 'null' }, 'closed'],
    [{ 'sec-fetch-site': 'cross-site' }, 'closed'],
    [{ origin: 'http://photos.lan:3000' }, 'open'],
    [{}, 'open'],
  ])('a write from the page of another origin: %j is %s', (headers, kind) => {
    expect(pass('POST', '/bucket/sluice', headers).kind).toBe(kind);
    expect(pass('PUT', `/bucket/sluice/a?${SIGNED}`, headers).kind).toBe(kind);
  });

  test('not the page of a named origin, whatever name stands in Host', () => {
    const options = { ownOrigins: ['https://photos.example.com'] };
    expect(pass('POST', '/bucket/sluice', { origin: 'https://photos.example.com' }, options).kind).toBe(
      'open',
    );
    expect(pass('POST', '/bucket/sluice', { origin: 'http://photos.lan:3000' }, options).kind).toBe('closed');
  });
});

describe('the bucket hears', () => {
  const ALL = {
    cookie: 'sluice_session=secret',
    authorization: 'Basic c2VjcmV0',
    origin: 'http://photos.lan:3000',
    referer: 'http://photos.lan:3000/gallery',
    'x-forwarded-for': '6.6.6.6',
    'x-forwarded-host': 'evil.example',
    'transfer-encoding': 'chunked',
    connection: 'close, content-length',
    te: 'trailers',
    upgrade: 'h2c',
    expect: '100-continue',
    'content-type': 'image/jpeg',
    'content-length': '3',
    range: 'bytes=0-1',
    'if-none-match': '"x"',
    'x-amz-meta-ticket': 'ticket',
    'x-amz-checksum-sha256': 'sum',
    'x-amz-copy-source': '/sluice/private/images/a',
    'x-amz-acl': 'public-read',
    'x-amz-security-token': 'token',
    'x-amz-website-redirect-location': '/evil',
  };
  const heard = (method: string, target: string) => {
    const passage = pass(method, target, ALL);
    return passage.kind === 'open' ? new Set(Object.keys(passage.headers)) : null;
  };

  test('no cookie, no key, no proxy and nothing about the connection', () => {
    expect(heard('GET', `/bucket/sluice/a?${SIGNED}`)).toEqual(new Set(['host', 'if-none-match', 'range']));
    expect(heard('POST', '/bucket/sluice')).toEqual(new Set(['content-length', 'content-type', 'host']));
    expect(heard('PUT', `/bucket/sluice/a?${SIGNED}`)).toEqual(
      new Set([
        'content-length',
        'content-type',
        'host',
        'if-none-match',
        'x-amz-checksum-sha256',
        'x-amz-meta-ticket',
      ]),
    );
  });

  test('its own name in place of whatever the browser uses', () => {
    for (const host of ['photos.lan', 'evil.example', '[::1]:3000']) {
      expect(pass('GET', `/bucket/sluice/a?${SIGNED}`, { host })).toMatchObject({
        headers: { host: '127.0.0.1:9100' },
      });
    }
  });
});
