// biome-ignore-all lint/style/noProcessEnv: a host's environment, as the package finds it.
/**
 * Runs where a host's packages are installed, and Next.js is not: an upload from presign to its link through the handlers alone, over
 * the embedded bucket, which starts by itself, and the scripts of workers.
 */
import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import sharp from 'sharp';
import { createSluice } from 'sluice/next';

const probe = createServer().listen(0, '127.0.0.1');
await new Promise((resolve) => probe.once('listening', resolve));
process.env.DEV_BUCKET_PORT = String(probe.address().port);
process.env.ADMIN_PASSWORD = 'correct-horse-battery';
await new Promise((resolve) => probe.close(resolve));

const ORIGIN = 'http://host.example';
const { GET, POST } = createSluice({
  basePath: '/api/photos',
  identify: () => ({ id: 'u1', role: 'admin' }),
});
const get = (path) => GET(new Request(ORIGIN + path));
const headers = { 'content-type': 'application/json' };
const post = async (path, json) => {
  const request = new Request(`${ORIGIN}/api/photos${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(json),
  });
  const response = await POST(request);
  assert.equal(response.status, 200, await response.clone().text());
  return response.json();
};

const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#408' } })
  .jpeg()
  .toBuffer();
const grant = await post('/upload/presign', { filename: 'a.jpg' });
const form = new FormData();
for (const [name, value] of Object.entries(grant.fields)) form.append(name, value);
form.append('file', new Blob([bytes], { type: 'image/jpeg' }), 'a.jpg');
// The embedded bucket is behind the handlers.
assert.equal(grant.url, '/api/photos/bucket/sluice');
const encoded = new Response(form);
const body = await encoded.arrayBuffer();
const about = {
  'content-type': encoded.headers.get('content-type'),
  'content-length': String(body.byteLength),
};
const sent = await POST(new Request(ORIGIN + grant.url, { method: 'POST', headers: about, body }));
assert.ok(sent.ok, await sent.text());
const image = await post('/upload/complete', { ticket: grant.ticket });
assert.equal(image.width, 40);
assert.match(image.url, /^\/api\/photos\/media\//);
const opened = await get(image.url);
assert.equal(opened.status, 302);
const shown = await get(opened.headers.get('location'));
assert.equal(shown.headers.get('content-type'), 'image/jpeg');
assert.match(shown.headers.get('content-security-policy'), /sandbox/);
assert.ok((await shown.arrayBuffer()).byteLength > 100);

const shared = await post('/images/share', { id: image.id, expiresInSeconds: 60 });
const page = await get(shared.url);
assert.equal(page.status, 200);
assert.match(page.headers.get('content-security-policy'), /^default-src 'none'; .*style-src 'sha256-/);
assert.match(await page.text(), /<img src="\/api\/photos\/media\//);

const worker = await get('/api/photos/vendor/1/heic-worker.js');
assert.match(worker.headers.get('content-type'), /^text\/javascript/);
assert.match(
  worker.headers.get('content-security-policy'),
  /script-src 'wasm-unsafe-eval'.*report-uri \/api\/photos\/csp-report/,
);
const wasm = new Uint8Array(await (await get('/api/photos/vendor/1/libheif.wasm')).arrayBuffer());
assert.ok(WebAssembly.validate(wasm));
const etag = worker.headers.get('etag');
const again = await GET(
  new Request(`${ORIGIN}/api/photos/vendor/1/heic-worker.js`, { headers: { 'if-none-match': etag } }),
);
assert.equal(again.status, 304);
for (const name of ['1/nothing.js', '1/__proto__', '1/..%2fx', '2/heic-worker.js']) {
  assert.equal((await get(`/api/photos/vendor/${name}`)).status, 404, name);
}
process.exit(0);
