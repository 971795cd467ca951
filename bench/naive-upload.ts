import type { Page } from '@playwright/test';

/**
 * What a first attempt looks like, for comparison: each file one after another, browser-image-compression on the main
 * thread at the same size and quality, then presign, POST and complete, with nothing at the same time. Resolves with the
 * milliseconds from choosing the files to the last one published.
 */
export async function naiveUpload(
  page: Page,
  files: readonly string[],
  libraryPath: string,
): Promise<number> {
  await page.addScriptTag({ path: libraryPath });
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.id = 'naive-input';
    document.body.append(input);
  });
  await page.setInputFiles('#naive-input', [...files]);
  return page.evaluate(async () => {
    type Compress = (file: File, options: Record<string, unknown>) => Promise<Blob>;
    const compress = (window as unknown as { imageCompression: Compress }).imageCompression;
    const post = async (url: string, body: unknown) => {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (!response.ok) throw new Error(`${url} answered ${response.status}`);
      return response.json();
    };
    const input = document.querySelector<HTMLInputElement>('#naive-input');
    const start = performance.now();
    for (const file of Array.from(input?.files ?? [])) {
      const small = await compress(file, {
        maxWidthOrHeight: 2048,
        initialQuality: 0.8,
        useWebWorker: false,
      });
      const grant = await post('/api/upload/presign', {
        filename: file.name,
        contentType: small.type,
        size: small.size,
      });
      const form = new FormData();
      for (const [name, value] of Object.entries<string>(grant.fields)) form.append(name, value);
      form.append('file', small);
      const sent = await fetch(grant.url, { method: 'POST', body: form });
      if (!sent.ok) throw new Error(`The bucket answered ${sent.status}`);
      await post('/api/upload/complete', { ticket: grant.ticket });
    }
    return performance.now() - start;
  });
}
