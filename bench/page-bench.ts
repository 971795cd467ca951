import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { BROWSER_ARGS } from '@/e2e/support/browser-args';
import { startBarePage } from './bare-page';
import { OURS } from './contestants';
import type { Finding } from './finding';
import type { Lab } from './lab';
import { race } from './race';

/** Measures what the upload page weighs before anything is chosen, and whether it ever keeps a person waiting while it works. */
export async function benchPage(lab: Lab, photos: number, rounds: number): Promise<readonly Finding[]> {
  lab.report('Building a page of only Next and React');
  const bare = await startBarePage();
  const bareKb = await scriptsOf(lab, bare.url).finally(bare.close);
  const totalKb = await scriptsOf(lab, lab.directUrl);
  lab.report(`${photos} photos, for the longest task`);
  const terms = { photos, bytesPerSecond: null, verification: 'server' } as const;
  const { longestTaskMs } = (await race(lab, [OURS], terms, rounds))(OURS);
  const [total, own] = [totalKb, totalKb - bareKb].map((kb) => `${kb.toFixed(1)} KB`) as [string, string];
  return [
    {
      what: 'JavaScript of the upload page over Next and React, gzip, before a file is chosen',
      measured: own,
      against: `${bareKb.toFixed(1)} KB, a page of the same Next and React with a link on it`,
      value: totalKb - bareKb,
      limit: 45,
      unit: 'KB',
    },
    {
      what: 'All JavaScript of the upload page, gzip',
      measured: total,
      against: '',
      value: totalKb,
      unit: 'KB',
    },
    {
      what: `Longest task of the page’s main thread, from choosing ${photos} photos to all published, worst of ${rounds}`,
      measured: `${longestTaskMs.toFixed(0)} ms`,
      against: 'a fixed bound; shorter tasks than 50 ms are not told by the browser',
      value: longestTaskMs,
      limit: 50,
      unit: 'ms',
    },
  ];
}

/** KB of 1,024 bytes, gzip, of every script the page loads until its network is quiet: prefetched and workers’ ones too. */
async function scriptsOf(lab: Lab, url: string): Promise<number> {
  const browser = await chromium.launch({ executablePath: lab.browserPath, args: BROWSER_ARGS });
  try {
    const page = await browser.newPage();
    const scripts = new Set<string>();
    page.on('response', (response) => {
      const type = response.headers()['content-type'] ?? '';
      if (/javascript|wasm/.test(type)) scripts.add(response.url());
    });
    await page.goto(url, { waitUntil: 'networkidle' });
    let bytes = 0;
    for (const script of scripts) {
      const response = await fetch(script);
      bytes += gzipSync(await response.arrayBuffer()).length;
    }
    return bytes / 1024;
  } finally {
    await browser.close();
  }
}
