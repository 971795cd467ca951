import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { vendorNotice, versionsIn } from './vendor-notice';

test('the notice names each library in the version that the binary holds, with its licence and its source', async () => {
  const wasm = createRequire(import.meta.url).resolve('libheif-js/libheif-wasm/libheif.wasm');
  const versions = versionsIn(await readFile(wasm));
  expect(versions.libheif).toMatch(/^1\.\d\d\.\d+$/);
  expect(versions.libde265).toMatch(/^1\.0\.\d+$/);
  const notice = vendorNotice({ libheifJs: '1.2.3', ...versions });
  expect(notice).toContain(`libheif/tree/v${versions.libheif}`);
  expect(notice).toContain(`libde265/tree/v${versions.libde265}`);
  expect(notice).toContain('libheif-LICENSE.txt');
});

test.each([
  ['none', Buffer.from('\0nothing\0')],
  ['one', Buffer.from('\x001.23.2\0')],
  ['three', Buffer.from('\x001.23.2\x001.0.15\x001.2.11\0')],
])('a binary with %s of the versions is an error, not a wrong notice', (_, wasm) => {
  expect(() => versionsIn(wasm)).toThrow('not clear');
});
