/** Several people: with passwords, at a real provider of OpenID Connect, and scripts with tokens. */
import type { Page } from '@playwright/test';
import { expectNoFindings } from './support/expect-no-findings';
import { CHAOS_PORTS } from './support/ports';
import { type PeopleServer, servePeople } from './support/serve-people';
import { expect, test } from './support/test';

let server: PeopleServer;
test.beforeAll(async () => {
  server = await servePeople();
});
test.afterAll(() => server.close());
test.beforeEach(() => server.provider.setFault(null));

test.use({ baseURL: `http://localhost:${CHAOS_PORTS.app}` });

async function signIn(page: Page, name: string): Promise<void> {
  const answer = await page.request.post('/api/session', { data: { name, password: `of ${name}` } });
  expect(answer.status()).toBe(204);
}

/** Goes to the provider from the page to sign in, and signs in there. */
async function signInAtProvider(page: Page, login: string): Promise<void> {
  await enterAtProvider(page, login);
  await page.getByRole('button', { name: 'Continue' }).click();
}

/** As far as the provider's question whether this site may know who it is. */
async function enterAtProvider(page: Page, login: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in with Example' }).click();
  await page.getByPlaceholder('Enter any login').fill(login);
  await page.getByPlaceholder('and password').fill('any');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible();
}
const problem = (page: Page, text: string) => page.getByRole('alert').filter({ hasText: text });
const galleryOf = (page: Page) => page.getByRole('heading', { name: 'Gallery' });

test.describe('with a password', () => {
  test.use({ allowedErrors: /401 \(Unauthorized\)/ });

  test('the page asks whose it is, and says the same of a wrong name as of a wrong password', async ({
    page,
  }) => {
    await page.goto('/sign-in');
    await expect(page.getByLabel('Name')).toBeFocused();
    await page.keyboard.type('nobody');
    await page.getByLabel('Password').fill('of anna');
    await page.keyboard.press('Enter');
    await expect(problem(page, 'Wrong password')).toBeVisible();
    await page.getByLabel('Name').fill('Anna');
    await page.keyboard.press('Enter');
    await expect(galleryOf(page)).toBeVisible();
  });
});

test.describe('at the provider', () => {
  // The provider has no icon, and its page says so.
  test.use({ allowedErrors: /404 \(Not Found\)|50[0-9] \(/ });

  // The first of all: nothing of the provider is known yet.
  test('while the provider is away that is told, and a password opens the gallery', async ({ page }) => {
    server.provider.setFault((_, response) => {
      response.writeHead(503).end();
      return true;
    });
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Sign in with Example' }).click();
    await expect(problem(page, 'can’t be reached')).toBeVisible();
    await page.getByLabel('Name').fill('ben');
    await page.getByLabel('Password').fill('of ben');
    await page.keyboard.press('Enter');
    await expect(galleryOf(page)).toBeVisible();
    server.provider.setFault(null);
    // It is asked again soon.
    const begin = async () => (await page.request.post('/api/openid', { data: {} })).status();
    await expect.poll(begin).toBe(200);
  });

  test('somebody on the list by a verified address comes in, signs out, and comes in again', async ({
    page,
  }) => {
    await signInAtProvider(page, 'edith');
    await expect(galleryOf(page)).toBeVisible();
    expect(await (await page.request.get('/api/session')).json()).toMatchObject({
      name: 'edith@example.com',
      role: 'editor',
    });
    const left = (await page.context().cookies()).filter(({ name }) => name.startsWith('sluice_'));
    expect(left).toMatchObject([{ name: 'sluice_session', httpOnly: true, sameSite: 'Lax' }]);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign out here' }).click();
    await expect(page.getByText('Drop photos anywhere')).toBeVisible();
    await page.goto('/sign-in?next=/gallery/sessions');
    // The provider still knows them.
    await page.getByRole('button', { name: 'Sign in with Example' }).click();
    await expect(page.getByRole('heading', { name: 'Sessions', exact: true })).toBeVisible();
  });

  test('a group lets somebody in whose address nobody has verified, and as no more than the group may', async ({
    page,
  }) => {
    await signInAtProvider(page, 'vera');
    await expect(galleryOf(page)).toBeVisible();
    expect(await (await page.request.get('/api/session')).json()).toMatchObject({ role: 'viewer' });
  });

  test('somebody who is not on the list is told so, and signed in nowhere', async ({ page }) => {
    await signInAtProvider(page, 'nick');
    await expect(problem(page, 'isn’t on this site’s list')).toBeVisible();
    expect((await page.request.get('/api/images')).status()).toBe(401);
  });

  test('somebody who says no there is told that it was cancelled', async ({ page }) => {
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Sign in with Example' }).click();
    await page.getByRole('link', { name: 'Cancel' }).click();
    await expect(problem(page, 'cancelled')).toBeVisible();
  });

  for (const [what, status, body, sentence] of [
    ['refuses to say who it was', 400, '{"error":"invalid_grant"}', 'returned an error'],
    ['says nothing that makes sense', 200, '<!doctype html>', 'returned an error'],
    ['goes away between the two steps', 503, '', 'can’t be reached'],
  ] as const) {
    test(`a provider that ${what} is told as what it is`, async ({ page }) => {
      server.provider.setFault((request, response) => {
        if (request.url !== '/token') return false;
        response.writeHead(status, { 'content-type': 'application/json' }).end(body);
        return true;
      });
      await signInAtProvider(page, 'edith');
      await expect(problem(page, sentence)).toBeVisible();
      expect((await page.request.get('/api/images')).status()).toBe(401);
    });
  }

  test('an answer counts once, and in the browser alone that asked for it', async ({ page, browser }) => {
    const answers: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/api/openid/callback')) answers.push(request.url());
    });
    await enterAtProvider(page, 'edith');
    const attempt = (await page.context().cookies(server.url)).filter(({ name }) => name === 'sluice_openid');
    expect(attempt).toHaveLength(1);
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(galleryOf(page)).toBeVisible();
    const [answer = ''] = answers;
    await page.context().addCookies(attempt);
    await page.goto(answer);
    await expect(problem(page, 'already been used')).toBeVisible();
    const other = await browser.newPage();
    await other.goto(answer);
    await expect(problem(other, 'started in another browser')).toBeVisible();
    await other.close();
    await page.goto(answer);
    await expect(problem(page, 'started in another browser')).toBeVisible();
  });
});

test('a clock that is wrong is told to whoever can set it, and too many tries to whoever made them', async ({
  page,
}) => {
  for (const [code, sentence] of [
    ['openid_clock', 'differ'],
    ['rate_limited', /try again/i],
    ['openid_attempt_used', 'already been used'],
    ['openid_failed', 'returned an error'],
  ] as const) {
    await page.goto(`/sign-in?problem=${code}`);
    await expect(page.getByRole('alert').filter({ hasText: sentence })).toBeVisible();
  }
});

test('what an address says is no sentence of ours and is not shown', async ({ page }) => {
  await page.goto('/sign-in?problem=%3Cb%3ECall%20us%3C/b%3E&error_description=Call');
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: /./ })).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 390, height: 844 } });

    test('sessions are listed and ended, on a phone and with the keyboard', async ({ page, browser }) => {
      const other = await browser.newContext();
      const others = await other.newPage();
      await others.request.post(`${server.url}/api/session`, { data: { name: 'ben', password: 'of ben' } });
      await signIn(page, 'anna');
      await page.goto('/gallery/sessions');
      await expect(page.getByText('This browser')).toBeVisible();
      await expectNoFindings(page);
      const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
      expect(await page.evaluate(overflow)).toBe(0);
      const bens = page.getByRole('button', { name: /End session: ben/ });
      const before = await bens.count();
      await bens.first().focus();
      await page.keyboard.press('Enter');
      await expect(page.getByText('Session ended.')).toBeVisible();
      await expect(bens).toHaveCount(before - 1);
      expect((await others.request.get(`${server.url}/api/images`)).status()).toBe(401);
      await other.close();
    });
  });
}

test('a viewer sees their own sessions alone, and no tokens', async ({ page }) => {
  await signIn(page, 'anna');
  await page.context().clearCookies();
  await signIn(page, 'ben');
  await page.goto('/gallery/sessions');
  await expect(page.getByRole('heading', { name: 'Your sessions' })).toBeVisible();
  await expect(page.getByText('Other people')).toHaveCount(0);
  await expect(page.getByText('API tokens')).toHaveCount(0);
});

test('an admin makes a token, a script uses it until it is revoked', async ({ page, playwright }) => {
  await signIn(page, 'anna');
  await page.goto('/gallery/sessions');
  await page.getByRole('button', { name: 'New token' }).click();
  await page.getByLabel('Name').fill('nightly backup');
  await page.getByLabel('Role').selectOption('viewer');
  await expectNoFindings(page);
  await page.getByRole('button', { name: 'Create token' }).click();
  const token = await page.getByText(/^sluice_/).textContent();
  await expectNoFindings(page);
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText('nightly backup · Viewer')).toBeVisible();
  const script = await playwright.request.newContext({
    baseURL: server.url,
    extraHTTPHeaders: { authorization: `Bearer ${token}` },
  });
  expect((await script.get('/api/images')).status()).toBe(200);
  expect((await script.get('/api/audit')).status()).toBe(403);
  await page.getByRole('button', { name: 'Revoke nightly backup' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByText('Token revoked.')).toBeVisible();
  expect((await script.get('/api/images')).status()).toBe(401);
  await script.dispose();
});
