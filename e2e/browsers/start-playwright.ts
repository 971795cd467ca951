import { existsSync } from 'node:fs';
import {
  type BrowserContextOptions,
  type BrowserType,
  chromium,
  firefox,
  type LaunchOptions,
} from '@playwright/test';
import { findBrowser } from '../find-browser';
import { BROWSER_ARGS } from '../support/browser-args';
import type { BrowserView, RealBrowser, StartBrowser } from './real-browser';
import { WAIT_MS } from './wait-for';

const FIREFOX = '/usr/bin/firefox-esr';

/** Refusals are answered with statuses of their own, and the browser logs each. */
const EXPECTED = /Failed to load resource|downloadable font/;

export const startChromium: StartBrowser = async (report, view) =>
  start(
    'Chromium',
    chromium,
    { executablePath: await findBrowser(process.env, report), args: BROWSER_ARGS },
    view,
  );

export const startFirefox: StartBrowser = async (report, view) => {
  if (!existsSync(FIREFOX)) {
    report(`Firefox is left out, because it isn’t installed: no ${FIREFOX} (apt-get install firefox-esr).`);
    return null;
  }
  return start('Firefox', firefox, { channel: 'moz-firefox', executablePath: FIREFOX }, view);
};

async function start(
  name: RealBrowser['name'],
  type: BrowserType,
  options: LaunchOptions,
  view?: BrowserView,
): Promise<RealBrowser> {
  const browser = await type.launch(options);
  const page = await browser.newPage(view && pageOptionsOf(name, view));
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
    screenshot: async (path) => void (await page.screenshot({ path })),
    setOffline: async (isOffline) => {
      await page.context().setOffline(isOffline);
      return true;
    },
    complaints,
    close: () => browser.close(),
  };
}

function pageOptionsOf(
  name: RealBrowser['name'],
  { width, height, isPhone, colours }: BrowserView,
): BrowserContextOptions {
  return {
    viewport: { width, height },
    hasTouch: isPhone,
    ...(name === 'Chromium' ? { isMobile: isPhone } : {}),
    colorScheme: colours === 'dark' ? 'dark' : 'light',
    forcedColors: colours === 'forced' ? 'active' : 'none',
    // Nothing is looked at while it comes in.
    reducedMotion: 'reduce',
  };
}
