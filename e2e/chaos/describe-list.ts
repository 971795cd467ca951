import type { Page } from '@playwright/test';

/** How many rows of each kind are drawn, with the failures as they are told, and what is written down of which visits. */
export async function describeList(page: Page): Promise<string> {
  const drawn = await page.evaluate(() => {
    const counts: Record<string, number> = {};
    for (const row of document.querySelectorAll<HTMLElement>('[data-state]')) {
      const state = row.dataset.state ?? '';
      const kind = state === 'failed' ? `failed (${row.textContent})` : state;
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
    return counts;
  });
  return JSON.stringify({ drawn, written: await readWritten(page) });
}

/** The sentences of files that failed. */
export function readFailures(page: Page): Promise<readonly string[]> {
  return page
    .locator('[data-state=failed]')
    .allTextContents()
    .catch(() => []);
}

/** Nothing is on its way or waiting any more, and nothing is left written down. The bar that keeps its room unseen does not count. */
export async function isListEnded(page: Page): Promise<boolean> {
  if ((await page.getByRole('progressbar').count()) > 0) return false;
  return (await readWritten(page)).length === 0;
}

type Written = Readonly<{ name: string; owner: string; hasTicket: boolean; hasBytes: boolean }>;

function readWritten(page: Page): Promise<readonly Written[]> {
  return page.evaluate(async () => {
    // Opening it before the page does would make it, and empty.
    if (!(await indexedDB.databases()).some(({ name }) => name === 'sluice-uploads')) return [];
    const open = indexedDB.open('sluice-uploads');
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      open.onsuccess = () => resolve(open.result);
      open.onerror = () => reject(open.error);
    });
    const all = db.transaction('entries').objectStore('entries').getAll();
    const entries = await new Promise<readonly Record<string, unknown>[]>((resolve) => {
      all.onsuccess = () => resolve(all.result);
    });
    db.close();
    return entries.map(({ name, owner, ticket, hasSource, prepared }) => ({
      name: String(name),
      owner: String(owner),
      hasTicket: ticket !== null,
      hasBytes: hasSource === true || prepared !== null,
    }));
  });
}
