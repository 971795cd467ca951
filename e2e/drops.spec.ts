import type { Page } from '@playwright/test';
import { signIn } from './support/admin';
import { expect, test } from './support/test';
import { photoFile, UploadPage } from './support/upload-page';

/** Drops or pastes texts alone, as dragging from another site and copying do. */
async function transfer(page: Page, type: 'drop' | 'paste', texts: Readonly<Record<string, string>>) {
  await page.evaluate(
    ({ type, texts }) => {
      const data = new DataTransfer();
      for (const [form, text] of Object.entries(texts)) data.setData(form, text);
      const bubbles = { bubbles: true, cancelable: true };
      const event =
        type === 'drop'
          ? new DragEvent('drop', { dataTransfer: data, ...bubbles })
          : new ClipboardEvent('paste', { clipboardData: data, ...bubbles });
      document.querySelector('main')?.dispatchEvent(event);
    },
    { type, texts },
  );
}

/** Drops files with their paths, as a folder that was read through. */
async function dropFolder(page: Page, files: readonly Readonly<{ path: string; bytes: number[] }>[]) {
  await page.evaluate((given) => {
    const data = new DataTransfer();
    for (const { path, bytes } of given) {
      const file = new File([new Uint8Array(bytes)], path.slice(path.lastIndexOf('/') + 1));
      data.items.add(file);
    }
    const items = given.map(({ path }, at) => ({
      kind: 'file',
      type: '',
      getAsFile: () => data.files[at],
      webkitGetAsEntry: () => ({
        isFile: true,
        isDirectory: false,
        fullPath: path,
        file: (done: (file: File | undefined) => void) => done(data.files[at]),
      }),
    }));
    const event = new DragEvent('drop', { bubbles: true, cancelable: true });
    Object.defineProperty(event, 'dataTransfer', { value: { types: ['Files'], items, files: data.files } });
    document.querySelector('main > div')?.dispatchEvent(event);
  }, files);
}

const answer = (page: Page) => page.getByTestId('drop-answer');

test.describe('on the upload page', () => {
  test.beforeEach(async ({ page }) => {
    await new UploadPage(page).open();
  });

  test('what a folder brings besides photos is left out with one line, dropped or picked', async ({
    page,
  }) => {
    const upload = new UploadPage(page);
    const photo = [...(await photoFile('sea.jpg', { seed: 801 })).buffer];
    await dropFolder(page, [
      { path: '/trip/sea.jpg', bytes: photo },
      { path: '/trip/clip.mp4', bytes: [1] },
      { path: '/trip/plan.pdf', bytes: [1] },
      { path: '/trip/@eaDir/sea.jpg', bytes: photo },
      { path: '/trip/._sea.jpg', bytes: [1] },
    ]);
    await upload.doneId('sea.jpg');
    await expect(answer(page)).toContainText(
      'Left out 3 other files: 1 video, 1 document, 1 hidden picture.',
    );
    await expect(page.locator('[data-state]')).toHaveCount(1);
    await answer(page).getByRole('button').click();
    await expect(answer(page)).toHaveCount(0);
  });

  test('a file that is chosen by itself and is no photo keeps its row and reason', async ({ page }) => {
    const upload = new UploadPage(page);
    await upload.choose([
      { name: 'plan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 x') },
    ]);
    await expect(upload.row('plan.pdf')).toHaveAttribute('data-state', 'failed');
  });

  test('an empty folder, a picture of another site, an address and words each get an answer', async ({
    page,
  }) => {
    await dropFolder(page, []);
    await expect(answer(page)).toContainText('This folder is empty');
    await transfer(page, 'drop', {
      'text/uri-list': 'https://example.test/photo/17',
      'text/html': '<img src="https://cdn.example.test/17">',
      'text/plain': 'https://example.test/photo/17',
    });
    await expect(answer(page)).toContainText('on another website');
    await transfer(page, 'paste', { 'text/plain': 'https://example.test/album' });
    await expect(answer(page)).toContainText('a link, not a photo');
    await transfer(page, 'paste', { 'text/plain': 'Some words' });
    await expect(answer(page)).toContainText('no photo in that');
    await expect(page.locator('[data-state]')).toHaveCount(0);
  });

  test('a picture whose bytes are pasted as text is uploaded', async ({ page }) => {
    const upload = new UploadPage(page);
    const { buffer } = await photoFile('x.png', { seed: 802, format: 'png', width: 60, height: 40 });
    await transfer(page, 'paste', {
      'text/html': `<p><img src="data:image/png;base64,${buffer.toString('base64')}"></p>`,
    });
    await upload.doneId('image.png');
    await expect(answer(page)).toHaveCount(0);
  });
});

test('text that is pasted into a field stays text, though a picture of it comes along', async ({ page }) => {
  const upload = new UploadPage(page);
  await upload.open();
  await upload.choose([await photoFile('words.jpg', { seed: 804 })]);
  await upload.doneId('words.jpg');
  const isTaken = await page.evaluate(() => {
    const field = document.querySelector('main')?.appendChild(document.createElement('input'));
    const data = new DataTransfer();
    data.setData('text/plain', 'copied from a table');
    data.items.add(new File(['x'], 'image.png', { type: 'image/png' }));
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    field?.dispatchEvent(event);
    field?.remove();
    return event.defaultPrevented;
  });
  expect(isTaken).toBe(false);
  await expect(page.locator('[data-state]')).toHaveCount(1);
});

test('what is dropped or pasted on the gallery and is no file gets its answer there; a photo is taken', async ({
  page,
}) => {
  await signIn(page);
  await page.goto('/gallery');
  await page.waitForLoadState('networkidle');
  const other = {
    'text/uri-list': 'https://example.test/photo/17',
    'text/html': '<img src="https://cdn.example.test/17">',
    'text/plain': 'https://example.test/photo/17',
  };
  await transfer(page, 'paste', other);
  await expect(answer(page)).toContainText('on another website');
  await answer(page).getByRole('button').click();
  await transfer(page, 'drop', other);
  await expect(answer(page)).toContainText('on another website');
  const { buffer } = await photoFile('x.png', { seed: 805, format: 'png', width: 60, height: 40 });
  await page.evaluate(
    (bytes) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], 'pasted.png', { type: 'image/png' }));
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      document.querySelector('main')?.dispatchEvent(event);
    },
    [...buffer],
  );
  await expect(page.getByTestId('page-drop')).toContainText('1 photo added to your uploads.');
  await expect(answer(page)).toHaveCount(0);
  await page.getByTestId('page-drop').getByRole('link').click();
  await new UploadPage(page).doneId('pasted.png');
});

test('files that are dropped on the gallery are uploaded, and a line leads to them', async ({ page }) => {
  await signIn(page);
  await page.goto('/gallery');
  const { name, mimeType, buffer } = await photoFile('gallery-drop.jpg', { seed: 803 });
  const dragOver = (bytes: number[]) =>
    page.evaluate(
      ({ bytes, name, mimeType }) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([new Uint8Array(bytes)], name, { type: mimeType }));
        const init = { dataTransfer, bubbles: true, cancelable: true };
        const main = document.querySelector('main');
        main?.dispatchEvent(new DragEvent('dragenter', init));
        const over = new DragEvent('dragover', init);
        main?.dispatchEvent(over);
        return over.defaultPrevented;
      },
      { bytes, name, mimeType },
    );
  // The browser would open the file in place of the page.
  await expect.poll(() => dragOver([...buffer])).toBe(true);
  // Until the code that covers the page has come, nothing covers it; then it stays covered.
  await expect(async () => {
    await dragOver([...buffer]);
    expect(await page.getByTestId('drop-overlay').isVisible()).toBe(true);
  }).toPass();
  await page.getByTestId('drop-overlay').drop({ files: [{ name, mimeType, buffer }] });
  await expect(page.getByTestId('page-drop')).toContainText('1 photo added to your uploads.');
  await expect(page.getByTestId('drop-overlay')).toHaveCount(0);
  await page.getByTestId('page-drop').getByRole('link').click();
  await new UploadPage(page).doneId('gallery-drop.jpg');
});

test('a picture of the page itself that is dragged over it is nothing to upload', async ({ page }) => {
  await new UploadPage(page).open();
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['x'], 'own.png', { type: 'image/png' }));
    const init = { dataTransfer, bubbles: true, cancelable: true };
    const target = document.querySelector('main > div');
    for (const type of ['dragstart', 'dragenter', 'dragover'])
      target?.dispatchEvent(new DragEvent(type, init));
    target?.dispatchEvent(new DragEvent('drop', init));
    target?.dispatchEvent(new DragEvent('dragend', init));
  });
  await expect(page.getByTestId('drop-overlay')).toHaveCount(0);
  await expect(page.locator('[data-state]')).toHaveCount(0);
});
