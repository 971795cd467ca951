import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import { BROWSER_ARGS } from '@/e2e/support/browser-args';
import { writeManyFiles } from '@/e2e/support/many-files';
import { chooseAsAPerson } from './choose-as-a-person';
import type { Finding } from './finding';
import type { Lab } from './lab';
import { CHOSEN_MARK, longestTaskMs, type TraceEvent } from './longest-task';

const CHOSEN = 500;
const SLOWER = 6;

/** The list is drawn, the journal written and the first hundreds sent by then; what follows is more of the same. */
const WATCHED_MS = 30_000;

/** Whether hundreds of files on a slow phone ever hold up who uses it. */
export async function benchHundreds(lab: Lab): Promise<Finding> {
  lab.report(`${CHOSEN} files on a processor ${SLOWER} times slower, for the longest task`);
  const directory = await mkdtemp(join(tmpdir(), 'sluice-hundreds-'));
  const browser = await chromium.launch({ executablePath: lab.browserPath, args: BROWSER_ARGS });
  try {
    const paths = await writeManyFiles(directory, CHOSEN, { seed: 11, side: 96 });
    lab.app.reset('at once');
    lab.bucket.reset(null);
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, hasTouch: true });
    await slowDown(page);
    await page.goto(lab.app.url, { waitUntil: 'networkidle' });
    await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
    await chooseAsAPerson(page, paths);
    await untilSent(lab);
    const trace = await browser.stopTracing();
    const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] };
    const value = longestTaskMs(traceEvents);
    return {
      what: `Longest task of the page’s main thread with ${CHOSEN} files, on a processor ${SLOWER} times slower`,
      measured: `${value.toFixed(0)} ms`,
      against: 'a fixed bound; time of the processor',
      value,
      limit: 50,
      unit: 'ms',
    };
  } finally {
    await browser.close();
    await rm(directory, { recursive: true, force: true });
  }
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.addInitScript(`addEventListener('change', ({ target }) => {
    if (target.type === 'file') performance.mark('${CHOSEN_MARK}');
  }, { capture: true })`);
}

async function untilSent(lab: Lab): Promise<void> {
  const until = Date.now() + WATCHED_MS;
  while (lab.bucket.acknowledgements().length < CHOSEN && Date.now() < until) await sleep(100);
}
