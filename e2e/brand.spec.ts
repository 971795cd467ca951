/** A site under its owner's name and colour, and the theme that a visitor chooses. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Locator, test } from '@playwright/test';
import { contrastOf, parseHexColour } from '@/lib/shared/brand/oklch';
import { ADMIN_PASSWORD, CHAOS_PORTS } from './support/ports';

const URL_OF_APP = `http://localhost:${CHAOS_PORTS.app}`;
const NAME = 'Wedding of Ana & Zoë';
const BRAND = {
  APP_NAME: NAME,
  // Too bright to be read on white as it is.
  APP_ACCENT: '#ffd400',
  APP_WELCOME: 'Drop the photos you took today.',
  APP_FOOTER_LINKS: 'Imprint=/imprint, Privacy=https://example.com/privacy',
  APP_SHARE_IMAGE: '/share.png',
  APP_LOGO: '/icon.svg',
};

let directory: string;
let server: ChildProcess;

/** A computed colour as six hexadecimal digits, however the browser writes it. */
function colourOf(locator: Locator, property: 'color' | 'backgroundColor'): Promise<string> {
  return locator.evaluate((element, name) => {
    const canvas = document.createElement('canvas').getContext('2d');
    if (canvas === null) return '';
    canvas.fillStyle = getComputedStyle(element)[name];
    canvas.fillRect(0, 0, 1, 1);
    const bytes = [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)];
    return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  }, property);
}

test.beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'sluice-brand-'));
  server = spawn(process.execPath, ['--import', 'tsx', 'lib/cli/commands/serve.ts', 'start'], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      ...BRAND,
      PORT: String(CHAOS_PORTS.app),
      DEV_BUCKET_PORT: String(CHAOS_PORTS.bucket),
      DEV_BUCKET_DIR: directory,
      ADMIN_PASSWORD,
    },
  });
  const answers = () =>
    fetch(URL_OF_APP).then(
      (response) => response.ok,
      () => false,
    );
  await expect.poll(answers).toBe(true);
});

test.afterAll(async () => {
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  await ended;
  await rm(directory, { recursive: true, force: true });
});

test('pages have the name, the logo, the welcome and the links of their owner', async ({ page }) => {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  await page.goto(URL_OF_APP);
  await expect(page).toHaveTitle(NAME);
  await expect(page.getByRole('banner').getByRole('link', { name: NAME })).toBeVisible();
  await expect(page.getByRole('banner').locator('img')).toHaveAttribute('src', BRAND.APP_LOGO);
  await expect(page.getByText(BRAND.APP_WELCOME)).toBeVisible();
  const links = page.getByRole('contentinfo').getByRole('link');
  await expect(links).toHaveText(['Imprint', 'Privacy']);
  await expect(page.locator('meta[property="og:image"]')).toHaveAttribute(
    'content',
    `${URL_OF_APP}${BRAND.APP_SHARE_IMAGE}`,
  );
  await page.goto(`${URL_OF_APP}/sign-in`);
  await expect(page).toHaveTitle(`Sign in · ${NAME}`);
  expect(refused).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`their colour can be read in the ${colorScheme} theme`, async ({ browser }) => {
    const context = await browser.newContext({ colorScheme });
    const page = await context.newPage();
    await page.goto(URL_OF_APP);
    const button = page.getByRole('button', { name: 'Choose photos' });
    const [background, text] = [await colourOf(button, 'backgroundColor'), await colourOf(button, 'color')];
    const [own, drawn] = [parseHexColour(BRAND.APP_ACCENT), parseHexColour(background)];
    expect(Math.abs(own.h - drawn.h)).toBeLessThan(6);
    expect(contrastOf(drawn, parseHexColour(text))).toBeGreaterThan(4.4);
    await context.close();
  });
}

test('the theme that a visitor chooses holds at once, after a reload and on other pages', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(URL_OF_APP);
  const lightness = async () => parseHexColour(await colourOf(page.locator('body'), 'backgroundColor')).l;
  expect(await lightness()).toBeGreaterThan(0.9);
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect.poll(lightness).toBeLessThan(0.3);
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  expect(await lightness()).toBeLessThan(0.3);
  await page.goto(`${URL_OF_APP}/sign-in`);
  expect(await lightness()).toBeLessThan(0.3);
  await page.getByRole('radio', { name: 'Same as the system' }).check();
  await expect.poll(lightness).toBeGreaterThan(0.9);
});
