import type { Page, Request } from '@playwright/test';
import { createGate } from './gate';
import { expect } from './test';

const isCall = (request: Request) => new URL(request.url()).pathname.startsWith('/api/');
const isUnderWay = (request: Request) => request.failure() === null && request.timing().responseEnd === -1;

/**
 * Does what takes several steps while the page asks nothing: it asks every few seconds what has changed, and after each photo it opens,
 * and would tell of a step in between. Earlier questions are answered first; those asked meanwhile are answered after the last step.
 */
export async function unheard(page: Page, act: () => Promise<void>): Promise<void> {
  const gate = createGate();
  const held = new Set<Request>();
  const hold = async (route: { request(): Request; fallback(): Promise<void> }) => {
    held.add(route.request());
    await gate.opened;
    await route.fallback();
  };
  await page.route(/\/api\//, hold);
  const asked = async () =>
    (await page.requests()).filter((request) => isCall(request) && !held.has(request));
  await expect.poll(async () => (await asked()).filter(isUnderWay).length).toBe(0);
  await act();
  gate.open();
  await page.unroute(/\/api\//, hold);
}
