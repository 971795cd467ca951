import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { BROWSER_ARGS } from '@/e2e/support/browser-args';
import { makePhoto } from '@/e2e/support/make-photo';
import type { Finding } from './finding';
import { naiveUpload } from './naive-upload';
import { peakRendererMemoryMb } from './renderer-memory';
import { median } from './statistics';

const PHOTOS = 24;
const ROUNDS = 3;

type Run = Readonly<{ ms: number; peakMb: number | null }>;

/** Twenty-four photos of 12 megapixels from choosing to all published: the upload page against the naive loop, in turn. */
export async function benchUpload(url: string, executablePath: string): Promise<readonly Finding[]> {
  const directory = await mkdtemp(join(tmpdir(), 'sluice-photos-'));
  const files: string[] = [];
  for (let seed = 0; seed < PHOTOS; seed += 1) {
    const file = join(directory, `photo-${seed}.jpg`);
    await writeFile(file, await makePhoto({ width: 4_000, height: 3_000, seed }));
    files.push(file);
  }
  const library = createRequire(import.meta.url).resolve(
    'browser-image-compression/dist/browser-image-compression.js',
  );
  const ours: Run[] = [];
  const naive: Run[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    naive.push(await inFreshBrowser(executablePath, url, (page) => naiveUpload(page, files, library)));
    ours.push(await inFreshBrowser(executablePath, url, (page) => uploadThroughPage(page, files)));
  }
  await rm(directory, { recursive: true });
  return findings(ours, naive);
}

async function uploadThroughPage(page: Page, files: readonly string[]): Promise<number> {
  const input = page.locator('input[type=file]').first();
  const start = performance.now();
  await input.setInputFiles([...files]);
  await page.waitForFunction(
    (count) => document.querySelectorAll('[data-state=done]').length === count,
    files.length,
    { timeout: 300_000, polling: 50 },
  );
  return performance.now() - start;
}

async function inFreshBrowser(
  executablePath: string,
  url: string,
  upload: (page: Page) => Promise<number>,
): Promise<Run> {
  const browser = await chromium.launch({ executablePath, args: BROWSER_ARGS });
  try {
    // The naive loop's script is injected, which the page's own policy rightly forbids; both run under the same terms.
    const page = await browser.newPage({ bypassCSP: true });
    await page.goto(url, { waitUntil: 'networkidle' });
    const ms = await upload(page);
    return { ms, peakMb: await peakRendererMemoryMb(browser) };
  } finally {
    await browser.close();
  }
}

function findings(ours: readonly Run[], naive: readonly Run[]): readonly Finding[] {
  const oursMs = median(ours.map(({ ms }) => ms));
  const naiveMs = median(naive.map(({ ms }) => ms));
  const peaks = ours.map(({ peakMb }) => peakMb).filter((peak) => peak !== null);
  const naivePeaks = naive.map(({ peakMb }) => peakMb).filter((peak) => peak !== null);
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  const time: Finding = {
    what: `${PHOTOS} photos of 12 megapixels, from drop to all published, median of ${ROUNDS}`,
    measured: seconds(oursMs),
    against: `${seconds(naiveMs)}, one after another with browser-image-compression on the main thread`,
    value: oursMs / naiveMs,
    limit: 0.8,
    unit: 'ratio',
  };
  if (peaks.length === 0) return [time];
  const peak = Math.max(...peaks);
  return [
    time,
    {
      what: 'Peak memory of the page’s process meanwhile',
      measured: `${peak.toFixed(0)} MB`,
      against: `${Math.max(...naivePeaks).toFixed(0)} MB, one after another`,
      value: peak,
      limit: 1_024,
      unit: 'MB',
    },
  ];
}
