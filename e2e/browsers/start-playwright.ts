import { existsSync } from 'node:fs';
import { type BrowserType, chromium, firefox, type LaunchOptions } from '@playwright/test';
import { findBrowser } from '../find-browser';
import { BROWSER_ARGS } from '../support/browser-args';
import type { RealBrowser, StartBrowser } from './real-browser';
import { WAIT_MS } from './wait-for';

const FIREFOX = '/usr/bin/firefox-esr';

/** Refusals are answered with statuses of their own, and the browser logs each. */
const EXPECTED = /Failed to load resource|downloadable font/;

export const startChromium: StartBrowser = async (report) =>
  start('Chromium', chromium, { executablePath: await findBrowser(process.env, report), args: BROWSER_ARGS });

export const startFirefox: StartBrowser = async (report) => {
  if (!existsSync(FIREFOX)) {
    report(`Firefox is left out: there is no ${FIREFOX} (apt-get install firefox-esr).`);
    return null;
  }
  return start('Firefox', firefox, { channel: 'moz-firefox', executablePath: FIREFOX });
};

async function start(
  name: RealBrowser['name'],
  type: BrowserType,
  options: LaunchOptions,
): Promise<RealBrowser> {
  const browser = await type.launch(options);
  const page = await browser.newPage();
  page.setDefaultTimeout(WAIT_MS);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !EXPECTED.test(message.text())) complaints.push(message.text());
  });
  return {
    name,
    version: browser.version(),
    goto: async (url) => void (await page.goto(url)),
    evaluate: (expression) => page.evaluate(expression),
    choose: (selector, paths) => page.setInputFiles(selector, [...paths]),
    click: (selector) => page.locator(selector).first().click(),
    type: (selector, text) => page.locator(selector).fill(text),
    press: (key) => page.keyboard.press(key),
    complaints,
    close: () => browser.close(),
  };
}
