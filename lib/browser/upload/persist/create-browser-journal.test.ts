import { afterEach, expect, test, vi } from 'vitest';
import { createFakeClock } from '@/testing/browser/create-fake-clock';
import { createBrowserJournal } from './create-browser-journal';

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['without a storage manager, as WebKitGTK is', { locks: {} }, true],
  ['with one', { locks: {}, storage: {} }, true],
  ['without Web Locks', { storage: {} }, false],
])('in a browser %s uploads are written down: %j %j', (_, navigator, isThere) => {
  vi.stubGlobal('indexedDB', {});
  vi.stubGlobal('navigator', navigator);
  expect(createBrowserJournal(createFakeClock(), { endpoint: '/api/upload' }) !== null).toBe(isThere);
});

test('nothing is written down where there is no IndexedDB', () => {
  vi.stubGlobal('indexedDB', undefined);
  vi.stubGlobal('navigator', { locks: {}, storage: {} });
  expect(createBrowserJournal(createFakeClock(), { endpoint: '/api/upload' })).toBeNull();
});
