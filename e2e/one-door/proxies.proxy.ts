/** The recipes of `deploy/` with the programs that `run.ts` has found: one name, with https and without, and nothing configured but two secrets. */
import { expect, type Page, test } from '@playwright/test';
import type { UploadGrant } from '@/lib/shared/wire';
import { DOOR_PORT, NAME } from './door-port';
import { type PlainServer, startPlain } from './start-plain';
import { RECIPES, type ReverseProxy, startProxy } from './start-proxy';
import { sendAndShare, visit } from './visit';

/** The largest file that the defaults let through. */
const MAX_BYTES = 10_485_760;

let server: PlainServer;
let proxy: ReverseProxy;

test.beforeAll(async () => {
  server = await startPlain('start', DOOR_PORT);
});
test.afterAll(() => server.close());
test.afterEach(() => proxy.close());

const installed = new Set(process.env.ONE_DOOR_PROXIES?.split(','));

for (const [name, recipe] of Object.entries(RECIPES).filter(([each]) => installed.has(each))) {
  for (const isSecure of [true, false]) {
    const scheme = isSecure ? 'https' : 'http';
    test(`${name} with ${scheme}: a photo is sent, found and shared; the largest file goes through`, async ({
      browser,
    }) => {
      const options = { isSecure, port: DOOR_PORT + 1, appPort: DOOR_PORT, name: NAME };
      proxy = await startProxy(recipe, options);
      await sendAndShare(browser, proxy.origin, `behind-${name}-${scheme}.jpg`);
      const visitor = await visit(browser, proxy.origin);
      await visitor.page.goto('/');
      expect(await sendLargest(visitor.page)).toEqual({ origin: proxy.origin, status: 204 });
      visitor.check();
      await visitor.close();
    });
  }
}

/** From inside the page, as its own code sends. */
function sendLargest(page: Page): Promise<{ origin: string; status: number }> {
  return page.evaluate(async (size) => {
    const presigned = await fetch('/api/upload/presign', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ filename: 'large.jpg', size }),
    });
    const grant = (await presigned.json()) as UploadGrant & { method: 'POST' };
    const form = new FormData();
    for (const [field, value] of Object.entries(grant.fields)) form.append(field, value);
    form.append('file', new Blob([new Uint8Array(size)]), 'large.jpg');
    const { status } = await fetch(grant.url, { method: 'POST', body: form });
    return { origin: new URL(grant.url).origin, status };
  }, MAX_BYTES);
}
