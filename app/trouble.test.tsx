/** Pages that are shown when others could not be: their words come from the catalogue, too. */
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { findOutside, PSEUDO } from '@/components/text/testing/pseudo-texts';
import { TextProvider } from '@/components/text/text-provider';
import ErrorPage from './error';
import GlobalError from './global-error';
import NotFound from './not-found';

vi.mock('@/lib/shared/text/en/problem', async (load) => marked(await load()));
vi.mock('@/lib/shared/text/en/site', async (load) => marked(await load()));
vi.mock('./language', async () => {
  const { loadRoom } = await import('@/lib/shared/text/load-rooms');
  return { readText: (room: 'site') => loadRoom('en', room) };
});

async function marked(room: unknown): Promise<object> {
  const { toPseudo } = await import('@/components/text/testing/to-pseudo');
  return toPseudo({ ...(room as object) });
}

const error = new Error('Nothing of it is for people.');
const nothing = () => undefined;

test.each([
  ['a page that failed', () => <ErrorPage error={error} reset={nothing} />],
  ['a page whose layout failed', () => <GlobalError error={error} reset={nothing} />],
  ['an address where there is nothing', NotFound],
])('all words of %s come from the catalogue', async (_, draw) => {
  const html = renderToStaticMarkup(<TextProvider text={PSEUDO}>{await draw()}</TextProvider>);
  expect(html).toContain('[');
  expect(findOutside(html)).toEqual([]);
});
