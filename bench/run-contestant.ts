import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, chromium, type Page } from '@playwright/test';
import { BROWSER_ARGS } from '@/e2e/support/browser-args';
import { checkSent } from './check-sent';
import { chooseAsAPerson } from './choose-as-a-person';
import type { Contestant } from './contestants';
import type { Lab } from './lab';
import { peakRendererMemoryMb } from './renderer-memory';

export type Terms = Readonly<{
  photos: number;
  /** Upstream, for all requests to the bucket together; null: unlimited. */
  bytesPerSecond: number | null;
  /** Whether the server verifies meanwhile. */
  verification: 'server' | 'at once';
}>;

/** One contestant's figures, in milliseconds from choosing. */
export type Run = Readonly<{
  firstMs: number;
  lastMs: number;
  /** Until the last one was published; with verification only. */
  publishedMs: number | null;
  /** The memory of the page's process; null where the system does not tell. */
  peakMb: number | null;
  longestTaskMs: number;
  sentMb: number;
}>;

const TIMEOUT_MS = 600_000;

/** Lets a contestant upload in a browser of its own. Throws when it fails, or sends anything but photos of 2,048 pixels. */
export async function runContestant(lab: Lab, contestant: Contestant, terms: Terms): Promise<Run> {
  const files = await lab.photos.take(terms.photos);
  lab.app.reset(terms.verification);
  const browser = await chromium.launch({ executablePath: lab.browserPath, args: BROWSER_ARGS });
  const over = new AbortController();
  try {
    const page = await openPage(browser, lab.app.url, contestant, terms);
    lab.bucket.reset(terms.bytesPerSecond);
    const isOurs = contestant.scripts.length === 0;
    if (isOurs) await chooseAsAPerson(page, files);
    else await page.locator('#bench-input').setInputFiles([...files]);
    const failure = isOurs ? new Promise<never>(() => undefined) : failureOf(page);
    await Promise.race([untilDone(lab, terms, over.signal), failure]);
    // Work that the page still has to do with the last answer belongs to the run.
    await sleep(500);
    const observed = await page.evaluate<Observed>('benchObserved');
    if (terms.verification === 'at once') await checkSent(lab);
    return figures(lab, terms, observed, await peakRendererMemoryMb(browser));
  } finally {
    over.abort();
    await browser.close();
  }
}

type Observed = { chosenAt: number; tasks: { endsAt: number; ms: number }[] };

/** When files were chosen (`Date.now()`), and every long task; plain JavaScript, as a TypeScript runner's additions do not exist in the page. */
const OBSERVE = `
  globalThis.benchObserved = { chosenAt: 0, tasks: [] };
  addEventListener('change', ({ target }) => {
    if (target.type === 'file') benchObserved.chosenAt ||= Date.now();
  }, { capture: true });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      benchObserved.tasks.push({ endsAt: performance.timeOrigin + startTime + duration, ms: duration });
  }).observe({ type: 'longtask', buffered: true });`;

async function openPage(browser: Browser, url: string, contestant: Contestant, terms: Terms): Promise<Page> {
  // The others' scripts are injected, which the page's own policy rightly forbids; all run under the same terms.
  const page = await browser.newPage({ bypassCSP: true });
  await page.addInitScript(OBSERVE);
  if (contestant.photoType) await givePhotoType(page, url, contestant.photoType);
  await page.goto(url, { waitUntil: 'networkidle' });
  for (const path of contestant.scripts) await page.addScriptTag({ path });
  if (contestant.scripts.length > 0)
    await page.evaluate(`bench.verifies = ${terms.verification === 'server'}`);
  return page;
}

/** In the page's own properties, as the server would write it there. */
async function givePhotoType(page: Page, url: string, photoType: string): Promise<void> {
  await page.route(`${url}/`, async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    const given = body.replaceAll(/(photoType\\*":\\*")auto/g, `$1${photoType}`);
    if (given === body) throw new Error('The page does not say what becomes of photos.');
    await route.fulfill({ response, body: given });
  });
}

/** Rejects as the contestant does; never resolves. */
async function failureOf(page: Page): Promise<never> {
  await page.evaluate('benchDone.then(() => undefined)');
  return new Promise<never>(() => undefined);
}

async function untilDone(lab: Lab, terms: Terms, over: AbortSignal): Promise<void> {
  const deadline = Date.now() + TIMEOUT_MS;
  const isDone = () =>
    lab.bucket.acknowledgements().length >= terms.photos &&
    (terms.verification === 'at once' || lab.app.published().length >= terms.photos);
  while (!isDone() && !over.aborted) {
    if (Date.now() > deadline)
      throw new Error(
        `Of ${terms.photos} photos ${lab.bucket.acknowledgements().length} were sent and ${lab.app.published().length} published.`,
      );
    await sleep(20);
  }
}

function figures(lab: Lab, terms: Terms, observed: Observed, peakMb: number | null): Run {
  const { chosenAt, tasks } = observed;
  const acknowledged = lab.bucket.acknowledgements();
  const times = acknowledged.map(({ at }) => at - chosenAt);
  const published = lab.app.published().map((at) => at - chosenAt);
  return {
    firstMs: Math.min(...times),
    lastMs: Math.max(...times),
    publishedMs: terms.verification === 'server' ? Math.max(...published) : null,
    peakMb,
    // The browser hands over the files before, in the same task.
    longestTaskMs: Math.max(0, ...tasks.map(({ endsAt, ms }) => Math.min(ms, endsAt - chosenAt))),
    sentMb: acknowledged.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6,
  };
}
