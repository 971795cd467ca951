import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { firefox, type Page } from '@playwright/test';
import { mediaTypeOfName } from '@/lib/shared/media/media-types';
import { sniffType } from '@/lib/shared/media/sniff-type';
import type { ShareResponse } from '@/lib/shared/wire';
import { readZip } from '@/testing/server/read-zip';
import { download, imageOf, signIn } from './support/admin';
import { APP_URL } from './support/ports';
import { expect, test } from './support/test';
import { photoFile, UploadPage } from './support/upload-page';

const FIREFOX = '/usr/bin/firefox-esr';

/** A name as chosen, what the file really is, and the name under which it is saved. */
const FILES = [
  ['IMG_0001.HEIC', 'webp', 'IMG_0001.webp'],
  ['evil.jpg.exe', 'jpeg', 'evil.jpg.exe.jpg'],
  ['nul', 'png', '_nul.webp'],
  ['LPT¹.jpg', 'jpeg', '_LPT¹.jpg'],
  ['wrong.png', 'jpeg', 'wrong.jpg'],
  ['a"b<c>|d?.jpeg', 'jpeg', 'a_b_c__d_.jpeg'],
  ['Übergrößenträger 写真.jpg. ', 'webp', 'Übergrößenträger 写真.webp'],
] as const;

async function uploadAll(page: Page): Promise<string[]> {
  const upload = new UploadPage(page);
  await upload.open();
  await upload.choose(
    await Promise.all(
      FILES.map(([name, format], index) =>
        photoFile(name, { format, seed: 300 + index, width: 320, height: 240 }),
      ),
    ),
  );
  await expect(upload.rowsIn('done')).toHaveCount(FILES.length);
  return upload.rowsIn('done').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-id') ?? ''));
}

/** Saves what the link of a share page leads to, as the browser does. */
async function save(page: Page, address: string) {
  await page.goto(address);
  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download' }).click();
  const saved = await saving;
  const bytes = new Uint8Array(await readFile(await saved.path()));
  return { name: saved.suggestedFilename(), is: sniffType(bytes) };
}

test('a saved file has the ending of its bytes and a name every system takes: object, download, share page and archive', async ({
  page,
  browser,
}) => {
  const ids = await uploadAll(page);
  await signIn(page);
  const other = existsSync(FIREFOX)
    ? await firefox.launch({ channel: 'moz-firefox', executablePath: FIREFOX })
    : null;
  if (other === null)
    test.info().annotations.push({ type: 'left out', description: 'Firefox is not there.' });
  const strangers = [await browser.newPage(), ...(other ? [await other.newPage()] : [])];
  const form = { ids: ids.join(',') };
  const archive = await page.request.post('/api/images/download', { form });
  const entries = [...readZip(await archive.body()).keys()];
  for (const [index, id] of ids.entries()) {
    const expected = FILES[index]?.[2] ?? '';
    const type = mediaTypeOfName(expected);
    const { headers } = await download(page, await imageOf(page, id));
    expect(headers['content-disposition']).toContain(`''${encodeURIComponent(expected)}`);
    expect(entries[index]).toBe(expected);
    const share = await page.request.post('/api/images/share', { data: { id, expiresInSeconds: 600 } });
    const { url } = (await share.json()) as ShareResponse;
    for (const stranger of strangers) {
      const saved = await save(stranger, new URL(url, APP_URL).href);
      expect(saved).toEqual({ name: expected, is: { kind: 'image', type } });
    }
  }
  await strangers[0]?.close();
  await other?.close();
});
