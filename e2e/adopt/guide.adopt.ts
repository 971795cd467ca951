/** Somebody new follows docs/package.md word for word: a fresh app, the packed package, three files, and five minutes. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { setupText } from '@/lib/shared/text/en/setup';
import { bundleForReact } from './bundle-for-react';
import { install, writeFiles } from './create-fresh-app';
import { PhotosPage } from './photos-page';
import { runCommand } from './run-command';
import { type ServedApp, serveApp, withApp } from './serve-app';
import { APP_ENVIRONMENT, copyOfApp, PORTS, readGuide, startedMs } from './world';
import { WRONG_PAGES } from './wrong-pages';

/** The bar: from the first command to a photo that is shown. */
const FIVE_MINUTES_MS = 300_000;

/** Copies of React beside the app's own, for pages that mix them up. */
const OLD_REACT = '18.3.1';
const COPIES = [
  `react-old@npm:react@${OLD_REACT}`,
  `react-dom-old@npm:react-dom@${OLD_REACT}`,
  'react-second@npm:react@19.3.1',
  'react-dom-second@npm:react-dom@19.3.1',
];

let folder: string;

test.beforeAll(async () => {
  folder = await copyOfApp('guide');
  await writeFiles(folder, (await readGuide()).files);
});

test('three files of the guide, and a photo is uploaded, verified and shown within five minutes', async ({
  page,
}) => {
  const { files } = await readGuide();
  expect(files.size).toBeLessThanOrEqual(3);
  const options = { folder, port: PORTS.app, script: 'dev', env: APP_ENVIRONMENT } as const;
  await withApp(options, async ({ url }) => {
    const photos = new PhotosPage(page);
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(new URL(request.url()).origin));
    await photos.open(url);
    await photos.choose('lake.jpg');
    const id = await photos.doneId('lake.jpg');
    await photos.open(url);
    await photos.expectShown(id);
    // The bucket too is at the app's own address, so that phones in the network find it.
    expect([...asked].filter((origin) => origin !== 'null')).toEqual([url]);
    expect(Date.now() - startedMs()).toBeLessThan(FIVE_MINUTES_MS);
    expect(photos.errors).toEqual([]);
  });
});

test('two of them are enough in an app with the cache components that create-next-app offers', async ({
  page,
}) => {
  const { files } = await readGuide();
  const cached = await copyOfApp('cached');
  // As `create-next-app` writes it where it is not told otherwise.
  const config = (await readFile(join(cached, 'next.config.ts'), 'utf8')).replace(
    'NextConfig = {',
    'NextConfig = {\n  cacheComponents: true,',
  );
  expect(config).toContain('cacheComponents');
  const own = new Map([...files].filter(([path]) => path !== 'proxy.ts'));
  await writeFiles(cached, own.set('next.config.ts', config));
  const options = { folder: cached, port: PORTS.app, script: 'dev', env: APP_ENVIRONMENT } as const;
  await withApp(options, async ({ url }) => {
    const photos = new PhotosPage(page);
    await photos.open(url);
    await photos.choose('lake.jpg');
    await photos.doneId('lake.jpg');
    expect(photos.errors).toEqual([]);
  });
});

test.describe('in production', () => {
  let app: ServedApp;

  // Pages that look for the server where it is not; some React beside the app's own.
  test.beforeAll(async () => {
    await writeFiles(folder, WRONG_PAGES);
    await install(folder, ['--legacy-peer-deps', ...COPIES]);
    await runCommand('npm', ['run', 'build'], { cwd: folder, env: { NEXT_TELEMETRY_DISABLED: '1' } });
    // At an address of its own, as a real bucket is.
    const env = { ...APP_ENVIRONMENT, DEV_BUCKET_PUBLIC_URL: `http://127.0.0.1:${PORTS.bucket}` };
    app = await serveApp({ folder, port: PORTS.app, script: 'start', env });
  });

  test.afterAll(() => app.close());

  test('the same works under a strict policy, and the gallery is for who has signed in', async ({ page }) => {
    const photos = new PhotosPage(page);
    const policy = (await page.request.get(app.url)).headers()['content-security-policy'] ?? '';
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/);
    expect(policy).not.toMatch(/unsafe-(?:inline|eval)/);
    await photos.signIn(app.url);
    await photos.open(app.url);
    await photos.choose('sea.jpg', 2);
    const id = await photos.doneId('sea.jpg');
    await photos.open(app.url);
    await photos.expectShown(id);
    expect(photos.errors).toEqual([]);
  });

  test.describe('a page that is set up wrongly says so', () => {
    // A page that Playwright answers counts as one from another network.
    test.use({ permissions: ['local-network-access'] });
    let seed = 10;

    /** The app's own page, with another policy. */
    async function withPolicy(page: Page, change: (policy: string) => string) {
      await page.route(`${app.url}/`, async (route) => {
        const response = await route.fetch();
        const headers = response.headers();
        const policy = change(headers['content-security-policy'] ?? '');
        await route.fulfill({ response, headers: { ...headers, 'content-security-policy': policy } });
      });
    }
    async function expectSaid(photos: PhotosPage, sentence: string) {
      await expect(photos.page.getByRole('alert').filter({ hasText: sentence })).toHaveCount(1);
      expect(photos.errors).toContain(sentence);
    }
    const replaced = (directive: string, sources: string) => (policy: string) =>
      policy.replace(new RegExp(`${directive} [^;]*`), `${directive} ${sources}`);

    for (const [what, directive, sources, sentence] of [
      ['workers', 'worker-src', "'none'", setupText.noWorkers()],
      ['pictures made in the browser', 'img-src', "'self'", setupText.noPictures({ source: 'blob:' })],
    ] as const) {
      test(`where its policy forbids ${what}, and uploads all the same`, async ({ page }) => {
        await withPolicy(page, replaced(directive, sources));
        const photos = new PhotosPage(page);
        await photos.open(`${app.url}/`);
        await photos.choose('lake.jpg', seed++);
        await photos.doneId('lake.jpg');
        await expectSaid(photos, sentence);
      });
    }

    const bucket = `http://127.0.0.1:${PORTS.bucket}`;
    for (const [what, sources, source] of [
      ['the bucket', "'self'", bucket],
      ['its own server', bucket, "'self'"],
    ] as const) {
      test(`where its policy lets nothing be sent to ${what}, and fails at once`, async ({ page }) => {
        await withPolicy(page, replaced('connect-src', sources));
        const photos = new PhotosPage(page);
        await photos.open(`${app.url}/`);
        await photos.choose('lake.jpg', seed++);
        await expect(photos.row('lake.jpg')).toHaveAttribute('data-state', 'failed');
        await expect(photos.row('lake.jpg')).toContainText('security rules');
        await expectSaid(photos, setupText.noSending({ source }));
      });
    }

    test('where it has no styles, and works', async ({ page }) => {
      await page.route('**/*.css', (route) => route.abort());
      const photos = new PhotosPage(page);
      await photos.open(`${app.url}/`);
      await photos.choose('lake.jpg', seed++);
      await photos.doneId('lake.jpg');
      await expectSaid(photos, setupText.noStyles());
    });

    for (const [what, kind, status] of [
      ['nothing is mounted', 'nowhere', 404],
      ['another app answers', 'other', 200],
      ['the handlers believe to be somewhere else', 'moved', 404],
    ] as const) {
      test(`where ${what} at its address`, async ({ page }) => {
        const photos = new PhotosPage(page);
        await photos.open(`${app.url}/wrong/${kind}`);
        await photos.choose('lake.jpg', seed++);
        await expectSaid(photos, setupText.notMounted({ address: `/api/${kind}/upload/presign`, status }));
      });
    }

    for (const [what, copies, sentence] of [
      ['an old React', { page: '-old', sluice: '-old' }, setupText.oldReact({ version: OLD_REACT })],
      ['two copies of React', { page: '', sluice: '-second' }, setupText.twoReacts()],
    ] as const) {
      test(`where it has ${what}`, async ({ page }) => {
        const script = await bundleForReact(folder, copies);
        const body = `<!doctype html><div id="root"></div><script type="module">${script.replaceAll('</script', '<\\/script')}</script>`;
        await page.route(`${app.url}/react`, (route) => route.fulfill({ contentType: 'text/html', body }));
        const photos = new PhotosPage(page);
        await page.goto(`${app.url}/react`);
        await expect(page.getByText(sentence)).toBeVisible();
        expect(photos.errors).toContain(sentence);
      });
    }
  });
});
