/** The address that the start prints as "Network" is opened from another host: everything works there, over plain http and by one port. */
import { expect, test } from '@playwright/test';
import { DOOR_PORT } from './door-port';
import { type PlainServer, startPlain } from './start-plain';
import { sendAndShare } from './visit';

let server: PlainServer | undefined;

test.afterEach(() => server?.close());

function networkAddress(): string {
  const [, address = ''] = /Network:\s+(http:\S+)/.exec(server?.output() ?? '') ?? [];
  expect(address).toMatch(new RegExp(`^http://(?!127\\.)[\\d.]+:${DOOR_PORT}$`));
  return address;
}

test('npm start: a photo is chosen, sent, found in the gallery and opened by its link', async ({
  browser,
}) => {
  server = await startPlain('start', DOOR_PORT);
  await sendAndShare(browser, networkAddress(), 'from-the-phone.jpg');
});

test('npm run dev: the same, and the page hears of changes in the code', async ({ browser }) => {
  server = await startPlain('dev', DOOR_PORT);
  const address = networkAddress();
  const page = await browser.newPage();
  const socket = page.waitForEvent('websocket', (one) => one.url().includes('/_next/'));
  await page.goto(address);
  await (await socket).waitForEvent('framereceived');
  await page.close();
  await sendAndShare(browser, address, 'from-the-phone.jpg');
  expect(server.output()).not.toContain('cross-origin');
});
