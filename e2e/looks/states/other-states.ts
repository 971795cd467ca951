import type { Look } from '../look';
import { page, type StateGroup } from './state';

const isOpen = 'dialog[open]';

/** Waits for thumbnails that come after their page. */
const shown = (look: Look) => look.untilTrue(`[...document.images].every(({ complete }) => complete)`);

export const ALBUMS: StateGroup = {
  name: 'albums',
  isSignedIn: true,
  states: [
    page('albums', () => '/gallery/albums'),
    {
      name: 'album-form',
      async open(look) {
        await look.press((await look.words('albums')).newAlbum);
        await look.until(isOpen);
      },
    },
    page('album', ({ site }) => `/gallery/albums/${site.album}`),
    page('guests', () => '/gallery/guests'),
    page('guests-new-link', ({ site }) => `/gallery/guests?album=${site.album}`),
    {
      name: 'wall',
      async open(look) {
        await look.openBare('/gallery/wall');
        await look.untilTrue(`[...document.images].some(({ naturalWidth }) => naturalWidth > 0)`);
      },
    },
  ],
};

export const OFFICE: StateGroup = {
  name: 'office',
  isSignedIn: true,
  states: [
    page('numbers', () => '/gallery/numbers'),
    page('links', () => '/gallery/links'),
    page('audit', () => '/gallery/audit'),
    page('sessions', () => '/gallery/sessions'),
  ],
};

/** The pages that a link opens for anybody. */
export const STRANGERS: StateGroup = {
  name: 'strangers',
  isSignedIn: false,
  states: [
    page('share', ({ site }) => site.share),
    page('shared-set', ({ site }) => site.set),
    {
      name: 'shared-set-viewer',
      async open(look) {
        await look.browser.click('main li a, main li button');
        await shown(look);
      },
    },
    page('locked-set', ({ site }) => site.locked),
    page('public-album', ({ site }) => `/album/${site.album}`),
    page('sign-in', () => '/sign-in'),
    {
      name: 'sign-in-wrong',
      async open(look) {
        await look.browser.type('[name=password]', 'open sesame');
        await look.browser.press('Enter');
        await look.untilTrue(
          `[...document.querySelectorAll('[role=alert]')].some(({ textContent }) => textContent.trim() !== '')`,
        );
      },
    },
    page('gallery-signed-out', () => '/gallery'),
  ],
};

export const PROBLEMS: StateGroup = {
  name: 'problems',
  isSignedIn: false,
  states: [
    page('not-found', () => '/nope'),
    page('link-expired', ({ site }) => `${site.share.slice(0, -12)}abcdefghijkl`),
    page('set-expired', () => '/s/nobodys'),
    { name: 'album-gone', isBare: true, open: (look) => look.openBare('/album/nothing') },
    {
      name: 'media-gone',
      isBare: true,
      open: (look) => look.openBare('/media/00000000-0000-8000-8000-000000000000/photo.jpg'),
    },
    {
      name: 'server-error',
      async open(look) {
        await look.open('/sign-in');
        await look.signIn();
        look.setWeather({
          page: (path) => (path.startsWith('/api/images') ? { kind: 'status', status: 500 } : undefined),
        });
        await look.open('/gallery?q=holiday');
        const { search } = await look.words('gallery');
        await look.untilTrue(`document.body.innerText.includes(${JSON.stringify(search.again)})`);
      },
    },
  ],
};
