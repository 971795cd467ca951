import { readFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { currentRequestId } from '@/lib/storage';
import { ADDRESS_KINDS, formatHeaders, OPENER_POLICY } from './address-kinds';
import { decideRefusal } from './decide-refusal';
import { guardServers } from './guard-servers';
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

describe('in front of a server', () => {
  const atDoor: IncomingHttpHeaders[] = [];
  guardServers({
    ownOrigins: ['http://own.example'],
    isDevelopment: false,
    nameRequest: () => 'request-1',
    door: ({ headers }, response) => {
      atDoor.push(headers);
      response.writeHead(200, { 'content-type': 'image/webp' }).end('x');
    },
  });
  let server: Server | undefined;
  afterEach(() => new Promise((resolve) => server?.close(resolve)));

  async function ask(
    lines: readonly string[],
    listener: RequestListener,
    onUpgrade?: () => void,
  ): Promise<string> {
    server = createServer(listener);
    if (onUpgrade) server.on('upgrade', onUpgrade);
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    socket.write([...lines, 'Connection: close', '', ''].join('\r\n'));
    let text = '';
    for await (const chunk of socket) text += String(chunk);
    return text;
  }
  const never: RequestListener = () => expect.unreachable();

  test('an answer that says nothing of itself carries the headers of its kind', async () => {
    const text = await ask(['GET /x HTTP/1.1', 'Host: own.example'], (_, response) => response.end('x'));
    for (const [name, value] of formatHeaders(kindOfAddress('/x'), false)) {
      // Browsers complain of this one where they do not trust the origin.
      expect(text.includes(`${name}: ${value}\r\n`)).toBe(name !== OPENER_POLICY);
    }
    expect(text).not.toContain('Strict-Transport-Security');
  });

  test('whoever knows better says so', async () => {
    const text = await ask(['GET /x HTTP/1.1', 'Host: own.example'], (_, response) => {
      response.writeHead(200, { 'content-security-policy': "default-src 'self'" }).end();
    });
    expect(text.match(/content-security-policy: [^\r]*/gi)).toEqual([
      "content-security-policy: default-src 'self'",
    ]);
  });

  test.each([
    ['GET /api/x HTTP/1.1', 'own.example', '', 200],
    // Answers that Node gives by itself.
    ['GET /api/x HTTP/1.1', 'own.example', 'Expect: something', 417],
    ['GET /api/x HTTP/1.1', '', '', 400],
  ])(
    '%s for %j with %j is kept by no cache, as nobody says that it may be',
    async (line, host, more, status) => {
      const lines = [line, ...(host ? [`Host: ${host}`] : []), ...(more ? [more] : [])];
      const text = await ask(lines, (_, response) => response.end('x'));
      expect(text).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
      expect(text).toContain('Cache-Control: no-store\r\n');
      expect(text).toContain('nosniff');
    },
  );

  test('a request with two names is refused: a proxy in front may have taken the other one', async () => {
    const text = await ask(['GET /x HTTP/1.1', 'Host: own.example', 'Host: evil.example'], never);
    expect(text).toMatch(/^HTTP\/1.1 400 /);
  });

  test('an offer to talk something else is declined by an answer', async () => {
    const lines = ['GET /x HTTP/1.1', 'Host: own.example', 'Upgrade: h2c', 'Connection: Upgrade'];
    const text = await ask(
      lines,
      (_, response) => response.end('x'),
      () => expect.unreachable(),
    );
    expect(text).toMatch(/^HTTP\/1.1 200 /);
  });

  test.each(['Range: bytes=999-', 'If-Match: "x"', 'If-Unmodified-Since: Mon, 01 Jan 2001 00:00:00 GMT'])(
    'nobody hears of %s, which Next.js answers with 500',
    async (line) => {
      let heard: IncomingHttpHeaders = {};
      await ask(['GET /x HTTP/1.1', 'Host: own.example', line], ({ headers }, response) => {
        heard = headers;
        response.end();
      });
      expect(Object.keys(heard)).toEqual(['host', 'connection']);
    },
  );

  test('what is addressed to the bucket goes through the door and to nobody else, in a policy that takes every right', async () => {
    const lines = ['GET /bucket/sluice/a HTTP/1.1', 'Host: own.example', 'Range: bytes=0-1'];
    const text = await ask(lines, never);
    expect(text).toMatch(/^HTTP\/1\.1 200 /);
    expect(atDoor.pop()).toMatchObject({ range: 'bytes=0-1' });
    expect(text).toMatch(/Content-Security-Policy: default-src 'none';[^\r]*; sandbox\r\n/);
    expect(text).toContain('X-Content-Type-Options: nosniff\r\n');
    expect(text).toContain('Cache-Control: no-store\r\n');
    expect(text).not.toMatch(/access-control|set-cookie/i);
  });

  test.each(['//bucket/sluice/a', '/%62ucket/sluice/a', '/Bucket/sluice/a', '/x/../bucket/sluice/a'])(
    'a path that only might mean the bucket, %s, never gets there',
    async (path) => {
      const text = await ask([`GET ${path} HTTP/1.1`, 'Host: own.example'], (_, response) =>
        response.end('app'),
      );
      expect(text).toContain('app');
      expect(atDoor).toEqual([]);
    },
  );

  test('another name is refused at the door too', async () => {
    const text = await ask(['GET /bucket/sluice/a HTTP/1.1', 'Host: evil.example'], never);
    expect(text).toMatch(/^HTTP\/1\.1 421 /);
    expect(atDoor).toEqual([]);
  });

  test('a file over a slow line has an hour, and nothing else more than before', async () => {
    await ask(['GET /x HTTP/1.1', 'Host: own.example'], (_, response) => response.end());
    expect(server?.requestTimeout).toBe(3_600_000);
  });

  test('a redirect whose text is of no type is of plain text', async () => {
    const text = await ask(['GET /x/ HTTP/1.1', 'Host: own.example'], (_, response) => {
      response.statusCode = 308;
      response.setHeader('Location', '/x').end('/x');
    });
    expect(text).toContain('Content-Type: text/plain; charset=utf-8\r\n');
  });

  test('whoever says how long an answer may be kept is heard', async () => {
    const text = await ask(['GET /api/x HTTP/1.1', 'Host: own.example'], (_, response) => {
      response.writeHead(200, 'OK', { 'cache-control': 'private, max-age=60' }).end();
    });
    expect(text.match(/cache-control: [^\r]*/gi)).toEqual(['cache-control: private, max-age=60']);
  });

  test('a request has one name, in its answer and for whatever is done for it', async () => {
    let seen: string | undefined;
    const text = await ask(['GET /x HTTP/1.1', 'Host: own.example'], async (_, response) => {
      await Promise.resolve();
      seen = currentRequestId();
      response.end();
    });
    expect(seen).toBe('request-1');
    expect(text).toContain('x-request-id: request-1\r\n');
  });

  test('over https the browser is told to come by https from now on', async () => {
    const text = await ask(
      ['GET / HTTP/1.1', 'Host: own.example', 'X-Forwarded-Proto: https'],
      (_, response) => response.end(),
    );
    expect(text).toContain('Strict-Transport-Security: max-age=63072000\r\n');
    expect(text).toContain('Cross-Origin-Opener-Policy: same-origin\r\n');
  });

  test.each([
    ['TRACE / HTTP/1.1', 'own.example', 405],
    ['GET /%ff HTTP/1.1', 'own.example', 400],
    ['GET / HTTP/1.1', 'evil.example', 421],
    // A request that Node itself refuses, or hangs up on, gets as much.
    ['TRACK / HTTP/1.1', 'own.example', 405],
    ['CONNECT own.example:80 HTTP/1.1', 'own.example', 405],
    ['GET / HTTP/7.7', 'own.example', 400],
    [`GET /${'a'.repeat(20_000)} HTTP/1.1`, 'own.example', 431],
  ])('%.40s for %s is refused with %i and reaches nobody', async (line, host, status) => {
    const text = await ask([line, `Host: ${host}`], never);
    expect(text).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(text).toContain("frame-ancestors 'none'");
    expect(text).toContain('nosniff');
    expect(text.includes('llow: GET, HEAD, OPTIONS')).toBe(status === 405);
  });
});
