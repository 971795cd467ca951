import { expect, test } from 'vitest';
import { isTrustedScriptUrl } from './is-trusted-script-url';

const ORIGIN = 'https://photos.example';
const SCRIPT = 'HTMLScriptElement src';
const SERVICE_WORKER = 'ServiceWorkerContainer register';
const WORKER = 'Worker constructor';

test.each([
  ['/_next/static/chunks/a.js', SCRIPT, true],
  ['https://photos.example/_next/static/chunks/a.js#params=x', WORKER, true],
  ['/vendor/heic-worker.js', WORKER, true],
  ['blob:https://photos.example/0b1c', WORKER, true],
  // Code that somebody wrote into a page of ours would be such.
  ['blob:https://photos.example/0b1c', SCRIPT, false],
  ['blob:https://evil.example/0b1c', WORKER, false],
  ['data:text/javascript,alert(1)', SCRIPT, false],
  ['data:text/javascript,alert(1)', WORKER, false],
  ['javascript:alert(1)', SCRIPT, false],
  ['https://evil.example/_next/static/chunks/a.js', SCRIPT, false],
  ['//evil.example/_next/static/chunks/a.js', SCRIPT, false],
  ['/\\evil.example/_next/static/a.js', SCRIPT, false],
  ['https://photos.example:8443/_next/static/a.js', SCRIPT, false],
  ['/_next/static/../../api/images', SCRIPT, false],
  ['/media/a/b', SCRIPT, false],
  ['/api/audit?format=ndjson', SCRIPT, false],
  ['', SCRIPT, false],
  ['/share-target/worker.js', SERVICE_WORKER, true],
  ['/share-target/worker.js', SCRIPT, false],
  ['/share-target/worker.js', WORKER, false],
  ['/_next/static/chunks/a.js', SERVICE_WORKER, false],
  ['blob:https://photos.example/0b1c', SERVICE_WORKER, false],
])('code from %s for %s is loaded: %s', (address, sink, isTrusted) => {
  expect(isTrustedScriptUrl(address, sink, ORIGIN)).toBe(isTrusted);
});

test('what is no address loads nothing', () => {
  expect(() => isTrustedScriptUrl('https://', SCRIPT, ORIGIN)).toThrow(TypeError);
});
