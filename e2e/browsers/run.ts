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
import { type Column, formatTable } from './format-table';
import { judgeTries, mayTryAgain, type Try } from './judge-tries';
import type { StartBrowser } from './real-browser';
import { startChromium, startFirefox } from './start-playwright';
import { startWebkit } from './start-webkit';
import { goOnAfterReload, lookAround, uploadFiles } from './stories';

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

const columns = new Map<string, Column>();
const tries: Try[] = [];

/** Null where the browser is not there. */
async function tryBrowser(start: StartBrowser): Promise<Try | null> {
  const browser = await start(report);
  if (browser === null) return null;
  const wrong: string[] = [];
  const startedMs = Date.now();
  const end = (stuckAt: string | null): Try => {
    wrong.push(...browser.complaints.map((complaint) => `complained: ${complaint}`));
    for (const what of wrong) report(`${browser.name} ${what}`);
    return { browser: browser.name, wrong, stuckAt };
  };
  try {
    const { results, ids } = await uploadFiles(browser, APP_URL, files, paths);
    columns.set(browser.name, { browser, results });
    for (const { file, got, isAsExpected } of results) {
      if (!isAsExpected) wrong.push(`took ${file.what} (${file.name}), which became ${got}`);
    }
    await lookAround(browser, APP_URL, ids);
    if (!isShort) await goOnAfterReload(browser, APP_URL, many);
    const seconds = ((Date.now() - startedMs) / 1_000).toFixed(0);
    report(`${browser.name} (${browser.version}): upload, gallery, viewer, sign-in and trash, ${seconds} s`);
    return end(null);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    report(`${browser.name}: ${message}`);
    return end(message.split('\n', 1)[0] ?? '');
  } finally {
    await browser.close();
  }
}

try {
  const all = { chromium: startChromium, firefox: startFirefox, webkit: startWebkit };
  const { chromium: _, ...others } = all;
  for (const [name, start] of Object.entries(isShort ? others : all)) {
    if (only.length > 0 && !only.includes(name)) continue;
    const first = await tryBrowser(start);
    const second = first !== null && mayTryAgain(first) ? await tryBrowser(start) : null;
    tries.push(...[first, second].filter((one) => one !== null));
  }
} finally {
  await app.end('SIGTERM');
  await rm(directory, { recursive: true, force: true });
}
const { isWell, remarks } = judgeTries(tries);
report(`\n${formatTable([...columns.values()])}`);
if (remarks.length > 0) report(`\n${remarks.join('\n')}`);
process.exitCode = isWell ? 0 : 1;
