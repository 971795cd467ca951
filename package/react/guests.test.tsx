// @vitest-environment happy-dom

import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DEFAULT_LIMITS } from '@/lib/shared/limits';
import type { DropItem } from '@/lib/shared/links/drop-item';
import { dropText } from '@/lib/shared/text/en/drop';
import { guestsText } from '@/lib/shared/text/en/guests';
import { eventually } from '@/testing/shared/eventually';
import { Drop } from './drop';
import { DropLinks } from './drop-links';
import { SluiceProvider } from './sluice-provider';

const NOW = Date.parse('2026-01-01T12:00:00Z');
const CREATED = new Date(NOW).toISOString();
const TERMS = { files: 5, bytes: null, askName: false, hold: false, see: false } as const;
const LINK: DropItem = {
  ...{ id: 'link1', kind: 'drop', opens: null, until: null, title: 'Party', note: '', to: '' },
  ...{ createdAt: CREATED, createdBy: 'ana', hasPassword: false, albumTitle: null, url: '/guests/token1' },
  drop: { ...TERMS, takeBackSeconds: 60, welcome: '', picture: null },
  used: { files: 0, bytes: 0 },
};
const PANEL = { links: [LINK], albums: [], album: null, origin: 'https://host.example', timeZone: 'UTC' };
const VIEW = {
  ...{ id: 'link1', token: 'token1', title: 'Party', welcome: 'Welcome!', pictureUrl: null, album: null },
  ...{ seeUrl: null, askName: false, hold: false },
};

let root: Root;
let asked: string[];

const draw = (element: ReactNode) => act(async () => root.render(element));
const text = () => document.body.textContent;
const settled = (check: () => void) =>
  eventually(async () => {
    await act(async () => undefined);
    check();
  });
const press = (name: string) =>
  act(async () => {
    const buttons = [...document.querySelectorAll<HTMLElement>('button')];
    buttons.findLast((button) => (button.getAttribute('aria-label') ?? button.textContent) === name)?.click();
  });

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  asked = [];
  const answer = async (path: unknown, { method = 'GET' }: RequestInit = {}) => {
    asked.push(`${method} ${new URL(String(path), 'http://host.test').pathname}`);
    if (method === 'DELETE') return new Response(null, { status: 204 });
    const made = { ...LINK, id: method === 'POST' ? 'link2' : LINK.id };
    return Response.json(method === 'GET' ? { images: [], next: null } : made);
  };
  vi.stubGlobal('fetch', vi.fn(answer));
  root = createRoot(document.body.appendChild(document.createElement('main')));
});

afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

it('a guest of a host’s app reads its words, and has a place for photos', async () => {
  const upload = { limits: DEFAULT_LIMITS, uploadState: 'private', linkSeconds: 60 } as const;
  await draw(<Drop basePath="/api/photos" problem={null} drop={VIEW} {...upload} afterUpload={null} />);
  await settled(() => expect(document.querySelector('input[type=file]')).not.toBeNull());
  expect(document.querySelector('h1')?.textContent).toBe('Party');
  expect(text()).toContain('Welcome!');
});

it.each(['link_invalid', 'link_revoked', 'link_expired'] as const)(
  'a guest reads why there is nothing: %s',
  async (problem) => {
    await draw(<Drop basePath="/api/photos" problem={problem} id={null} />);
    expect(text()).toContain(dropText.problems[problem].title);
    expect(document.querySelector('input[type=file]')).toBeNull();
    // Dropped there, a file is neither sent past the link nor opened in place of the page.
    const dataTransfer = { types: ['Files'], files: [], items: [], dropEffect: 'copy', getData: () => '' };
    const drop = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), { dataTransfer });
    document.body.dispatchEvent(drop);
    expect(drop.defaultPrevented).toBe(true);
  },
);

it('drop links of a host’s app are made, changed and revoked by its own handlers', async () => {
  await draw(<DropLinks basePath="/api/photos" {...PANEL} nowMs={NOW} />);
  await press(guestsText.newLink);
  await settled(() => expect(asked).toContain('GET /api/photos/images'));
  await act(async () => document.querySelector('form')?.requestSubmit());
  await settled(() => expect(asked).toContain('POST /api/photos/drop-links'));
  await draw(<DropLinks key="anew" basePath="/api/photos" {...PANEL} nowMs={NOW} />);
  await press(guestsText.changeOf('Party'));
  await act(async () => document.querySelector('form')?.requestSubmit());
  await settled(() => expect(asked).toContain('PATCH /api/photos/drop-links/link1'));
  await draw(<DropLinks key="again" basePath="/api/photos" {...PANEL} nowMs={NOW} />);
  await press(guestsText.revokeOf('Party'));
  await press(guestsText.revoke);
  await settled(() => expect(asked).toContain('DELETE /api/photos/links/link1'));
  expect(asked.filter((one) => !one.includes(' /api/photos/'))).toEqual([]);
});

it.each([
  [{}, null],
  [{ guestCard: '/cards' }, '/cards?link=link1'],
])(
  'the code of a link is that of its address in the app, and leads to a card where there is one: %j',
  async (pages, card) => {
    await draw(
      <SluiceProvider basePath="/api/photos" pages={pages}>
        <DropLinks {...PANEL} nowMs={NOW} />
      </SluiceProvider>,
    );
    await press(guestsText.codeOf('Party'));
    await settled(() =>
      expect(document.querySelector('code')?.textContent).toBe('https://host.example/guests/token1'),
    );
    const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
    expect(links.find((href) => href.includes('?link=')) ?? null).toBe(card);
  },
);
