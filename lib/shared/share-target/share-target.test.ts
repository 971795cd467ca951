import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  locationAfterShare,
  parseShareOutcome,
  SHARE_DATABASE,
  SHARE_FIELD,
  SHARE_SCOPE,
  SHARE_STORE,
  SHARE_TARGET_PATH,
  SHARE_WORKER_PATH,
} from './share-target';

test.each(['kept', 'missed', 'full', 'empty'] as const)('%s is read as it is written', (outcome) => {
  const { searchParams, pathname } = new URL(locationAfterShare(outcome), 'https://own.example');
  expect(pathname).toBe('/');
  expect(parseShareOutcome(searchParams.get('shared'))).toBe(outcome);
});

test.each([null, '', 'KEPT', '<b>'])('%j says nothing', (text) => {
  expect(parseShareOutcome(text)).toBeNull();
});

test('the service worker, which imports nothing, has the same names, and no more than its own addresses', () => {
  const worker = readFileSync(`public${SHARE_WORKER_PATH}`, 'utf8');
  for (const name of [SHARE_TARGET_PATH, SHARE_FIELD, SHARE_DATABASE, SHARE_STORE]) {
    expect(worker).toContain(`= '${name}';`);
  }
  expect(SHARE_TARGET_PATH.startsWith(SHARE_SCOPE)).toBe(true);
  expect(SHARE_WORKER_PATH.startsWith(SHARE_SCOPE)).toBe(true);
  // It asks nobody for anything and keeps no answer.
  expect(worker).not.toMatch(/fetch\(|caches\.|importScripts|navigationPreload/);
});
