import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { ADDRESS_KINDS, formatHeaders } from './address-kinds';
import { decideRefusal } from './decide-refusal';
import { isOwnHost } from './is-own-host';
import { kindOfAddress } from './kind-of-address';

describe('the kind of an address', () => {
  test.each([
    ['/api/images', 'api'],
    ['/api', 'page'],
    ['/apifoo', 'page'],
    ['/media/a/b.jpg', 'media'],
    ['/media/a', 'page'],
    ['/media/a/b/c', 'page'],
    ['/bucket/sluice/private/a', 'bucket'],
    ['/bucket', 'page'],
    ['/bucketfoo', 'page'],
    ['//bucket/a', 'page'],
    ['/%62ucket/a', 'page'],
    ['/_next/static/chunks/a.js', 'static'],
    ['/_next/staticfoo', 'page'],
    ['/_next/image', 'page'],
    ['/vendor/heic-worker.js', 'heic-worker'],
    ['/vendor/heic-workerXjs', 'page'],
    ['/vendor/libheif.wasm', 'file'],
    ['/vendor/nope', 'page'],
    ['/icon.svg', 'file'],
    ['/manifest.webmanifest', 'file'],
    ['/app-icon/any-192.png', 'file'],
    ['/app-icon/any-1.png', 'page'],
    ['/share-target/worker.js', 'share-worker'],
    ['/share-target/photos', 'share-target'],
    ['/share-target', 'page'],
    ['/share-target/worker.jsx', 'page'],
    ['/iconfoo', 'page'],
    ['/share/a/b', 'share'],
    ['/album/abc123', 'album'],
    ['/album/abc123.json', 'album'],
    ['/album', 'page'],
    ['/album/a/b', 'page'],
    ['/albums/a', 'page'],
    ['/', 'page'],
    ['/x\n/api/y', 'page'],
  ])('of %j is %s', (pathname, kind) => {
    expect(kindOfAddress(pathname).kind).toBe(kind);
  });

  test('the proxy is asked about every address that is or might be a page', async () => {
    const text = await readFile(new URL('../../../proxy.ts', import.meta.url), 'utf8');
    const others = ADDRESS_KINDS.filter(({ kind }) => kind !== 'page' && kind !== 'share');
    const expected = `/((?!(?:${others.map(({ pattern }) => pattern).join('|')})$).*)`;
    expect(text).toContain(`'${expected.replaceAll('\\', '\\\\')}'`);
  });
});

test.each(ADDRESS_KINDS)('answers to $kind carry every header, and say why they may be kept', (row) => {
  const headers = new Map(formatHeaders(row, false));
  const policy = headers.get('Content-Security-Policy');
  expect(policy).toMatch(/^default-src 'none'; /);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("base-uri 'none'");
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  // Where it is left out, the policy alone decides.
  expect(headers.get('X-Frame-Options')).toBe(row.kind === 'album' ? undefined : 'DENY');
  expect(headers.get('Referrer-Policy')).toMatch(/^(same-origin|no-referrer)$/);
  expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
  expect(headers.get('Cross-Origin-Resource-Policy')).toBe(
    ['media', 'bucket', 'album'].includes(row.kind) ? 'cross-origin' : 'same-origin',
  );
  expect(headers.get('Permissions-Policy')).toContain('geolocation=()');
  expect(headers.get('Reporting-Endpoints')).toBe('csp="/api/csp-report"');
  expect(headers.get('Cache-Control') ?? row.kind).toMatch(/^(no-store|public, max-age=0.*|static|bucket)$/);
  expect(row.cacheReason).not.toBe('');
});

describe('the name a request asks for', () => {
  const origins = ['https://photos.example.com', 'http://localhost:3000'];
  test.each([
    ['photos.example.com', true],
    ['PHOTOS.example.com:443', true],
    ['localhost:3000', true],
    ['photos.example.com:8443', false],
    ['localhost', false],
    ['evil.example', false],
    ['photos.example.com.evil.example', false],
    ['evil.example/photos.example.com', false],
    ['user@photos.example.com', false],
    ['photos.example.com.', false],
    ['[', false],
    ['', false],
    [null, false],
  ])('%j is our own: %s', (host, isOwn) => {
    expect(isOwnHost(host, '/', origins)).toBe(isOwn);
  });

  test.each(['a b', 'evil.example/x', 'user@evil.example', '<script>', '', 'a:b:c'])(
    'is none of anybody’s where it is no name: %j',
    (host) => {
      expect(isOwnHost(host, '/', [])).toBe(false);
    },
  );

  test('may be any where none is configured, and where machines ask by address', () => {
    expect(isOwnHost('evil.example', '/', [])).toBe(true);
    expect(isOwnHost(null, '/', [])).toBe(true);
    for (const path of ['/api/health', '/api/health/ready', '/api/sweep']) {
      expect(isOwnHost('10.0.0.1', path, origins)).toBe(true);
    }
    for (const path of ['/api/healthy', '/api/images', '/gallery', '/api/health\n', '//api/health']) {
      expect(isOwnHost('10.0.0.1', path, origins)).toBe(false);
    }
  });
});

describe('by its first line alone', () => {
  const options = { ownOrigins: ['http://own.example'], isDevelopment: false };
  test.each([
    ['GET', '/', null],
    ['HEAD', '/gallery?x=%ff', null],
    ['POST', '/api/session', null],
    ['PUT', '/api/session', null],
    ['PATCH', '/api/images/x', null],
    ['DELETE', '/api/session', null],
    ['OPTIONS', '/api/session', null],
    ['OPTIONS', '/', 204],
    ['OPTIONS', '*', 204],
    ['TRACE', '/', 405],
    ['TRACE', '/api/images', 405],
    ['PROPFIND', '/api/images', 405],
    ['POST', '/', 405],
    ['PUT', '/vendor/heic-worker.js', 405],
    ['DELETE', '/media/a/b', 405],
    ['POST', '/share-target/photos', 303],
    ['GET', '/share-target/photos', 303],
    ['OPTIONS', '/share-target/photos', 204],
    ['PUT', '/share-target/photos', 405],
    ['POST', '/share-target/worker.js', 405],
    ['PUT', '/bucket/sluice/a', null],
    ['POST', '/bucket/sluice', null],
    ['DELETE', '/bucket/sluice/a', 405],
    ['PATCH', '/bucket/sluice/a', 405],
    ['OPTIONS', '/bucket/sluice', 204],
    ['GET', '/%', 400],
    ['GET', '/api/images/%ff', 400],
    ['GET', 'http://own.example/', 400],
    ['GET', '*', 400],
    ['GET', '', 400],
  ])('%s %s is answered with %s', (method, target, status) => {
    expect(decideRefusal({ method, target, host: 'own.example' }, options)?.status ?? null).toBe(status);
  });

  test('another name is refused for every kind of address', () => {
    for (const target of ['/', '/api/images', '/media/a/b', '/_next/static/a.js', '/icon.svg']) {
      expect(decideRefusal({ method: 'GET', target, host: 'evil.example' }, options)?.status).toBe(421);
    }
  });

  test('the development server may be talked to by its own pages', () => {
    const line = { method: 'POST', target: '/__nextjs_original-stack-frames', host: 'own.example' };
    expect(decideRefusal(line, { ...options, isDevelopment: true })).toBeNull();
    expect(decideRefusal(line, options)?.status).toBe(405);
    const other = { ...line, target: '/gallery/__nextjs' };
    expect(decideRefusal(other, { ...options, isDevelopment: true })?.status).toBe(405);
  });
});
