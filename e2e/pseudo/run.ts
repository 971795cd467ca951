/**
 * `npm run test:pseudo`: the app under `next dev` with a catalogue in which every sentence stands in brackets, and a person who goes
 * through all of it. A sentence without brackets stands somewhere else than in the catalogue. `E2E_PORT_OFFSET` moves its ports.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { startGroup } from '../chaos/process-group';
import { findBrowser } from '../find-browser';
import { BROWSER_ARGS } from '../support/browser-args';
import { ADMIN_PASSWORD, APP_PORT, APP_URL, BUCKET_PORT } from '../support/ports';
import { findUnmarked } from './find-unmarked';
import { markCatalogue } from './mark-catalogue';
import { visitAll } from './visit-all';

/** Pages are compiled as they are opened. */
const PATIENCE_MS = 600_000;

const root = fileURLToPath(new URL('../..', import.meta.url));
const say = (line: string) => process.stdout.write(`${line}\n`);
const directory = await mkdtemp(join(tmpdir(), 'sluice-pseudo-'));
const executablePath = await findBrowser(process.env, say);
const app = startGroup(process.execPath, ['--import', 'tsx', 'lib/cli/commands/serve.ts', 'dev'], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
  env: {
    ...process.env,
    SLUICE_TEXT_ALIASES: JSON.stringify(markCatalogue(root)),
    PORT: String(APP_PORT),
    DEV_BUCKET_PORT: String(BUCKET_PORT),
    DEV_BUCKET_DIR: join(directory, 'bucket'),
    ADMIN_PASSWORD,
  },
});
const browser = await chromium.launch({ executablePath, args: BROWSER_ARGS });
let looks = 0;
const found = new Map<string, string>();
try {
  await untilAnswered(APP_URL);
  const page = await browser.newPage({ baseURL: APP_URL });
  page.setDefaultTimeout(PATIENCE_MS);
  page.setDefaultNavigationTimeout(PATIENCE_MS);
  await visitAll(page, async (where) => {
    looks += 1;
    for (const text of await findUnmarked(page)) if (!found.has(text)) found.set(text, where);
  });
} catch (error) {
  say(String(error));
  process.exitCode = 1;
} finally {
  await browser.close();
  await app.end('SIGTERM');
  await rm(directory, { recursive: true, force: true });
}
for (const [text, where] of found) say(`${where}: ${text}`);
say(`${looks} pages checked, ${found.size} sentences outside the catalogue.`);
if (found.size > 0) process.exitCode = 1;

/** The first answer waits until its page is compiled. */
async function untilAnswered(url: string): Promise<void> {
  const endMs = performance.now() + PATIENCE_MS;
  while (performance.now() < endMs && app.child.exitCode === null) {
    if ((await fetch(url).catch(() => null)) !== null) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('The server did not answer.');
}
