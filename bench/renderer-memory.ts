import { readFile } from 'node:fs/promises';
import type { Browser } from '@playwright/test';

/**
 * Peak resident memory of the browser's page processes since each was started, in MB (Linux: VmHWM). A browser is started
 * for each run, so the largest page process is the page that uploaded; null where the system does not tell.
 */
export async function peakRendererMemoryMb(browser: Browser): Promise<number | null> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const peaks = await Promise.all(
    processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => peakOfProcessMb(id)),
  );
  const known = peaks.filter((peak) => peak !== null);
  return known.length === 0 ? null : Math.max(...known);
}

async function peakOfProcessMb(processId: number): Promise<number | null> {
  const status = await readFile(`/proc/${processId}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
}
