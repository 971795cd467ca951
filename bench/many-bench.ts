import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { BROWSER_ARGS } from '@/e2e/support/browser-args';
import { writeManyFiles } from '@/e2e/support/many-files';
import { chooseAsAPerson } from './choose-as-a-person';
import type { Finding } from './finding';
import type { Lab } from './lab';

const CHOSEN = 2_000;
const WORKED_ON = 300;

type Watch = { chosenAt: number; firstRowAt: number; clickedAt: number; reactedAt: number };

declare global {
  interface Window {
    watch: Watch;
  }
}

/** How soon the page responds to a person who has chosen very many files. */
export async function benchMany(lab: Lab): Promise<readonly Finding[]> {
  lab.report(`${CHOSEN} files chosen, and a tap while ${WORKED_ON} are worked on`);
  const directory = await mkdtemp(join(tmpdir(), 'sluice-many-'));
  const browser = await chromium.launch({ executablePath: lab.browserPath, args: BROWSER_ARGS });
  try {
    const chosen = await writeManyFiles(join(directory, 'chosen'), CHOSEN);
    const workedOn = await writeManyFiles(join(directory, 'worked-on'), WORKED_ON, { seed: 7, side: 96 });
    const listMs = await timeList(await browser.newPage(), lab.directUrl, chosen);
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
    const tapMs = await timeTap(await browser.newPage(phone), lab.directUrl, workedOn);
    const told = (what: string, value: number): Finding => ({
      ...{ what, value, measured: `${value.toFixed(0)} ms`, against: 'a fixed bound' },
      ...{ limit: 1_000, unit: 'ms' },
    });
    return [
      told(`From choosing ${CHOSEN.toLocaleString('en')} files to the first on the list`, listMs),
      told(
        `From a tap to its answer while ${WORKED_ON} files are worked on, on a processor six times slower`,
        tapMs,
      ),
    ];
  } finally {
    await browser.close();
    await rm(directory, { recursive: true, force: true });
  }
}

/** Nothing is granted: the list alone is looked at. */
async function timeList(page: Page, url: string, paths: readonly string[]): Promise<number> {
  await page.route('**/api/upload/presign', () => {});
  await watchPage(page);
  await page.goto(url, { waitUntil: 'networkidle' });
  await chooseAsAPerson(page, paths);
  await page.waitForFunction(() => window.watch.firstRowAt > 0);
  return page.evaluate(() => window.watch.firstRowAt - window.watch.chosenAt);
}

async function timeTap(page: Page, url: string, paths: readonly string[]): Promise<number> {
  await watchPage(page);
  await page.goto(url, { waitUntil: 'networkidle' });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await chooseAsAPerson(page, paths);
  await page.locator('[data-state=done]').first().waitFor();
  // One that will wait for a while, so that the tap meets it as it stands.
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.getByRole('button', { name: `Actions for many-0${WORKED_ON - 1}.jpg` }).tap();
  await page.getByRole('menuitem', { name: 'Cancel' }).tap();
  await page.waitForFunction(() => window.watch.reactedAt > 0);
  return page.evaluate(() => window.watch.reactedAt - window.watch.clickedAt);
}

/** Times what a person would feel, inside the page. */
function watchPage(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    const watch: Watch = { chosenAt: 0, firstRowAt: 0, clickedAt: 0, reactedAt: 0 };
    window.watch = watch;
    addEventListener('change', () => (watch.chosenAt ||= performance.now()), { capture: true });
    addEventListener('click', () => (watch.clickedAt = performance.now()), { capture: true });
    new MutationObserver(() => {
      if (document.querySelector('[data-state]')) watch.firstRowAt ||= performance.now();
      if (document.querySelector('[data-state=cancelled]')) watch.reactedAt ||= performance.now();
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
}
