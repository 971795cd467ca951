// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleImages } from '@/lib/browser/gallery/testing/create-gallery-server';
import type { ImageItem } from '@/lib/shared/wire';
import { EnglishTexts } from '../text/testing/english-texts';
import { Gallery } from './gallery';

let root: Root;
let moveStatus: number;

const NOW = Date.parse('2026-01-01T12:00:00Z');
/** Newest first, as the names say. */
const images = sampleImages(3, NOW).map((image, at) => ({ ...image, name: `${'abc'[at]}.jpg` }));
const imageOf = (name: string) => images['abc'.indexOf(name)] as ImageItem;
const idOf = (name: string) => imageOf(name).id;

const answerMove = async () =>
  moveStatus === 200
    ? Response.json({ results: [{ id: idOf('b'), ok: true }] })
    : Response.json(
        { error: { code: 'x', message: 'It is refused.', requestId: 'r' } },
        { status: moveStatus },
      );

// Fetched once, which takes its time.
beforeAll(() => import('./viewer/viewer'));

beforeEach(async () => {
  moveStatus = 200;
  window.history.replaceState(null, '', '/gallery');
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('fetch', vi.fn(answerMove));
  const host = document.body.appendChild(document.createElement('main'));
  root = createRoot(host);
  const first = { images, next: null };
  await act(async () =>
    root.render(
      <EnglishTexts>
        <Gallery state="all" userRole="admin" first={first} hasNewer={false} timeZone="UTC" nowMs={NOW} />
      </EnglishTexts>,
    ),
  );
});

afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

const find = (selector: string) => document.querySelector<HTMLElement>(selector);

/** Presses the button of this name, the viewer's own before one of the page, with the focus on it as a browser would. */
async function press(name: string) {
  await expect.poll(() => act(async () => buttonOf(name)), { message: `a button "${name}"` }).toBeDefined();
  await act(async () => {
    buttonOf(name)?.focus();
    buttonOf(name)?.click();
  });
}

/** Parts of the page come only when they are wanted. */
function buttonOf(name: string): HTMLElement | undefined {
  const buttons = [...document.querySelectorAll('dialog button'), ...document.querySelectorAll('button')];
  return buttons
    .filter((one) => one instanceof HTMLElement)
    .find((one) => (one.getAttribute('aria-label') ?? one.textContent) === name);
}

/** A key goes to whatever has the focus; to nothing of ours when that was taken away. */
const pressKey = (key: string) =>
  act(
    async () =>
      void document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })),
  );

const shownName = () => find('dialog h2')?.textContent;

describe('the open photo', () => {
  it('still follows the arrow keys when the button that had the focus is gone', async () => {
    await press('Open b.jpg');
    await press('Newer photo');
    expect(shownName()).toBe('a.jpg');
    await pressKey('ArrowRight');
    expect(shownName()).toBe('b.jpg');
    await press('Move to trash');
    expect(shownName()).toBe('c.jpg');
    await pressKey('ArrowLeft');
    expect(shownName()).toBe('a.jpg');
  });

  it('leads back to the tile of the photo seen last', async () => {
    await press('Open a.jpg');
    await expect.poll(() => act(async () => shownName())).toBe('a.jpg');
    await pressKey('ArrowRight');
    await press('Close');
    expect(document.activeElement).toBe(find(`[data-id="${idOf('b')}"] button`));
  });

  it('stays open when it hears late that the dialog was closed for a moment, as under StrictMode', async () => {
    await press('Open b.jpg');
    await expect.poll(() => act(async () => shownName())).toBe('b.jpg');
    await act(async () => find('dialog')?.dispatchEvent(new Event('close')));
    expect(shownName()).toBe('b.jpg');
  });

  it('shows why a change was refused, and keeps the photo', async () => {
    moveStatus = 503;
    await press('Open b.jpg');
    await press('Move to trash');
    expect(find('dialog [role="alert"]')?.textContent).toContain('It is refused.');
    expect(shownName()).toBe('b.jpg');
    await press('Dismiss');
    expect(find('[role="alert"]')).toBeNull();
  });

  it('leads to signing in when the session has ended, and back to this list', async () => {
    moveStatus = 401;
    await press('Open b.jpg');
    await press('Move to trash');
    expect(find('dialog [role="alert"] a')?.getAttribute('href')).toBe('/sign-in?next=%2Fgallery');
    expect(document.querySelectorAll('[data-id]')).toHaveLength(3);
  });
});

it('an album is asked for by the key B, though the tools of the selection are still on their way', async () => {
  const select = document.querySelector<HTMLElement>(`[data-id="${idOf('a')}"] [data-act="select"]`);
  act(() => select?.click());
  const key = new KeyboardEvent('keydown', { key: 'b', code: 'KeyB', bubbles: true, cancelable: true });
  act(() => void document.body.dispatchEvent(key));
  expect(document.querySelector('[role="toolbar"] [role="status"]')).toBeNull();
  await vi.waitFor(async () => {
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
    expect(document.querySelector('dialog[open] h2')?.textContent).toBe('Add 1 photo to an album');
  }, 30_000);
});

it('another order is read anew, and shows nothing of the page in the order of before', async () => {
  const asked: string[] = [];
  const answer = async (input: string | URL | Request) => {
    asked.push(String(input));
    return Response.json({ images: [imageOf('c'), imageOf('a')], next: null });
  };
  vi.stubGlobal('fetch', vi.fn(answer));
  const select = document.querySelector<HTMLSelectElement>('select[aria-label="Sort by"]');
  await act(async () => {
    if (select) select.value = 'taken';
    select?.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(window.location.search).toBe('?order=taken');
  const shown = () => [...document.querySelectorAll('[data-id]')].map((tile) => tile.getAttribute('data-id'));
  await expect.poll(() => asked.some((path) => path.includes('order=taken'))).toBe(true);
  await expect.poll(shown).toEqual([idOf('c'), idOf('a')]);
});
