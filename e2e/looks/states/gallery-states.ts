import type { Look } from '../look';
import { page, type State, type StateGroup } from './state';

const TILE = '[data-id] [data-act=open]';
const isOpen = 'dialog[open]';

const gallery =
  (query = '') =>
  async (look: Look) => {
    await look.open(`/gallery${query}`);
    await look.until(TILE);
  };

async function select(look: Look, photos: number, query = ''): Promise<void> {
  await gallery(query)(look);
  for (let at = 1; at <= photos; at += 1) {
    await look.browser.click(`[data-id]:nth-child(${at}) [data-act=select]`);
  }
  await look.until('[role=toolbar]');
}

async function tool(look: Look, name: string): Promise<void> {
  await look.press(name, '[role=toolbar]');
  await look.until(isOpen);
}

async function chooseMore(look: Look, name: string): Promise<void> {
  await gallery()(look);
  await look.press((await look.words('galleryMore')).more);
  await look.press(name, '[popover]:popover-open');
  await look.until(isOpen);
}

const inViewer = (name: string, key: string): State => ({
  name,
  async open(look) {
    await view(look);
    await look.browser.press(key);
    await look.untilTrue(`document.querySelectorAll('${isOpen}').length > 1`);
  },
});

async function view(look: Look): Promise<void> {
  await gallery()(look);
  await look.browser.click(TILE);
  await look.untilTrue(`document.querySelector('[data-zoom] img')?.naturalWidth > 0`);
}

/** Move requests wait: the change is seen under way. */
const HELD_UP = {
  page: (path: string) => (path === '/api/images/move' ? ({ kind: 'stall' } as const) : undefined),
};

export const EMPTY_SITE: StateGroup = {
  name: 'empty-site',
  isSignedIn: true,
  isOfEmptySite: true,
  states: [
    page('gallery-empty', () => '/gallery'),
    page('albums-empty', () => '/gallery/albums'),
    page('guests-empty', () => '/gallery/guests'),
    page('links-empty', () => '/gallery/links'),
  ],
};

export const GALLERY: StateGroup = {
  name: 'gallery',
  isSignedIn: true,
  states: [
    { name: 'gallery', open: gallery() },
    {
      name: 'gallery-menu',
      open: async (look) => {
        await look.press((await look.words('galleryMore')).more);
        await look.until('[popover]:popover-open');
      },
    },
    { name: 'gallery-by-date-taken', open: gallery('?order=taken') },
    {
      name: 'gallery-scrolled',
      async open(look) {
        await look.browser.evaluate('void scrollTo(0, innerHeight * 0.8)');
        await look.untilTrue('scrollY > 100');
      },
    },
    { name: 'gallery-search', open: gallery('?q=holiday') },
    page('gallery-nothing-found', () => '/gallery?q=zebra'),
    {
      name: 'gallery-filter',
      async open(look) {
        await gallery()(look);
        await look.press((await look.words('gallery')).filters.more);
      },
    },
    { name: 'gallery-selection', open: (look) => select(look, 3) },
    {
      name: 'selection-tags',
      open: async (look) => tool(look, (await look.words('bulk')).edit),
    },
    {
      name: 'selection-date',
      open: async (look) => {
        await select(look, 2);
        await tool(look, (await look.words('bulk')).date);
      },
    },
    {
      name: 'selection-albums',
      open: async (look) => {
        await select(look, 2);
        await tool(look, (await look.words('bulk')).addToAlbum);
      },
    },
    {
      name: 'selection-share',
      open: async (look) => {
        await select(look, 2);
        await tool(look, (await look.words('bulk')).shareLink);
      },
    },
    {
      name: 'selection-links',
      open: async (look) => {
        await select(look, 2);
        await tool(look, (await look.words('bulk')).copyLinks);
      },
    },
    {
      name: 'compare',
      open: async (look) => {
        await select(look, 3);
        await tool(look, (await look.words('galleryMore')).compare);
        await look.untilTrue(
          `[...document.querySelectorAll('${isOpen} img')].every(({ complete }) => complete)`,
        );
      },
    },
    {
      name: 'bulk-progress',
      async open(look) {
        await select(look, 3, '?state=private');
        look.setWeather(HELD_UP);
        await look.press((await look.words('bulk')).publish, '[role=toolbar]');
        await new Promise((resolve) => setTimeout(resolve, 1_500));
      },
    },
    {
      name: 'bulk-undo',
      async open(look) {
        look.setWeather({});
        await select(look, 2, '?state=private');
        await look.press((await look.words('bulk')).moveToTrash, '[role=toolbar]');
        const undo = (await look.words('jobs')).undo;
        await look.untilTrue(
          `[...document.querySelectorAll('button')].some(({ textContent }) => textContent.trim() === ${JSON.stringify(undo)})`,
        );
      },
    },
    {
      name: 'history',
      open: async (look) => {
        await look.press((await look.words('jobs')).undo);
        await look.untilTrue(`!document.querySelector('[role=toolbar]')`);
        await look.press((await look.words('galleryMore')).more);
        await look.press((await look.words('galleryMore')).history, '[popover]:popover-open');
        await look.until(isOpen);
      },
    },
    { name: 'tags', open: async (look) => chooseMore(look, (await look.words('galleryMore')).tags) },
    { name: 'viewer', open: view },
    {
      name: 'viewer-details',
      async open(look) {
        await look.browser.press('i');
        await look.until('[data-tag], textarea, section input');
      },
    },
    inViewer('viewer-share', 'l'),
    inViewer('viewer-albums', 'b'),
    inViewer('viewer-keys', '?'),
    page('gallery-held', () => '/gallery?state=held'),
    page('gallery-trash', () => '/gallery?state=trash'),
    {
      name: 'gallery-offline',
      cannot: ({ browser }) => (browser.name === 'WebKit' ? 'its driver cannot cut the network' : null),
      async open(look) {
        await select(look, 1);
        await look.browser.setOffline(true);
        await look.press((await look.words('bulk')).moveToTrash, '[role=toolbar]');
        await new Promise((resolve) => setTimeout(resolve, 1_500));
      },
    },
  ],
};
