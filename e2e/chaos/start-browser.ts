import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { BROWSER_ARGS } from '../support/browser-args';
import { type ProcessGroup, startGroup } from './process-group';

/** A real Chromium with a profile on disk, that can be killed as a crash or a flat battery would. */
export type ChaosBrowser = Readonly<{ browser: Browser; page: Page; group: ProcessGroup }>;

/**
 * Half a minute of silence is a long time in a test: whatever waits long waits a fifteenth of it. As text, because the
 * helpers that compilers put into functions are not there in the page.
 */
const HURRY = `{
  const original = window.setTimeout;
  window.setTimeout = (run, ms = 0, ...rest) => original(run, ms >= 20000 ? ms / 15 : ms, ...rest);
}`;

/** Starts on a profile, which may be one that was killed. Playwright’s own start would not let us near the process. */
export async function startBrowser(executable: string, profile: string): Promise<ChaosBrowser> {
  const portFile = join(profile, 'DevToolsActivePort');
  await rm(portFile, { force: true });
  const args = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
  const group = startGroup(executable, [...args, ...BROWSER_ARGS, 'about:blank'], { stdio: 'ignore' });
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await readPort(portFile)}`);
  const context = browser.contexts()[0];
  if (context === undefined) throw new Error('The browser has no profile.');
  await context.addInitScript({ content: HURRY });
  return { browser, page: await context.newPage(), group };
}

async function readPort(file: string): Promise<string> {
  for (let tries = 0; tries < 300; tries += 1) {
    const [port] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
    if (port) return port;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The browser did not start within 30 seconds.');
}
