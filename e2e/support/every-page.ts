import type { Page } from '@playwright/test';
import type { Album } from '@/lib/shared/albums/album';
import type { DropItem } from '@/lib/shared/links/drop-item';
import type { LinkItem } from '@/lib/shared/links/link-item';
import { signIn } from './admin';
import { expect } from './test';
import { fakeImage, photoFile, UploadPage } from './upload-page';

/** Something that a person sees: how a signed-in browser comes to it, from anywhere. */
export type Scene = Readonly<{ name: string; open: (page: Page) => Promise<void> }>;

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
    {
      name: 'uploads that are done and failed',
      open: async (opened) => {
        await at('/')(opened);
        const files = [await photoFile(`${prefix}-again.jpg`, { seed: 730 }), fakeImage('no.jpg', 'nothing')];
        const list = new UploadPage(opened);
        await list.choose(files);
        await list.doneId(`${prefix}-again.jpg`);
        await expect(list.rowsIn('failed')).toHaveCount(1);
      },
    },
    { name: 'the sign-in page', open: at('/sign-in') },
    { name: 'the gallery', open: gallery },
    { name: 'the filters of the gallery', open: openButton('Filter') },
    { name: 'the gallery with a selection', open: select },
    {
      name: 'the tags of a selection',
      open: async (opened) => {
        await select(opened);
        await opened.getByRole('toolbar').getByRole('button', { name: 'Edit' }).click();
        await expect(opened.locator('dialog[open]')).toBeVisible();
      },
    },
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
    { name: 'a drop link', open: at(pathOf(drop)) },
    { name: 'a drop link that is none', open: at('/drop/nobodys') },
    { name: 'a shared set', open: at(pathOf(set)) },
    { name: 'a locked set', open: at(pathOf(locked)) },
    { name: 'a public album', open: at(`/album/${album}`) },
    { name: 'a shared photo', open: at(`/share/${first}/${names[0]}`) },
    { name: 'a page that is not there', open: at('/nope') },
  ];
}
