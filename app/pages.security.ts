/** Every page with every visitor: what it shows, and that nobody but an admin gets anything of a private image. */
import { readdirSync } from 'node:fs';
import type { ReactNode } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { LockedSet } from '@/components/gallery/set/locked-set';
import { AccessProblem } from '@/components/sign-in/access-problem';
import { FIRST_ORDER } from '@/lib/shared/albums/first-order';
import { headersOfVisitor, VISITORS, type VisitorName } from '@/testing/security/visitors';
import { createTestServer } from '@/testing/server/create-test-server';
import { seedImage } from '@/testing/server/seed-image';
import { SetProblem } from './s/[token]/set-problem';
import { ShareProblem } from './share/[id]/[name]/share-problem';

const asked = vi.hoisted(() => ({ headers: {} as Record<string, string>, services: {} as unknown }));

vi.mock('next/headers', () => ({
  headers: async () => new Headers(asked.headers),
  cookies: async () => ({ get: () => undefined }),
}));
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  notFound: () => {
    throw new Error('not found');
  },
}));
vi.mock('./sluice', () => ({ sluice: { getServices: async () => asked.services } }));

type Seen = 'shown' | 'sign-in' | 'missing' | 'problem' | 'locked';
type Row = Readonly<{ access?: 'public' | 'admin'; expected: Readonly<Record<VisitorName, Seen>> }>;

/** The session of a browser that is on another site does not come along (SameSite): then it is nobody's. */
const everybody = (seen: Seen) =>
  ({
    nobody: seen,
    uploader: seen,
    share: seen,
    admin: seen,
    ended: seen,
    foreign: seen,
    token: seen,
    tokenInCookie: seen,
    viewer: seen,
  }) as const;
const admins = {
  ...everybody('sign-in'),
  admin: 'shown',
  foreign: 'shown',
  token: 'shown',
} as const;
const viewers = { ...admins, viewer: 'shown' } as const;

type Page = Readonly<{ default: (props: never) => ReactNode | Promise<ReactNode> }>;

const FILES: Readonly<Record<string, () => Promise<Page>>> = {
  'page.tsx': () => import('./page'),
  'examples/headless/page.tsx': () => import('./examples/headless/page'),
  'gallery/page.tsx': () => import('./gallery/page'),
  'gallery/audit/page.tsx': () => import('./gallery/audit/page'),
  'gallery/albums/page.tsx': () => import('./gallery/albums/page'),
  'gallery/albums/[id]/page.tsx': () => import('./gallery/albums/[id]/page'),
  'gallery/links/page.tsx': () => import('./gallery/links/page'),
  'gallery/sessions/page.tsx': () => import('./gallery/sessions/page'),
  'gallery/numbers/page.tsx': () => import('./gallery/numbers/page'),
  'gallery/wall/page.tsx': () => import('./gallery/wall/page'),
  's/[token]/page.tsx': () => import('./s/[token]/page'),
  'gallery/guests/page.tsx': () => import('./gallery/guests/page'),
  'gallery/guests/card/page.tsx': () => import('./gallery/guests/card/page'),
  'drop/[token]/page.tsx': () => import('./drop/[token]/page'),
  'share/[id]/[name]/page.tsx': () => import('./share/[id]/[name]/page'),
  'sign-in/page.tsx': () => import('./sign-in/page'),
};

/** The file of a page, and after a comma what is particular. */
const PAGES: Readonly<Record<string, Row>> = {
  'page.tsx': { expected: everybody('shown') },
  'page.tsx, where only admins upload': { access: 'admin', expected: admins },
  'examples/headless/page.tsx': { expected: everybody('shown') },
  'examples/headless/page.tsx, where only admins upload': { access: 'admin', expected: admins },
  'gallery/page.tsx': { expected: viewers },
  'gallery/audit/page.tsx': { expected: admins },
  'gallery/albums/page.tsx': { expected: viewers },
  'gallery/albums/[id]/page.tsx': { expected: viewers },
  'gallery/links/page.tsx': { expected: admins },
  'gallery/numbers/page.tsx': { expected: viewers },
  'gallery/wall/page.tsx': { expected: viewers },
  'gallery/sessions/page.tsx': { expected: viewers },
  'gallery/guests/page.tsx': { expected: admins },
  'gallery/guests/card/page.tsx': { expected: admins },
  // A token of nobody's says so, and nothing else.
  'drop/[token]/page.tsx': { expected: everybody('shown') },
  'share/[id]/[name]/page.tsx': {
    expected: {
      ...everybody('missing'),
      admin: 'shown',
      foreign: 'shown',
      token: 'shown',
      viewer: 'shown',
    },
  },
  'share/[id]/[name]/page.tsx, by its link': { expected: { ...everybody('shown'), ended: 'problem' } },
  'share/[id]/[name]/page.tsx, by the link of another': { expected: everybody('problem') },
  's/[token]/page.tsx, by its link': { expected: { ...everybody('shown'), ended: 'problem' } },
  's/[token]/page.tsx, with a password, by its link': {
    expected: { ...everybody('locked'), ended: 'problem' },
  },
  's/[token]/page.tsx': { expected: everybody('problem') },
  'sign-in/page.tsx': { expected: everybody('shown') },
};
const fileOf = (title: string) => title.split(',', 1)[0] ?? '';
const PRIVATE = 'a-private-photo.jpg';

test('every page says who may see it', () => {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(^|\/)page\.tsx$/.test(file),
  );
  expect(new Set(Object.keys(PAGES).map(fileOf))).toEqual(new Set(files));
  expect(new Set(Object.keys(FILES))).toEqual(new Set(files));
});

describe.each(Object.entries(PAGES))('%s', (title, { access = 'public', expected }) => {
  test.each(VISITORS)('shows %s what it should', async (visitor) => {
    const server = await createTestServer({ uploadAccess: access });
    asked.services = server.services;
    const id = await seedImage(server, { name: PRIVATE });
    const linked = title.endsWith('of another') ? await seedImage(server) : id;
    const album = await server.services.albums.create({ title: 'a', text: '', order: FIRST_ORDER });
    const { url } = await server.services.shareTokens.createLink(linked, PRIVATE, 600);
    const share = url.split('share=')[1] ?? '';
    const set = await server.services.links.create({
      kind: 'view',
      opens: { ids: [id] },
      until: new Date(server.now().getTime() + 600_000).toISOString(),
      ...{ title: '', note: '', to: '', createdBy: '' },
      passwordHash: title.includes('password')
        ? 'scrypt.16384.8.1.aaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaaaa'
        : null,
    });
    const token = server.services.linkTokens.seal(set.id);
    asked.headers = await headersOfVisitor(server, visitor, { ticket: 'none', share });
    const page = await FILES[fileOf(title)]?.();
    const props = {
      params: Promise.resolve({
        id: title.startsWith('gallery/albums/[id]') ? album.id : id,
        name: PRIVATE,
        token: title.includes('link') ? token : share,
      }),
      searchParams: Promise.resolve(title.includes('link') ? { share } : {}),
    };
    const { seen, text } = await look(async () => page?.default(props as never));
    expect({ visitor, seen }).toEqual({ visitor, seen: expected[visitor] });
    const mayHold =
      expected[visitor] === 'shown' &&
      (/^(?:share|s)\//.test(title) || /^gallery\/(?:wall\/)?page/.test(title));
    expect(text.includes(PRIVATE) || text.includes(`${id}/`)).toBe(mayHold);
  });
});

/** Reads what a page is made of: which of the answers that refuse stands in it, and everything it hands to its parts. */
async function look(page: () => Promise<ReactNode>): Promise<Readonly<{ seen: Seen; text: string }>> {
  try {
    const tree = await page();
    const types: unknown[] = [];
    const text = JSON.stringify(tree, (_, value) => {
      if (typeof value === 'object' && value !== null && 'type' in value && 'props' in value) {
        types.push(value.type);
        return value.props;
      }
      return value;
    });
    const seen = types.includes(AccessProblem)
      ? 'sign-in'
      : types.includes(ShareProblem) || types.includes(SetProblem)
        ? 'problem'
        : types.includes(LockedSet)
          ? 'locked'
          : 'shown';
    return { seen, text };
  } catch (error) {
    if (!(error instanceof Error && error.message === 'not found')) throw error;
    return { seen: 'missing', text: '' };
  }
}
