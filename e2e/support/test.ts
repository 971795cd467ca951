/**
 * The `test` of every end-to-end file: a page that may not log an error, throw, or talk to anything but this machine,
 * whose messages wait for the test, and the proxy in front of the bucket.
 */
import { test as base, expect } from '@playwright/test';
import { type FaultProxy, startFaultProxy } from './fault-proxy';
import { holdMessages } from './hold-messages';
import { hydratePages } from './hydrated-page';
import { BUCKET_URL, FAULT_PROXY_PORT } from './ports';

type TestFixtures = {
  /** Console errors a test expects: a planned fault is logged by the browser itself. Default: none. */
  allowedErrors: RegExp;
  /** Messages leave by themselves after their time, as they do for people. Default: false, so that no test must be quick. */
  letsMessagesLeave: boolean;
  bucketFaults: FaultProxy;
};

export const test = base.extend<TestFixtures, { faultProxy: FaultProxy }>({
  faultProxy: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright demands a destructured parameter.
    async ({}, use) => {
      const proxy = await startFaultProxy(BUCKET_URL, FAULT_PROXY_PORT);
      await use(proxy);
      await proxy.close();
    },
    { scope: 'worker', auto: true },
  ],
  browser: [
    async ({ browser }, use) => {
      hydratePages(browser);
      await use(browser);
    },
    { scope: 'worker' },
  ],
  bucketFaults: async ({ faultProxy }, use) => {
    faultProxy.clear();
    await use(faultProxy);
    faultProxy.clear();
  },
  allowedErrors: [/(?!)/, { option: true }],
  letsMessagesLeave: [false, { option: true }],
  context: async ({ context, allowedErrors, letsMessagesLeave }, use) => {
    if (!letsMessagesLeave) await holdMessages(context);
    const problems: string[] = [];
    // Watched and not routed: a context with routes has no HTTP cache.
    context.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol.startsWith('http') && !['localhost', '127.0.0.1'].includes(hostname)) {
        problems.push(`Request to another machine: ${request.url()}`);
      }
    });
    context.on('weberror', (error) => problems.push(`Uncaught: ${error.error().message}`));
    context.on('console', (message) => {
      const text = message.text();
      if (message.type() === 'error' && !allowedErrors.test(text)) {
        problems.push(`Console: ${text}`);
      }
    });
    await use(context);
    expect(problems).toEqual([]);
  },
});

export { expect };
