import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { currentRequestId } from '@/lib/storage';
import { createClientNamer } from '../door/name-client';
import { formatHeaders, OPENER_POLICY } from './address-kinds';
import { guardServers } from './guard-servers';
import { kindOfAddress } from './kind-of-address';

describe('in front of a server', () => {
  const atDoor: IncomingHttpHeaders[] = [];
  guardServers({
    ownOrigins: ['http://own.example'],
    isDevelopment: false,
    trust: { kind: 'networks', networks: ['loopback'] },
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

  test('who comes to the door is named by the address that a proxy of ours tells, and by nothing else', async () => {
    const nameOf = createClientNamer({ kind: 'networks', networks: ['loopback'] });
    const names: string[] = [];
    for (const lines of [
      ['X-Forwarded-For: 203.0.113.7'],
      ['X-Forwarded-For: 6.6.6.6, 203.0.113.8', 'X-Peer-Address: 203.0.113.7'],
      ['X-Forwarded-For: 2001:db8:1:2::3'],
    ]) {
      await ask(['GET /bucket/sluice/a HTTP/1.1', 'Host: own.example', ...lines], never);
      names.push(nameOf(new Headers(atDoor.splice(0).at(-1) as Record<string, string>)));
    }
    expect(names).toEqual(['203.0.113.7', '203.0.113.8', '2001:db8:1::/48']);
  });

  test('a request with two names is refused: a proxy in front may have taken the other one', async () => {
    const text = await ask(['GET /x HTTP/1.1', 'Host: own.example', 'Host: evil.example'], never);
    expect(text).toMatch(/^HTTP\/1.1 400 /);
  });

  test.each([
    // Newer Node.js says it first, in its own words.
    [1_000, '400|431', 'among them what a proxy wrote last'],
    [900, '200', 'or passes whole'],
  ])('a request of %i headers is answered with %s where Node drops some, %s', async (count, status) => {
    const many = Array.from({ length: count }, () => 'a: b');
    const lines = ['GET /x HTTP/1.1', 'Host: own.example', ...many, 'X-Forwarded-For: 203.0.113.7'];
    const text = await ask(lines, (_, response) => response.end('x'));
    expect(text).toMatch(new RegExp(`^HTTP/1.1 (${status}) `));
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
      expect(heard.host).toBe('own.example');
      expect(Object.keys(heard)).not.toContain(line.split(':', 1)[0]?.toLowerCase());
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

  test('whether it is https is not for a client to say: of a list the word of the proxy counts', async () => {
    const lines = ['GET / HTTP/1.1', 'Host: own.example', 'X-Forwarded-For: 6.6.6.6, 203.0.113.7'];
    const text = await ask([...lines, 'X-Forwarded-Proto: https, http'], (_, response) => response.end());
    expect(text).not.toContain('Strict-Transport-Security');
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
