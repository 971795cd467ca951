import { afterEach, expect, it, vi } from 'vitest';
import { mayBeLeft } from './may-be-left';
import { JOURNAL_NAME } from './persist/journal-name';
import { TICKET_PREFIX } from './tickets/ticket-prefix';

afterEach(() => vi.unstubAllGlobals());

type Browser = Readonly<{
  stored?: Readonly<Record<string, string>>;
  databases?: () => Promise<readonly { name: string }[]>;
  locks?: object | undefined;
}>;

function stubBrowser({ stored = {}, databases = async () => [], ...more }: Browser) {
  vi.stubGlobal('localStorage', stored);
  vi.stubGlobal('indexedDB', { databases });
  vi.stubGlobal('navigator', { locks: 'locks' in more ? more.locks : {} });
}

const journal = async () => [{ name: 'another' }, { name: JOURNAL_NAME }];

it.each<[string, Browser, boolean]>([
  ['a browser that was never here', {}, false],
  ['a browser that holds something else of the site', { stored: { theme: 'dark' } }, false],
  ['a ticket', { stored: { [`${TICKET_PREFIX}end`]: '{}' } }, true],
  ['the database of the journal', { databases: journal }, true],
  ['a journal that this page may not open', { databases: journal, locks: undefined }, false],
  ['a browser that does not tell its databases', { databases: () => Promise.reject(new TypeError()) }, true],
])('%s', async (_, browser, expected) => {
  stubBrowser(browser);
  await expect(mayBeLeft()).resolves.toBe(expected);
});

it('is sure of a browser that has no storage at all', async () => {
  vi.stubGlobal('localStorage', null);
  vi.stubGlobal('indexedDB', undefined);
  await expect(mayBeLeft()).resolves.toBe(false);
});
