import sharp from 'sharp';
import { colourDistance, QUARTERS, quartersOf } from '../support/make-picture';
import { ADMIN_PASSWORD } from '../support/ports';
import { signInByHand } from '../support/sign-in-by-hand';
import { chooseFiles } from './choose-files';
import type { AwkwardFile } from './corpus';
import { readStored } from './read-stored';
import type { RealBrowser } from './real-browser';
import { waitFor } from './wait-for';

/** A row of the upload page when its file has come to an end. */
type Row = Readonly<{ name: string; state: string; id: string | null; text: string }>;

/** The result of one file. */
export type Result = Readonly<{ file: AwkwardFile; got: string; isAsExpected: boolean }>;

/** Levels of 256 by which compression and scaling may move a colour. */
const TOLERANCE = 8;

const ROWS = `[...document.querySelectorAll('[data-upload]')].map((row) => ({
  name: row.querySelector('bdi')?.textContent ?? '',
  state: row.dataset.state,
  id: row.dataset.id ?? null,
  text: row.textContent,
}))`;

/** The main job and the awkward files: chosen together, each has to become what it should. */
export async function uploadFiles(
  browser: RealBrowser,
  app: string,
  files: readonly AwkwardFile[],
  paths: readonly string[],
): Promise<Readonly<{ results: readonly Result[]; ids: readonly string[] }>> {
  await chooseFiles(browser, app, paths);
  const ends = `['done', 'failed', 'cancelled']`;
  await waitFor(
    browser,
    `(${ROWS}).length === ${files.length} && (${ROWS}).every(({ state }) => ${ends}.includes(state))`,
    180_000,
  );
  const rows = await browser.evaluate<Row[]>(ROWS);
  // For looking at what was stored; the browser signs in by its own form.
  const cookie = await signInByHand(app, ADMIN_PASSWORD);
  const results = await Promise.all(
    files.map(async (file) => {
      const row = rows.find(({ name }) => name === file.name);
      const got = row === undefined ? 'no row' : await outcomeOf(row, file, { app, cookie });
      return {
        file,
        got: got.toString(),
        isAsExpected: typeof got !== 'string' && got.meets(file.levels?.(browser.name) ?? TOLERANCE),
      };
    }),
  );
  return { results, ids: rows.flatMap(({ id }) => id ?? []) };
}

async function outcomeOf(
  row: Row,
  file: AwkwardFile,
  { app, cookie }: Readonly<{ app: string; cookie: string }>,
) {
  const { expected } = file;
  if (row.state !== 'done') {
    const said = row.text.replace(row.name, '').trim();
    return {
      meets: () => 'refused' in expected && expected.refused.test(said),
      toString: () => `refused: ${said}`,
    };
  }
  const { width, height, bytes } = await readStored(row.id, { app, cookie });
  const { format, hasAlpha, pages = 1 } = await sharp(bytes, { pages: -1 }).metadata();
  const distance = colourDistance(await quartersOf(bytes), await coloursOf(file));
  return {
    meets: (levels: number) =>
      !('refused' in expected) &&
      expected.width === width &&
      expected.height === height &&
      (expected.frames ?? 1) === pages &&
      distance <= levels &&
      (expected.isTransparent ?? hasAlpha) === hasAlpha,
    toString: () =>
      `${format} ${width} × ${height}${pages > 1 ? `, ${pages} frames` : ''}${hasAlpha ? ', transparent' : ''}, colours ${distance} off`,
  };
}

/** As another decoder sees the file; HEIC and BMP, which it does not read, show the four quarters. */
function coloursOf({ bytes }: AwkwardFile) {
  return quartersOf(Buffer.from(bytes)).catch(() => QUARTERS);
}

/** Photos that were being worked on when the page was loaded anew come back and continue to their end. */
export async function goOnAfterReload(
  browser: RealBrowser,
  app: string,
  paths: readonly string[],
): Promise<void> {
  await chooseFiles(browser, app, paths);
  await clickText(browser, 'Pause');
  // Until what waits is written down the page has the browser ask before it is left, and a driver does not answer.
  await waitFor(browser, `dispatchEvent(new Event('beforeunload', { cancelable: true }))`);
  await browser.evaluate('location.reload()');
  await waitFor(browser, `(${ROWS}).some(({ text }) => text.includes('Paused'))`);
  await clickText(browser, 'Resume');
  await waitFor(browser, `(${ROWS}).length > 0 && (${ROWS}).every(({ state }) => state === 'done')`);
}

/**
 * Signs in by the form, looks at the gallery and at photos in it, throws one away, takes it back, deletes another permanently, and signs
 * out: nothing of it is seen by going back.
 */
export async function lookAround(browser: RealBrowser, app: string, ids: readonly string[]): Promise<void> {
  const tile = (id: string) => `[aria-label="Photos"] [data-id="${id}"]`;
  const isThere = (selector: string) => `document.querySelector(${JSON.stringify(selector)}) !== null`;
  const press = (text: string) => clickText(browser, text);

  await browser.goto(`${app}/gallery`);
  await waitFor(browser, `document.body.innerText.includes('Sign in to see the gallery.')`);
  await press('Sign in');
  await waitFor(browser, isThere('[name=password]'));
  await browser.type('[name=password]', ADMIN_PASSWORD);
  await clickOn(browser, 'form [type=submit]');
  await waitFor(browser, `location.pathname === '/gallery' && ${isThere('[aria-label="Photos"] [data-id]')}`);

  // Only those in sight are drawn; the last that were uploaded come first.
  const inSight = `[...document.querySelectorAll('[aria-label="Photos"] [data-id]')].map((tile) => tile.dataset.id).filter((id) => ${JSON.stringify(ids)}.includes(id))`;
  await waitFor(browser, `(${inSight}).length > 1`);
  const [first = '', second = ''] = await browser.evaluate<string[]>(inSight);
  await waitFor(
    browser,
    `[...document.querySelectorAll('[aria-label="Photos"] [data-id] img')].some((image) => image.complete && image.naturalWidth > 0)`,
  );

  await clickOn(browser, `${tile(first)} button[aria-label^="Open"]`);
  const stage = `document.querySelector('[data-zoom] img')`;
  const title = `document.querySelector('[role=dialog], dialog[open]')?.getAttribute('aria-label')`;
  await waitFor(browser, `${stage}?.complete && ${stage}.naturalWidth > 0`);
  const before = await browser.evaluate<string>(title);
  await browser.press('ArrowRight');
  await waitFor(browser, `${title} !== ${JSON.stringify(before)} && ${stage}?.complete`);
  await browser.press('Escape');
  await waitFor(browser, `${stage} === null`);

  for (const id of [first, second]) {
    await clickOn(browser, `${tile(id)} button[aria-label^="Open"]`);
    await press('Move to trash');
    await browser.press('Escape');
    await waitFor(browser, `!(${isThere(tile(id))})`);
  }
  await browser.goto(`${app}/gallery?state=trash`);
  await waitFor(browser, isThere(tile(first)));
  await clickOn(browser, `${tile(first)} button[aria-label^="Open"]`);
  await press('Restore');
  await waitFor(browser, `!(${isThere(tile(first))})`);
  await browser.press('Escape');
  await clickOn(browser, `${tile(second)} button[aria-label^="Open"]`);
  await press('Delete permanently');
  await press('Delete');
  await waitFor(browser, `!(${isThere(tile(second))})`);
  await browser.goto(`${app}/gallery`);
  await waitFor(browser, isThere(tile(first)));
  await waitFor(browser, `!(${isThere(tile(second))})`);

  await clickOn(browser, 'button[aria-label="Sign out"]');
  await press('Sign out here');
  await waitFor(browser, `document.body.innerText.includes('Drop photos anywhere')`);
  await browser.evaluate('void history.back()');
  await waitFor(
    browser,
    `location.pathname === '/gallery' && document.body.innerText.includes('Sign in to see')`,
  );
}

/** Clicks once it is there and its page listens, as a person does who sees a page come to life. */
async function clickOn(browser: RealBrowser, selector: string): Promise<void> {
  // React keeps the listeners of an element in a property of it, whose name begins so.
  await waitFor(
    browser,
    `Object.keys(document.querySelector(${JSON.stringify(selector)}) ?? {}).some((name) => name.startsWith('__reactProps$'))`,
  );
  await browser.click(selector);
}

/** Clicks the button or link that says this. */
async function clickText(browser: RealBrowser, text: string): Promise<void> {
  const mark = `((all) => {
    for (const one of document.querySelectorAll('[data-meant]')) one.removeAttribute('data-meant');
    const meant = [...all].filter((one) => one.offsetParent !== null && one.textContent.trim() === ${JSON.stringify(text)}).at(-1);
    meant?.setAttribute('data-meant', '');
    return meant !== undefined;
  })(document.querySelectorAll('button, a'))`;
  await waitFor(browser, mark);
  await clickOn(browser, '[data-meant]');
}
