import { createServer } from 'node:http';
import type { Album } from '@/lib/shared/albums/album';
import type { PublicAlbum } from '@/lib/shared/albums/public-album';
import { signIn } from './support/admin';
import { EMBED_PORT, STRANGER_PORT } from './support/ports';
import { expect, test } from './support/test';
import { photoFile, UploadPage } from './support/upload-page';

async function publish(page: import('@playwright/test').Page): Promise<string> {
  const upload = new UploadPage(page);
  await upload.open();
  const names = ['quay.jpg', 'kept.jpg'];
  await upload.choose(
    await Promise.all(
      names.map((name, at) => photoFile(name, { seed: 60 + at, width: 2_048, height: 1_365 })),
    ),
  );
  const [shown = '', hidden = ''] = [await upload.doneId('quay.jpg'), await upload.doneId('kept.jpg')];
  await signIn(page);
  const post = async (path: string, data: unknown) => {
    const answer = await page.request.post(path, { data });
    expect(answer.ok()).toBe(true);
    return (await answer.json()) as unknown;
  };
  const { id } = (await post('/api/albums', { title: 'Harbour night', text: 'Boats and lights' })) as Album;
  await post('/api/images/edit', { ids: [shown, hidden], albums: { add: [id] } });
  await post('/api/images/move', { ids: [shown], to: 'public' });
  const changed = await page.request.patch(`/api/albums/${id}`, { data: { isPublic: true } });
  expect(changed.status()).toBe(200);
  return id;
}

test('a public album is a page without scripts and JSON, and sites that are named frame the page and nothing else', async ({
  page,
  browser,
  baseURL,
}) => {
  const album = await publish(page);
  const address = `${baseURL}/album/${album}`;
  const visitor = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const open = await visitor.newPage();
  const answer = await open.goto(address);
  expect(answer?.headers()['x-frame-options']).toBeUndefined();
  expect(answer?.headers()['cache-control']).toContain('s-maxage=');
  await expect(open.getByRole('heading', { name: 'Harbour night' })).toBeVisible();
  const photo = open.getByRole('img', { name: 'quay.jpg' });
  await expect(photo).toBeVisible();
  await expect.poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await expect(open.getByRole('img', { name: 'kept.jpg' })).toHaveCount(0);
  await open.screenshot({ path: 'test-results/public-album-phone.png' });
  const wide = await open.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(390);

  const json = (await (await visitor.request.get(`${address}.json`)).json()) as PublicAlbum;
  expect(json.photos.map(({ name }) => name)).toEqual(['quay.jpg']);
  for (const { url } of json.photos[0]?.pictures ?? []) {
    expect((await visitor.request.get(url)).headers()['content-type']).toMatch(/^image\//);
  }

  const frames = { album: `/album/${album}`, upload: '/', gallery: '/gallery', signIn: '/sign-in' };
  const html = Object.entries(frames).map(
    ([name, path]) => `<iframe name="${name}" src="${baseURL}${path}"></iframe>`,
  );
  for (const port of [EMBED_PORT, STRANGER_PORT]) {
    const club = createServer((_, response) =>
      response
        .setHeader('content-type', 'text/html')
        .end(`<!doctype html><title>Club</title>${html.join('')}`),
    ).listen(port, '127.0.0.1');
    const site = await visitor.newPage();
    await site.goto(`http://127.0.0.1:${port}/party`);
    const isShown = async (name: string) => {
      const frame = site.frame({ name });
      return (
        (await frame?.evaluate(() => document.querySelector('main') !== null).catch(() => false)) ?? false
      );
    };
    await expect.poll(() => isShown('album')).toBe(port === EMBED_PORT);
    for (const name of ['upload', 'gallery', 'signIn']) {
      // A frame that is refused shows the browser's own page.
      await expect.poll(() => site.frame({ name })?.url()).toMatch(/^chrome-error:|^about:blank$/);
      expect(await isShown(name)).toBe(false);
    }
    const read = await site.evaluate(
      async (url) => ((await (await fetch(url)).json()) as { title: string }).title,
      `${address}.json`,
    );
    expect(read).toBe('Harbour night');
    await site.close();
    club.close();
  }
  await visitor.close();
});
