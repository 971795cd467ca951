/** An app with accounts of its own mounts the uploader: who somebody is, what becomes of a photo, and what the browser hears of it are the app's. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { photoFile } from '../support/upload-page';
import { EXAMPLE_FOLDER, EXAMPLE_PORT, EXAMPLE_URL } from './example';

let directory: string;
let server: ChildProcess;

test.beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'sluice-example-'));
  server = spawn(process.execPath, ['--import', 'tsx', 'serve.ts', 'start'], {
    cwd: EXAMPLE_FOLDER,
    stdio: 'inherit',
    env: {
      ...process.env,
      PORT: String(EXAMPLE_PORT),
      DEV_BUCKET_PORT: String(EXAMPLE_PORT + 1),
      DEV_BUCKET_DIR: join(directory, 'bucket'),
      DATABASE_FILE: join(directory, 'app.db'),
    },
  });
  const isUp = () =>
    fetch(EXAMPLE_URL).then(
      ({ ok }) => ok,
      () => false,
    );
  await expect.poll(isUp).toBe(true);
});

test.afterAll(async () => {
  server.kill('SIGTERM');
  if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
  await rm(directory, { recursive: true, force: true });
});

test('an account of the app sends photos, and the app keeps them and answers its own data', async ({
  page,
}) => {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(EXAMPLE_URL);
  await page.getByLabel('Name').fill('Anna');
  await page.getByLabel('E-mail').fill('anna@example.com');
  await page.getByLabel('Password').fill('correct horse battery');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByRole('heading', { name: 'Photos of Anna' })).toBeVisible();

  await page.getByLabel('Photos').setInputFiles([await photoFile('first.jpg', { seed: 71 })]);
  await expect(page.getByText('first.jpg: photo 1 of Anna')).toBeVisible();
  await page.getByLabel('Photos').setInputFiles([await photoFile('second.jpg', { seed: 72 })]);
  await expect(page.getByText('second.jpg: photo 2 of Anna')).toBeVisible();

  const mine = (await (await page.request.get(`${EXAMPLE_URL}/api/mine`)).json()) as {
    name: string;
    url: string;
  }[];
  expect(new Set(mine.map(({ name }) => name))).toEqual(new Set(['first.jpg', 'second.jpg']));
  for (const { url } of mine) expect(url).toMatch(/^\/api\/photos\/media\//);
  expect(problems).toEqual([]);
});

test('a stranger sends nothing, and an account of the app is no admin of the gallery', async ({
  page,
  request,
}) => {
  const presign = { data: { filename: 'a.jpg' } };
  expect((await request.post(`${EXAMPLE_URL}/api/photos/upload/presign`, presign)).status()).toBe(401);
  const person = { name: 'Ben', email: 'ben@example.com', password: 'correct horse battery' };
  const headers = { origin: EXAMPLE_URL };
  const made = await page.request.post(`${EXAMPLE_URL}/api/auth/sign-up/email`, { data: person, headers });
  expect(made.status()).toBe(200);
  expect((await page.request.post(`${EXAMPLE_URL}/api/photos/upload/presign`, presign)).status()).toBe(200);
  expect((await page.request.get(`${EXAMPLE_URL}/api/photos/images`)).status()).toBe(403);
});
