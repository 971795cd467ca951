/**
 * `npm run test:browsers`: the main job, the awkward files, gallery, viewer, sign-in and trash in Chromium, Firefox and
 * WebKit, and a table of what each file became. `--short`: fewer files, and the two that `npm run test:e2e` leaves out.
 * `chromium`, `firefox`, `webkit`: only these. A browser that is not installed is left out, and said. Expects a production build.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from '../chaos/start-app';
import { APP_PORT, APP_URL, BUCKET_PORT, BUCKET_URL } from '../support/ports';
import { makeCorpus, makeMany, writeCorpus } from './corpus';
import { formatTable } from './format-table';
import type { RealBrowser, StartBrowser } from './real-browser';
import { startChromium, startFirefox } from './start-playwright';
import { startWebkit } from './start-webkit';
import { goOnAfterReload, lookAround, type Result, uploadFiles } from './stories';

const isShort = process.argv.includes('--short');
const only = ['chromium', 'firefox', 'webkit'].filter((name) => process.argv.includes(name));
const report = (line: string) => void process.stdout.write(`${line}\n`);
const directory = await mkdtemp(join(tmpdir(), 'sluice-browsers-'));
const files = await makeCorpus(isShort);
const paths = await writeCorpus(join(directory, 'files'), files);
const many = isShort ? [] : await writeCorpus(join(directory, 'many'), await makeMany());
const app = await startApp({
  origin: APP_URL,
  port: APP_PORT,
  bucketPort: BUCKET_PORT,
  bucketDirectory: join(directory, 'bucket'),
  bucketUrl: BUCKET_URL,
});

const columns: Readonly<{ browser: Pick<RealBrowser, 'name' | 'version'>; results: readonly Result[] }>[] =
  [];
let isWell = true;

/** True when all was well, or the browser is not there. */
async function tryBrowser(start: StartBrowser): Promise<boolean> {
  const browser = await start(report);
  if (browser === null) return true;
  let isWell = true;
  const startedMs = Date.now();
  try {
    const { results, ids } = await uploadFiles(browser, APP_URL, files, paths);
    columns.push({ browser, results });
    for (const { file, got, isAsExpected } of results) {
      if (isAsExpected) continue;
      isWell = false;
      report(`${browser.name}: ${file.what} (${file.name}) became ${got}`);
    }
    await lookAround(browser, APP_URL, ids);
    if (!isShort) await goOnAfterReload(browser, APP_URL, many);
    for (const complaint of browser.complaints) {
      isWell = false;
      report(`${browser.name} complained: ${complaint}`);
    }
    const seconds = ((Date.now() - startedMs) / 1_000).toFixed(0);
    report(`${browser.name} (${browser.version}): upload, gallery, viewer, sign-in and trash, ${seconds} s`);
  } catch (error) {
    isWell = false;
    report(`${browser.name}: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await browser.close();
  }
  return isWell;
}

try {
  const all = { chromium: startChromium, firefox: startFirefox, webkit: startWebkit };
  const { chromium: _, ...others } = all;
  for (const [name, start] of Object.entries(isShort ? others : all)) {
    if (only.length === 0 || only.includes(name)) {
      // A driver loses a click now and then; what is wrong is wrong in a fresh browser too.
      isWell = ((await tryBrowser(start)) || (await tryBrowser(start))) && isWell;
    }
  }
} finally {
  await app.end('SIGTERM');
  await rm(directory, { recursive: true, force: true });
}
report(`\n${formatTable(columns)}`);
process.exitCode = isWell ? 0 : 1;
