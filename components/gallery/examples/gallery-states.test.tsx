// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import { viewerText } from '@/lib/shared/text/en/viewer';
import { EnglishTexts } from '../../text/testing/english-texts';
import { DIALOG_NAMES } from './gallery-dialogs';
import { GalleryStates } from './gallery-states';
import { MOMENT_NAMES } from './live-gallery';

vi.mock('next/navigation', () => ({
  useSearchParams: () => new URLSearchParams(),
  usePathname: () => '/examples/components',
}));

const ROOM = join(import.meta.dirname, '..');

/** Draw nothing, or only what others have around them. */
const NOT_SHOWN: Readonly<Record<string, string>> = {
  AlbumPage: 'is the gallery again, over one album of a server',
  CarryLayer: 'is there while photos are dragged',
  ForgetThumbnails: 'draws nothing, and would empty what the browser keeps',
  LinkList: 'takes a whole page; its rows are shown',
  Wall: 'takes the whole window; its parts are shown',
};

/** Pages of their own, which visitors open by a link. */
const PAGES = /^set\//;

/** Every component of the room, by the names that its files export. */
const COMPONENTS = readdirSync(ROOM, { recursive: true, encoding: 'utf8' })
  .filter((path) => /^(?!.*(?:\.test\.|examples)).*\.tsx$/.test(path) && !PAGES.test(path))
  .flatMap((path) =>
    [
      ...readFileSync(join(ROOM, path), 'utf8').matchAll(
        /^export (?:function ([A-Z]\w*)\(|const ([A-Z][a-z]\w*) = memo)/gm,
      ),
    ].map(([, name, memoised]) => name ?? memoised ?? ''),
  )
  .filter((name) => !Object.hasOwn(NOT_SHOWN, name));

type Fiber = Readonly<{ type: unknown; child: Fiber | null; sibling: Fiber | null; stateNode: unknown }>;

/** The names of all components that React has drawn below an element. */
function drawnIn(host: Element, names = new Set<string>()): Set<string> {
  const key = Object.keys(host).find((name) => name.startsWith('__reactContainer$')) ?? '';
  const { stateNode } = Reflect.get(host, key) as Fiber;
  const waiting = [(stateNode as { current: Fiber }).current];
  for (let fiber = waiting.pop(); fiber; fiber = waiting.pop()) {
    const type = fiber.type as { name?: string; type?: { name?: string } } | null;
    const name = type?.name ?? type?.type?.name;
    if (name) names.add(name);
    for (const next of [fiber.child, fiber.sibling]) if (next) waiting.push(next);
  }
  return names;
}

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

test('the page of components shows every component of the gallery', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('fetch', async () =>
    Response.json({ error: { code: 'internal', message: '', requestId: '' } }, { status: 500 }),
  );
  window.history.replaceState(null, '', '/examples/components');
  const host = document.body.appendChild(document.createElement('div'));
  const root = createRoot(host);
  await act(async () =>
    root.render(
      <EnglishTexts>
        <GalleryStates />
      </EnglishTexts>,
    ),
  );
  const drawn = new Set<string>();
  const look = () => act(async () => void drawnIn(host, drawn));
  const missing = () => COMPONENTS.filter((name) => !drawn.has(name));
  const press = async (find: () => HTMLElement | null | undefined) => {
    await expect.poll(() => act(async () => find() ?? null)).not.toBeNull();
    await act(async () => find()?.click());
    await look();
  };
  const buttonOf = (name: string) =>
    [...host.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  await look();
  for (const name of DIALOG_NAMES) await press(() => buttonOf(name));
  for (const name of ['Share a private photo', viewerText.links.make]) await press(() => buttonOf(name));
  for (const name of MOMENT_NAMES) await press(() => buttonOf(name));
  await press(() => buttonOf(MOMENT_NAMES[0] ?? ''));
  await press(() => host.querySelector<HTMLElement>('[data-act=open]'));
  const shown = async () => {
    await look();
    return missing();
  };
  await expect.poll(shown, { timeout: 60_000 }).toEqual([]);
  await act(async () => root.unmount());
});

test('a component that is nowhere on the page would be missed', () => {
  expect(COMPONENTS.length).toBeGreaterThan(45);
  expect(new Set(COMPONENTS).size).toBe(COMPONENTS.length);
});
