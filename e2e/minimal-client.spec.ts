/** The product's smallest client, without any of our code: a name in, `{url, fields, key}` out, the file by POST. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { makePhoto } from './support/make-photo';
import { APP_URL } from './support/ports';
import { expect, test } from './support/test';

async function presign(filename: string) {
  const response = await fetch(`${APP_URL}/api/upload/presign`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ filename }),
  });
  return (await response.json()) as {
    url: string;
    fields: Record<string, string>;
    key: string;
    ticket: string;
  };
}

function formOf(fields: Record<string, string>, file: Blob, name: string): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append('file', file, name);
  return form;
}

test('a script of twenty lines uploads a photo with nothing but fetch', async () => {
  const photo = await makePhoto({ seed: 40 });
  const { url, fields, key, ticket } = await presign('holiday.jpg');
  expect(key).toMatch(/^uploads\/[0-9a-f-]{36}\/holiday\.jpg$/);

  const sent = await fetch(url, {
    method: 'POST',
    body: formOf(fields, new Blob([new Uint8Array(photo)]), 'holiday.jpg'),
  });
  expect(sent.status).toBeLessThan(300);

  const completed = await fetch(`${APP_URL}/api/upload/complete`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ticket }),
  });
  expect(await completed.json()).toMatchObject({ name: 'holiday.jpg', type: 'image/jpeg', width: 1_600 });
});

test('curl uploads a photo with the fields it was given', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'sluice-curl-'));
  const file = join(directory, 'photo.jpg');
  await writeFile(file, await makePhoto({ seed: 41 }));
  const { url, fields } = await presign('photo.jpg');
  const form = Object.entries(fields).flatMap(([name, value]) => ['--form-string', `${name}=${value}`]);
  const curl = await promisify(execFile)('curl', [
    '-sS',
    '-w',
    '%{http_code}',
    ...form,
    '-F',
    `file=@${file}`,
    url,
  ]);
  await rm(directory, { recursive: true });
  expect(curl.stderr).toBe('');
  expect(curl.stdout).toMatch(/20[014]$/);
});

test('the bucket itself refuses more than 10 MiB, another key and a changed type', async () => {
  const big = await presign('big.jpg');
  const tooLarge = await fetch(big.url, {
    method: 'POST',
    body: formOf(big.fields, new Blob([new Uint8Array(10_485_761)]), 'big.jpg'),
  }).then(
    (response) => response.status,
    // The bucket may hang up on a body it has already refused.
    () => 'cut',
  );
  expect([400, 413, 'cut']).toContain(tooLarge);

  const { url, fields } = await presign('photo.jpg');
  for (const changed of [{ key: 'public/images/mine.jpg' }, { 'Content-Type': 'image/svg+xml' }]) {
    const response = await fetch(url, {
      method: 'POST',
      body: formOf({ ...fields, ...changed }, new Blob(['x']), 'photo.jpg'),
    });
    expect(response.status).toBe(403);
  }
});
