import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { ADDRESS_KINDS, formatHeaders } from '@/lib/server/headers/address-kinds';
import { kindOfAddress } from '@/lib/server/headers/kind-of-address';
import { signIn } from './support/admin';
import { APP_PORT, BUCKET_URL } from './support/ports';
import { expect, test } from './support/test';
import { photoFile, UploadPage } from './support/upload-page';

type Answer = Readonly<{
  status: number;
  headers: Readonly<Record<string, readonly string[]>>;
  body: string;
}>;

/** Asks with exactly these words: no client in between that would tidy the target or refuse the method. */
async function ask(method: string, target: string, headers: readonly string[] = []): Promise<Answer> {
  const socket = connect(APP_PORT, 'localhost');
  const lines = [
    `${method} ${target} HTTP/1.1`,
    `Host: localhost:${APP_PORT}`,
    'Connection: close',
    ...headers,
  ];
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  let text = '';
  for await (const chunk of socket) text += (chunk as Buffer).toString('latin1');
  const end = text.indexOf('\r\n\r\n');
  const [first = '', ...rest] = text.slice(0, end).split('\r\n');
  const found: Record<string, string[]> = {};
  for (const line of rest) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    found[name] = [...(found[name] ?? []), line.slice(colon + 1).trim()];
  }
  const body = text.slice(end + 4);
  const isEmpty = 'transfer-encoding' in found && body === '0\r\n\r\n';
  return { status: Number(first.split(' ')[1]), headers: found, body: isEmpty ? '' : body };
}

/** One of each header, and no other value than the table's; where an answer knows better, `own` says what is allowed. */
function expectTable({ headers, body }: Answer, target: string, own: Readonly<Record<string, RegExp>> = {}) {
  for (const [name, value] of formatHeaders(kindOfAddress(target.split('?', 1)[0] ?? ''), false)) {
    const lower = name.toLowerCase();
    const values = headers[lower];
    expect(values, `${name} of ${target}`).toHaveLength(1);
    const pattern = own[lower];
    if (pattern) expect(values?.[0], `${name} of ${target}`).toMatch(pattern);
    else expect(values?.[0], `${name} of ${target}`).toBe(value);
  }
  const type = headers['content-type']?.[0] ?? '';
  if (body !== '') expect(type, `Content-Type of ${target}`).toMatch(/^\w+\/[\w+.-]+(; charset=utf-8)?$/i);
  if (/^text\/(html|plain|css|csv)/.test(type))
    expect(type, `charset of ${target}`).toMatch(/; charset=utf-8$/i);
  // Caches need to be told, whatever the answer.
  expect(headers['cache-control'], `Cache-Control of ${target}`).toHaveLength(1);
  expect(headers['x-powered-by']).toBeUndefined();
}

/** The page of a refusal has one style sheet of its own, and stands unstyled where the policy of its address counts. */
const ERROR_PAGE_POLICY =
  /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox$/;

const PAGE = {
  'cache-control': /\bno-store\b/,
  'content-security-policy':
    /^default-src 'none'; script-src 'self' 'nonce-[\w+/]{22}==' 'strict-dynamic'; style-src 'self' 'nonce-.*frame-ancestors 'none'; .*report-uri \/api\/csp-report; report-to csp$/,
};
const ID = 'fff00000-0000-8000-8000-000000000000';

test.describe('every kind of address carries the headers of the table:', () => {
  for (const [target, status] of [
    ['/', 200],
    ['/gallery', 200],
    ['/gallery/numbers', 200],
    ['/gallery/wall', 200],
    ['/sign-in', 200],
    ['/examples/headless', 200],
    [`/share/${ID}/x.jpg?share=x`, 404],
    ['/%2e%2e/', 200],
    ['/nope', 404],
    ['/iconfoo', 404],
    ['/favicon.ico', 404],
    ['/app-icon/any-1.png', 404],
    // Nothing of the sources or of the host, and no page under a name that a cache would keep.
    ['/.git/config', 404],
    ['/.env', 404],
    ['/package.json', 404],
    ['/gallery/x.css', 404],
    ['/gallery;x.css', 404],
    ['/media/x', 404],
    ['/media/x/y/z', 404],
    ['/media%2Fx%2Fy', 404],
    ['/vendor/nope', 404],
    ['/vendor/heic-worker.js.map', 404],
    ['/api', 404],
    ['/apifoo', 404],
    ['/%61pi/images', 404],
    ['/_next', 404],
    ['/_next/nope', 404],
    ['/_next/imagefoo', 404],
    ['/_next/image?url=%2Ficon.svg&w=64&q=75', 404],
    ['/_next/image?url=https%3A%2F%2Fexample.com%2Fa.png&w=64&q=75', 404],
    ['/_next/data/x/gallery.json', 404],
    ['/_global-error', 500],
    ['/_not-found', 404],
  ] as const) {
    test(`page ${target}`, async () => {
      const answer = await ask('GET', target);
      expect(answer.status).toBe(status);
      expectTable(answer, target, PAGE);
    });
  }

  for (const [method, target, status, extra] of [
    // The API, media and files.
    ['GET', '/api/nope', 404],
    ['GET', '/api/images', 401],
    ['HEAD', '/api/images', 401],
    ['OPTIONS', '/api/images', 204],
    ['PUT', '/api/images', 405],
    ['POST', '/api/upload/presign', 415],
    ['GET', '/api/upload/complete', 405],
    ['GET', `/media/${ID}/x.jpg`, 404],
    ['GET', `/media/${ID}/x.jpg`, 404, 'Accept: text/html'],
    ['OPTIONS', `/media/${ID}/x.jpg`, 204],
    // Albums that are none.
    ['GET', '/album/zzzzzz', 404],
    ['GET', '/album/zzzzzz', 404, 'Accept: text/html'],
    ['GET', '/album/zzzzzz.json', 404],
    ['POST', '/album/zzzzzz', 405],
    ['OPTIONS', '/album/zzzzzz', 204],
    ['GET', '/bucket/sluice/nope', 404],
    ['OPTIONS', '/bucket/sluice/nope', 204],
    ['GET', '/vendor/heic-worker.js', 200],
    ['GET', '/vendor/libheif.wasm', 200],
    ['GET', '/vendor/libheif-LICENSE.txt', 200],
    ['GET', '/vendor/browser-image-compression.js', 200],
    ['GET', '/icon.svg', 200],
    ['GET', '/robots.txt', 200],
    ['GET', '/manifest.webmanifest', 200],
    ['GET', '/app-icon/maskable-512.png', 200],
    ['GET', '/share-target/worker.js', 200],
    ['GET', '/share-target/photos', 303],
    ['POST', '/share-target/photos', 303],
    ['PUT', '/share-target/photos', 405],
    ['OPTIONS', '/share-target/photos', 204],
    ['GET', '/_next/static/nope', 404],
    ['GET', '/_next/static/chunks/nope.js', 404],
    // Answers that Next.js gives before any of our code is asked.
    ['GET', '/gallery/', 308],
    ['GET', '//gallery', 308],
    ['GET', '/\\gallery', 308],
    ['GET', '/api/', 308],
    ['GET', '/api/images/', 308],
    ['GET', `/media/${ID}/x.jpg/`, 308],
    ['GET', '/_next/static/', 308],
    ['GET', '/', 307, 'RSC: 1'],
    // Without a part or a version that is not there, the whole.
    ['GET', '/robots.txt', 200, 'Range: bytes=9999-'],
    ['GET', '/vendor/libheif.wasm', 200, 'If-Match: "x"'],
    ['GET', '/icon.svg', 200, 'If-Unmodified-Since: Mon, 01 Jan 2001 00:00:00 GMT'],
    // Answers that Node gives before Next.js is asked.
    ['GET', '/api/images', 417, 'Expect: something'],
    ['POST', '/api/session', 400, 'Transfer-Encoding: chunked\r\nContent-Length: 5'],
    ['GET', '/api/images', 401, 'Connection: Upgrade\r\nUpgrade: websocket'],
    // Requests that are refused by their first line.
    ['GET', '/%', 400],
    ['GET', '/%ff', 400],
    ['GET', '/api/images/%ff', 400],
    ['GET', '/media/%ff/x', 400],
    ['GET', '/_next/static/%ff', 400],
    ['GET', 'http://evil.example/', 400],
    ['OPTIONS', '*', 204],
    ['OPTIONS', '/', 204],
    ['POST', '/', 405],
    ['POST', '/', 405, 'Next-Action: 0123'],
    ['PUT', '/gallery', 405],
    ['DELETE', `/media/${ID}/x.jpg`, 405],
    ['PUT', '/vendor/heic-worker.js', 405],
    ['POST', '/icon.svg', 405],
    ['TRACE', '/', 405],
    ['TRACE', '/api/images', 405],
    ['TRACE', '/_next/static/nope', 405],
    ['PROPFIND', '/gallery', 405],
    ['TRACK', '/', 405],
    ['CONNECT', 'localhost:80', 405],
  ] as const) {
    test(`${method} ${target}${extra ? ` with ${extra}` : ''}`, async () => {
      const answer = await ask(method, target, extra ? [extra] : []);
      expect(answer.status).toBe(status);
      if (status === 405 || method === 'OPTIONS') {
        expect(answer.headers.allow?.[0]).toBeTruthy();
      }
      const isOfPage = extra === 'RSC: 1';
      // An answer that is no file is never kept in its place.
      const own = {
        ...(status === 200 ? {} : { 'cache-control': PAGE['cache-control'] }),
        ...(extra === 'Accept: text/html' ? { 'content-security-policy': ERROR_PAGE_POLICY } : {}),
      };
      expectTable(answer, target, isOfPage ? PAGE : own);
    });
  }

  test('whatever lies in the folder of files', async () => {
    const files = readdirSync('public', { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    );
    expect(files.length).toBeGreaterThan(7);
    for (const { parentPath, name } of files) {
      const target = `${parentPath.replace(/^public/, '')}/${name}`;
      expect(kindOfAddress(target).kind, `${target} has a row of its own`).not.toBe('page');
      const answer = await ask('GET', target);
      expect(answer.status).toBe(200);
      expectTable(answer, target);
    }
  });

  test('each answer names its request, and each anew', async () => {
    const targets = ['/', '/gallery', '/nope', '/api/images', '/icon.svg', '/_next/static/nope', '/%ff'];
    const ids: string[] = [];
    for (const target of targets) ids.push(...((await ask('GET', target)).headers['x-request-id'] ?? []));
    expect(ids).toHaveLength(targets.length);
    expect(new Set(ids).size).toBe(targets.length);
  });

  test('scripts, styles and fonts of the page, which are kept for a year', async () => {
    const { body } = await ask('GET', '/');
    const targets = [...new Set(body.match(/\/_next\/static\/[\w./~-]+\.(?:js|css|woff2)/g))];
    expect(targets.length).toBeGreaterThan(3);
    for (const target of targets) {
      const answer = await ask('GET', target);
      expect(answer.status).toBe(200);
      expectTable(answer, target);
      expect(answer.headers['cache-control']).toEqual(['public, max-age=31536000, immutable']);
    }
  });

  test('over https, a browser is told to come by https from now on, whatever it asks for', async () => {
    const targets = ['/', '/nope', '/api/images', '/icon.svg', '/_next/static/nope', '/gallery/', '/%ff'];
    for (const target of targets) {
      const secure = await ask('GET', target, ['X-Forwarded-Proto: https']);
      expect(secure.headers['strict-transport-security'], target).toEqual(['max-age=63072000']);
      expect((await ask('GET', target)).headers['strict-transport-security'], target).toBeUndefined();
    }
  });
});

test('an image, its redirect and its download carry the headers of the table, and its object a sandbox', async ({
  page,
}) => {
  const upload = new UploadPage(page);
  await upload.open();
  const name = 'Ünï "quote"; x=\\y.jpg';
  await upload.choose([await photoFile(name, { seed: 88, width: 300, height: 200 })]);
  const id = await upload.doneId(name);
  await signIn(page);
  const cookies = (await page.context().cookies()).map((cookie) => `${cookie.name}=${cookie.value}`);
  const cookie = `Cookie: ${cookies.join('; ')}`;
  const target = `/media/${id}/x.jpg`;

  const redirect = await ask('GET', target, [cookie]);
  expect(redirect.status).toBe(302);
  expectTable(redirect, target, { 'cache-control': /^private, max-age=0$/ });

  const download = await ask('GET', `${target}?download=1`, [cookie]);
  expect(download.status).toBe(200);
  expectTable(download, target, { 'cache-control': /^private, no-store$/ });
  expect(download.headers['content-disposition']?.[0]).toMatch(
    /^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.%-]+$/,
  );

  const signed = new URL(redirect.headers.location?.[0] ?? '');
  const object = await fetch(`${BUCKET_URL}${signed.pathname}${signed.search}`, {
    headers: { host: signed.host },
  });
  expect(object.headers.get('content-security-policy')).toMatch(/^default-src 'none'; .*sandbox$/);
  expect(object.headers.get('x-content-type-options')).toBe('nosniff');
});

test('the table has no row that is not asked for here', () => {
  expect(ADDRESS_KINDS.map(({ kind }) => kind)).toEqual([
    'api',
    'media',
    'album',
    'bucket',
    'static',
    'heic-worker',
    'share-worker',
    'share-target',
    'file',
    'share',
    'page',
  ]);
});
