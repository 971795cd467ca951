import { signIn } from './support/admin';
import { expectNoFindings } from './support/expect-no-findings';
import { expect, test } from './support/test';
import { uploadMany } from './support/upload-many';
import { fakeImage, photoFile, UploadPage } from './support/upload-page';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('every page is accessible as it is', async ({ page }) => {
      // Every rule on every page and dialog takes its time.
      test.slow();
      const upload = new UploadPage(page);
      await upload.open();
      await expectNoFindings(page);
      await upload.choose([await photoFile('a.jpg', { seed: 50 }), fakeImage('b.jpg', 'nothing')]);
      await upload.doneId('a.jpg');
      await expect(upload.rowsIn('failed')).toHaveCount(1);
      await expectNoFindings(page);
      await page.goto('/sign-in');
      await expectNoFindings(page);
      await page.goto('/gallery');
      await expectNoFindings(page);
      await signIn(page);
      await page.goto('/gallery');
      await expectNoFindings(page);
      await page.getByRole('button', { name: 'Filter', exact: true }).click();
      await expectNoFindings(page);
      await page.keyboard.press('Escape');
      await expect(page.getByLabel('Orientation')).toBeHidden();
      await page.getByRole('checkbox', { name: 'Select a.jpg' }).first().click();
      await expect(page.getByRole('toolbar')).toBeVisible();
      await expectNoFindings(page);
      await page.getByRole('toolbar').getByRole('button', { name: 'Edit' }).click();
      await expectNoFindings(page);
      await page.keyboard.press('Escape');
      await page.getByRole('toolbar').getByRole('button', { name: 'Copy links' }).click();
      await expect(page.getByRole('textbox', { name: 'Links' })).toBeVisible();
      await expectNoFindings(page);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Open a.jpg' }).first().click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectNoFindings(page);
      await page.keyboard.press('i');
      await expectNoFindings(page);
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
      await expectNoFindings(page);
      await page.keyboard.press('Escape');
      await page.keyboard.press('l');
      await page.getByRole('button', { name: 'Create link' }).click();
      await expect(page.getByText('Both links expire on')).toBeVisible();
      await expectNoFindings(page);
      await page.goto('/gallery?q=a.jpg');
      await expect(page.getByText(/found$/)).toBeVisible();
      await expectNoFindings(page);
      await page.goto('/gallery?state=trash');
      await expectNoFindings(page);
      await page.goto('/gallery/numbers');
      await expect(page.getByText(/^Updated /)).toBeVisible();
      await page.getByText('As a table').click();
      await expectNoFindings(page);
    });
  });
}

test('everything can be reached with the keyboard', async ({ page }) => {
  const upload = new UploadPage(page);
  await upload.open();
  const reached: string[] = [];
  for (let step = 0; step < 8; step += 1) {
    await page.keyboard.press('Tab');
    reached.push(
      await page.evaluate(
        () => document.activeElement?.textContent || document.activeElement?.getAttribute('type') || '',
      ),
    );
  }
  expect(reached).toEqual(expect.arrayContaining(['Sluice', 'Upload', 'Gallery', 'Choose photos']));

  await page.getByRole('button', { name: 'Choose photos' }).focus();
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles([await photoFile('keyboard.jpg', { seed: 51 })]);
  await upload.doneId('keyboard.jpg');
});

test('whoever removes files by keyboard goes on from where they were', async ({ page }) => {
  const upload = new UploadPage(page);
  await upload.open();
  const names = ['one.jpg', 'two.jpg', 'three.jpg'];
  await upload.choose(names.map((name, at) => fakeImage(name, `nothing ${at}`)));
  await expect(upload.rowsIn('failed')).toHaveCount(3);
  await upload.facts('one.jpg').focus();
  await page.keyboard.press('ArrowRight');
  await expect(upload.facts('two.jpg')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(upload.facts('three.jpg')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await expect(page.getByRole('menuitem', { name: 'Remove from the list' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(upload.facts('one.jpg')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('button', { name: 'Choose photos' })).toBeFocused();
});

test('a control that takes itself away by key leaves the focus beside it', async ({ page }) => {
  await signIn(page);
  const chips = page.getByRole('list', { name: 'Filters' }).getByRole('button');
  const isKept = () => page.evaluate(() => document.activeElement !== document.body);
  await page.goto('/gallery?q=zebra&tag=stripes');
  await expect(chips).toHaveCount(2);
  // The code that keeps the focus is loaded with the first key.
  await page.keyboard.press('Shift');
  await page.waitForLoadState('networkidle');
  await chips.first().focus();
  await page.keyboard.press('Enter');
  await expect(chips).toHaveCount(1);
  await expect(chips).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(chips).toHaveCount(0);
  await expect.poll(isKept).toBe(true);
});

test('Tab reaches one of the files, arrow keys the others, and the menu gives the focus back', async ({
  page,
}) => {
  const upload = new UploadPage(page);
  await upload.open();
  await upload.choose(Array.from({ length: 12 }, (_, at) => fakeImage(`${at}.jpg`, `nothing ${at}`)));
  await expect(upload.rowsIn('failed')).toHaveCount(12);
  await expect(page.locator('[data-open][tabindex="0"]')).toHaveCount(1);
  await upload.facts('0.jpg').focus();
  await page.keyboard.press('ArrowDown');
  // As many places further as a row has files.
  await expect
    .poll(() =>
      page.evaluate(() => Number(document.activeElement?.closest('li')?.getAttribute('aria-posinset') ?? '')),
    )
    .toBeGreaterThan(3);
  await page.keyboard.press('End');
  await expect(upload.facts('11.jpg')).toBeFocused();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menu')).toBeVisible();
  await expectNoFindings(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  await expect(upload.facts('11.jpg')).toBeFocused();
  await page.getByRole('button', { name: 'More actions' }).click();
  await expectNoFindings(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'More actions' })).toBeFocused();
});

test.describe('without a network', () => {
  test.use({ allowedErrors: /ERR_INTERNET_DISCONNECTED/ });

  test('the button of the bar keeps its place and the focus when it becomes another', async ({
    page,
    context,
  }) => {
    const upload = new UploadPage(page);
    await upload.open();
    await upload.choose([await photoFile('sooner.jpg', { seed: 51 })]);
    await upload.doneId('sooner.jpg');
    await context.setOffline(true);
    await upload.choose([await photoFile('stays.jpg', { seed: 52 })]);
    const pause = page.getByRole('button', { name: 'Pause', exact: true });
    await pause.focus();
    const before = await pause.boundingBox();
    await page.keyboard.press('Enter');
    const resume = page.getByRole('button', { name: 'Resume', exact: true });
    await expect(resume).toBeFocused();
    await expect.poll(() => resume.boundingBox()).toEqual(before);
    await context.setOffline(false);
  });
});

test.describe('in forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' }, allowedErrors: /ERR_INTERNET_DISCONNECTED/ });

  test('progress, the main button and the current page can be told from what is around them', async ({
    page,
  }) => {
    const upload = new UploadPage(page);
    await upload.open();
    const choose = page.getByRole('button', { name: 'Choose photos' });
    const style = (name: 'borderTopWidth' | 'backgroundColor') =>
      choose.evaluate((element, property) => getComputedStyle(element)[property], name);
    expect(await style('borderTopWidth')).toBe('1px');
    const canvas = await page
      .locator('body')
      .evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(await style('backgroundColor')).not.toBe(canvas);
    const current = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Upload' });
    await expect(current).toHaveCSS('text-decoration-line', 'underline');
    await upload.choose([await photoFile('sooner.jpg', { seed: 54 })]);
    await upload.doneId('sooner.jpg');
    await page.context().setOffline(true);
    await upload.choose([await photoFile('forced.jpg', { seed: 53 })]);
    const bar = page.getByRole('progressbar').first();
    await expect(bar).toHaveCSS('border-top-width', '1px');
    const filled = await bar.locator('div').evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(filled).not.toBe(canvas);
    await page.context().setOffline(false);
    await upload.doneId('forced.jpg');
  });
});

test('the gallery is worked with the keyboard alone', async ({ page }) => {
  await uploadMany(page, 'walk', 4);
  await signIn(page);
  await page.goto('/gallery');
  await expect(page.getByRole('list', { name: 'Photos' })).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('walk');
  await page.keyboard.press('Enter');
  await expect(page.getByText('4 photos found')).toBeVisible();
  // Tab reaches the photos once, arrows continue from there.
  const focusedName = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  await expect(async () => {
    await page.keyboard.press('Tab');
    expect(await focusedName()).toMatch(/^Open walk-/);
  }).toPass();
  const first = await focusedName();
  await page.keyboard.press('ArrowRight');
  await expect.poll(focusedName).not.toBe(first);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(focusedName).toBe(first);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  // The browser gives the focus back to where it was, the gallery then to the photo seen last.
  await expect(async () => {
    expect(await focusedName()).toMatch(/^Open walk-/);
    expect(await focusedName()).not.toBe(first);
  }).toPass();

  await page.keyboard.press('Space');
  const bar = page.getByRole('toolbar', { name: 'Selected photos' });
  await expect(bar).toContainText('1 photo selected');
  await bar.getByRole('button', { name: 'Move to trash' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Photos' }).locator('[data-id]')).toHaveCount(3);
});

test('a dialog gives the focus back to the photo that had it', async ({ page }) => {
  await uploadMany(page, 'back', 2);
  await signIn(page);
  await page.goto('/gallery?q=back');
  await expect(page.getByText('2 photos found')).toBeVisible();
  const photo = page.getByRole('button', { name: /^Open back-/ }).last();
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  // A key that comes before the page listens opens nothing.
  await expect(async () => {
    await photo.focus();
    await page.keyboard.press('?');
    await expect(help).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await expect(photo).toBeFocused();
});

test('a screen reader hears what the gallery is made of', async ({ page }) => {
  await uploadMany(page, 'tree', 2);
  await signIn(page);
  await page.goto('/gallery?q=tree');
  await expect(page.getByText('2 photos found')).toBeVisible();
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Gallery" [level=1]
      - navigation "Filter by status"
      - search
      - status: 2 photos found
      - list "Photos":
        - listitem:
          - heading /Today|Yesterday/ [level=2]
          - list:
            - listitem:
              - button /Open tree-\\d.jpg/
              - checkbox /Select tree-\\d.jpg/
            - listitem:
              - button /Open tree-\\d.jpg/
              - checkbox /Select tree-\\d.jpg/
  `);
});
