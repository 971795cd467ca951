import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createSignInLink } from '@/lib/server/session';
import { signIn } from './support/admin';
import { ADMIN_PASSWORD } from './support/ports';
import { BUCKET_DIRECTORY } from './support/read-bucket';
import { expect, test } from './support/test';

test.describe('with a password', () => {
  test.use({ allowedErrors: /401 \(Unauthorized\)/ });

  test('the gallery opens to the right password alone, and closes on signing out', async ({ page }) => {
    await page.goto('/gallery');
    await expect(page.getByText('Sign in to see the gallery.')).toBeVisible();
    await page.getByRole('link', { name: 'Sign in' }).click();
    await page.getByLabel('Password').fill('not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'Wrong password' })).toBeVisible();

    await page.getByLabel('Password').fill(ADMIN_PASSWORD);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Gallery' })).toBeVisible();
    const session = (await page.context().cookies()).find(({ name }) => name.includes('sluice_session'));
    expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' });

    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign out here' }).click();
    await expect(page.getByText('Drop photos anywhere')).toBeVisible();
    // The browser stays known, which opens nothing.
    const left = (await page.context().cookies()).filter(({ name }) => name.includes('sluice_'));
    expect(left).toMatchObject([{ name: 'sluice_device', httpOnly: true, sameSite: 'Strict' }]);
    // Also where somebody kept the cookie.
    const kept = { cookie: `${session?.name}=${session?.value}` };
    expect((await page.request.get('/api/images', { headers: kept })).status()).toBe(401);
    await page.goto('/gallery');
    await expect(page.getByText('Sign in to see the gallery.')).toBeVisible();
  });

  test('signing out everywhere ends the sessions of other browsers', async ({ page, browser }) => {
    const other = await browser.newPage();
    await signIn(other);
    await signIn(page);
    await page.goto('/gallery');
    await page.getByRole('button', { name: 'Sign out' }).click();
    // The gallery may be asking for something at that moment.
    await page.getByRole('button', { name: 'Sign out everywhere' }).click();
    await expect(page.getByText('Drop photos anywhere')).toBeVisible();
    const left = (await page.context().cookies()).filter(({ name }) => name.includes('sluice_'));
    expect(left).toEqual([]);
    expect((await other.request.get('/api/images')).status()).toBe(401);
    await other.close();
  });
});

test('a browser that refuses the cookie is told so, and not just shown the form again', async ({ page }) => {
  await page.route('**/api/session', async (route) => {
    const response = await route.fetch();
    const { 'set-cookie': _, ...headers } = response.headers();
    // A script that was fetched for the page has kept the cookie already.
    await page.context().clearCookies();
    await route.fulfill({ response, headers });
  });
  await page.goto('/sign-in');
  await page.getByLabel('Password').fill(ADMIN_PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'didn’t keep the cookie' })).toBeVisible();
});

test('the link of the terminal signs in once', async ({ page, browser }) => {
  const { appSecret } = JSON.parse(await readFile(join(BUCKET_DIRECTORY, 'secrets.json'), 'utf8')) as {
    appSecret: string;
  };
  const link = await createSignInLink(appSecret);
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'Gallery' })).toBeVisible();
  expect(page.url()).not.toContain('link=');

  const second = await browser.newPage();
  await second.goto(new URL(link, page.url()).href);
  await expect(second.getByRole('alert').filter({ hasText: 'link' })).toBeVisible();
  await second.close();
});

test('no endpoint of the admin API answers without a session', async ({ request }) => {
  const id = '00000000-0000-8000-8000-000000000000';
  const calls = [
    request.get('/api/images'),
    request.get(`/api/images/${id}`),
    request.patch(`/api/images/${id}`, { data: { alt: 'x' } }),
    request.post('/api/images/move', { data: { ids: [id], to: 'public' } }),
    request.post('/api/images/purge', { data: { ids: [id] } }),
    request.post('/api/images/share', { data: { id, expiresInSeconds: 60 } }),
  ];
  for (const response of await Promise.all(calls)) {
    expect(response.status()).toBe(401);
    expect(await response.json()).toMatchObject({ error: { code: 'sign_in_required' } });
  }
});

test('another site can neither upload nor sign in through a visitor', async ({ request }) => {
  for (const [path, data] of [
    ['/api/upload/presign', { filename: 'a.jpg' }],
    ['/api/session', { password: ADMIN_PASSWORD }],
  ] as const) {
    const response = await request.post(path, { data, headers: { origin: 'https://evil.example' } });
    expect(response.status()).toBe(403);
    expect(await response.json()).toMatchObject({ error: { code: 'foreign_origin' } });
  }
});
