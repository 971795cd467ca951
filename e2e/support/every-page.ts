import type { Page } from '@playwright/test';
import type { Album } from '@/lib/shared/albums/album';
import type { DropItem } from '@/lib/shared/links/drop-item';
import type { LinkItem } from '@/lib/shared/links/link-item';
import { signIn } from './admin';
import type { Scene } from './scene';
import { expect } from './test';
import { fakeImage, photoFile, UploadPage } from './upload-page';
import { uploadScenes } from './upload-scenes';

const at =
  (address: string) =>
  async (page: Page): Promise<void> => {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
    await page.waitForLoadState('networkidle');
  };

/** A word that has no place to break, as names of cameras and people from elsewhere have. */
const LONG = 'Donaudampfschifffahrtsgesellschaft.jpg';

/**
 * Fills the site with a little of everything, signs the page's browser in, and gives every page with its main dialogs. `prefix` keeps the
 * photos of one test apart from those of others.
 */
export async function everyPage(page: Page, prefix: string): Promise<readonly Scene[]> {
  const upload = new UploadPage(page);
  await upload.open();
  const names = [`${prefix}-one.jpg`, `${prefix}-${LONG}`];
  await upload.choose([
    ...(await Promise.all(
      names.map((name, seed) => photoFile(name, { seed: 720 + seed, width: 900, height: 600 })),
    )),
    fakeImage(`${prefix}-broken.jpg`, 'nothing'),
  ]);
  const [first = '', second = ''] = [
    await upload.doneId(names[0] ?? ''),
    await upload.doneId(names[1] ?? ''),
  ];
  await signIn(page);
  const post = async <Answer>(path: string, data: unknown): Promise<Answer> => {
    const response = await page.request.post(path, { data });
    expect(response.ok(), path).toBe(true);
    return (await response.json()) as Answer;
  };
  const { id: album } = await post<Album>('/api/albums', {
    title: `${prefix} am Wolfgangsee`,
    text: 'At the lake',
  });
  await post('/api/images/edit', {
    ids: [first, second],
    albums: { add: [album] },
    addTags: ['holiday'],
  });
  await post('/api/images/move', { ids: [first], to: 'public' });
  await page.request.patch(`/api/albums/${album}`, { data: { isPublic: true } });
  const terms = {
    title: `${prefix}: the party`,
    welcome: 'Add your photos.',
    album,
    askName: true,
    see: true,
  };
  const drop = await post<DropItem>('/api/drop-links', terms);
  const set = await post<LinkItem>('/api/links', { ids: [first, second], title: `${prefix} at sea` });
  const locked = await post<LinkItem>('/api/links', { ids: [first], password: 'open sesame please' });
  const pathOf = ({ url }: Readonly<{ url: string }>) => new URL(url, 'http://localhost').pathname;
  const gallery = at(`/gallery?q=${prefix}`);
  const openButton = (name: string) => async (opened: Page) => {
    await gallery(opened);
    await opened.getByRole('button', { name, exact: true }).first().click();
  };
  const select = async (opened: Page) => {
    await at(`/gallery?q=${prefix}-one`)(opened);
    const box = opened.getByRole('checkbox', { name: `Select ${names[0]}` }).first();
    await box.focus();
    await opened.keyboard.press('Space');
    await expect(opened.getByRole('toolbar').first()).toBeVisible();
  };
  const dialogOf = (button: string) => async (opened: Page) => {
    await select(opened);
    await opened.getByRole('toolbar').getByRole('button', { name: button }).click();
    await expect(opened.locator('dialog[open]')).toBeVisible();
  };
  const chooseMore = (item: string) => async (opened: Page) => {
    await openButton('More')(opened);
    await opened.locator('[popover]').getByRole('button', { name: item }).click();
    await expect(opened.locator('dialog[open]')).toBeVisible();
  };
  const view = async (opened: Page) => {
    await at(`/gallery?q=${prefix}-Donau`)(opened);
    await opened
      .getByRole('button', { name: `Open ${names[1]}` })
      .first()
      .click();
    await expect(opened.getByRole('dialog').first()).toBeVisible();
  };
  const keyIn = (open: (opened: Page) => Promise<void>, key: string) => async (opened: Page) => {
    await open(opened);
    await opened.keyboard.press(key);
    await expect(opened.locator('dialog[open]').last()).toBeVisible();
  };

  return [
    { name: 'the upload page', open: at('/') },
    ...uploadScenes(prefix),
    { name: 'the sign-in page', open: at('/sign-in') },
    { name: 'the gallery', open: gallery },
    { name: 'the filters of the gallery', open: openButton('Filter') },
    { name: 'the gallery with a selection', open: select },
    { name: 'the menu of the gallery', open: openButton('More') },
    { name: 'the tags of the gallery', open: chooseMore('Tags') },
    { name: 'recent changes', open: chooseMore('Recent changes') },
    { name: 'the tags of a selection', open: dialogOf('Edit') },
    { name: 'the date of a selection', open: dialogOf('Date taken') },
    { name: 'the share link of a selection', open: dialogOf('Share link') },
    { name: 'the links of a selection', open: dialogOf('Copy links') },
    { name: 'the albums of a selection', open: keyIn(select, 'b') },
    { name: 'the viewer', open: view },
    {
      name: 'the details of the viewer',
      open: async (opened) => {
        await view(opened);
        await opened.keyboard.press('i');
      },
    },
    { name: 'the keys of the viewer', open: keyIn(view, '?') },
    { name: 'the link of a photo', open: keyIn(view, 'l') },
    { name: 'held photos', open: at('/gallery?state=held') },
    { name: 'the trash', open: at('/gallery?state=trash') },
    { name: 'albums', open: at('/gallery/albums') },
    { name: 'an album', open: at(`/gallery/albums/${album}`) },
    { name: 'drop links', open: at('/gallery/guests') },
    { name: 'a new drop link', open: at(`/gallery/guests?album=${album}`) },
    { name: 'links', open: at('/gallery/links') },
    { name: 'the activity log', open: at('/gallery/audit') },
    { name: 'statistics', open: at('/gallery/numbers') },
    { name: 'sessions', open: at('/gallery/sessions') },
    {
      name: 'a new token',
      open: async (opened) => {
        await at('/gallery/sessions')(opened);
        await opened.getByRole('button', { name: 'New token' }).click();
        await expect(opened.locator('dialog[open]')).toBeVisible();
      },
    },
    { name: 'the photo wall', open: async (opened) => void (await opened.goto('/gallery/wall')) },
    { name: 'a drop link', open: at(pathOf(drop)) },
    {
      name: 'a drop link and what was sent by it',
      open: async (opened) => {
        await at(pathOf(drop))(opened);
        await opened.getByLabel('Your name').fill('Grandmother Friederike');
        await opened.getByRole('button', { name: 'Continue' }).click();
        const list = new UploadPage(opened);
        await list.choose([await photoFile(`${prefix}-guest.jpg`, { seed: 732 })]);
        await list.doneId(`${prefix}-guest.jpg`);
        await expect(opened.getByRole('button', { name: `Take back ${prefix}-guest.jpg` })).toBeVisible();
      },
      leave: (opened) => opened.evaluate(() => localStorage.clear()),
    },
    { name: 'a drop link that is none', open: at('/drop/nobodys') },
    { name: 'a shared set', open: at(pathOf(set)) },
    { name: 'a locked set', open: at(pathOf(locked)) },
    { name: 'a public album', open: at(`/album/${album}`) },
    { name: 'a shared photo', open: at(`/share/${first}/${names[0]}`) },
    { name: 'a page that is not there', open: at('/nope') },
  ];
}
