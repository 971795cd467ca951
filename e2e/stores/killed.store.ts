import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { signIn } from '../support/admin';
import { expect, test } from '../support/test';
import { photoFile, UploadPage } from '../support/upload-page';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

test.use({ allowedErrors: /Failed to load resource|net::ERR_/ });

test('a photo whose browser was gone when the store had it is published by the sweep, once', async ({
  page,
  browser,
  baseURL,
}) => {
  const visitor = await browser.newContext(baseURL ? { baseURL } : {});
  const visit = await visitor.newPage();
  // The ticket never comes back: the context, and all that the page wrote down, ends with the upload.
  await visit.route('**/api/upload/complete', (route) => route.abort());
  const upload = new UploadPage(visit);
  await upload.open();
  await upload.choose([await photoFile('left-behind.jpg', { seed: 77 })]);
  await expect(upload.row('left-behind.jpg')).toHaveAttribute('data-state', 'verifying');
  await visitor.close();

  const sweep = () =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', 'lib/cli/commands/sweep.ts', '--at-once'], {
      cwd: ROOT,
    });
  expect((await sweep()).stdout).toContain('1 published');
  await signIn(page);
  const found = async () => {
    const answer = await page.request.get('/api/images?limit=200');
    const { images } = (await answer.json()) as { images: readonly { name: string }[] };
    return images.filter(({ name }) => name === 'left-behind.jpg');
  };
  expect((await found()).map(({ name }) => name)).toEqual(['left-behind.jpg']);
  expect((await sweep()).stdout).toContain('Nothing to do');
  expect(await found()).toHaveLength(1);
});
