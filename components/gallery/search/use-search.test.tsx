// @vitest-environment happy-dom
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createImageId } from '@/lib/shared/keys/image-id';
import type { ImageItem, SearchEvent } from '@/lib/shared/wire';
import { createFeed } from '../feed/create-feed';
import type { Feed } from '../feed/feed';
import { createDayOf } from '../time/create-day-of';
import { useSearch } from './use-search';

const NOW = Date.parse('2026-01-01T12:00:00Z');
const FILTERS = { q: 'heron' };
/** Newest first. */
const images = Array.from(
  { length: 4 },
  (_, at) => ({ id: createImageId(NOW - at), width: 4, height: 3, state: 'private' }) as ImageItem,
);
const ids = images.map(({ id }) => id);

let root: Root;
let feed: Feed;
let search: ReturnType<typeof useSearch>;
/** As they were drawn. */
let phases: unknown[] = [];
/** The answers that are on their way, the latest last. */
let answers: ReadableStreamDefaultController<Uint8Array>[];

function Host() {
  search = useSearch(feed, 'all', FILTERS);
  phases.push(search.status?.phase);
  return null;
}

const emptyFeed = () =>
  createFeed({
    read: null,
    first: { images: [], next: null },
    hasNewer: false,
    dayOf: createDayOf('UTC'),
  });

beforeEach(async () => {
  answers = [];
  const answer = async () =>
    new Response(new ReadableStream<Uint8Array>({ start: (controller) => void answers.push(controller) }));
  vi.stubGlobal('fetch', vi.fn(answer));
  feed = emptyFeed();
  root = createRoot(document.body);
  root.render(<Host />);
  await expect.poll(() => answers.length).toBe(1);
});

afterEach(() => {
  root.unmount();
  vi.unstubAllGlobals();
});

const send = (event: SearchEvent) =>
  answers.at(-1)?.enqueue(new TextEncoder().encode(`${JSON.stringify(event)}\n`));
const match = (...found: readonly number[]) => {
  for (const at of found) send({ kind: 'match', image: images[at] ?? ({} as ImageItem) });
};
const end = () => send({ kind: 'end', scanned: 9, matched: 9, skipped: 0, truncated: false });
const close = async (phase: string) => {
  answers.at(-1)?.close();
  await expect.poll(() => search.status?.phase).toBe(phase);
};
const shows = (...expected: readonly number[]) =>
  expect.poll(idsShown).toEqual(expected.map((at) => ids[at]));
const idsShown = () => feed.state().blocks.flatMap((block) => block.ids);

it('shows what is found while it is being found, newest first', async () => {
  match(2);
  await shows(2);
  match(0);
  await shows(0, 2);
  end();
  await close('done');
  expect(idsShown()).toEqual([ids[0], ids[2]]);
});

it('does not bring back what was thrown away while it runs, nor take back what was changed', async () => {
  match(1, 2);
  await shows(1, 2);
  feed.drop(new Set([ids[1] ?? '']));
  feed.put([{ ...images[2], state: 'public' } as ImageItem]);
  match(0);
  end();
  await close('done');
  expect(idsShown()).toEqual([ids[0], ids[2]]);
  expect(feed.image(ids[2] ?? '')?.state).toBe('public');
});

it('keeps what it has shown while it is run again, and then shows what there is now', async () => {
  match(0, 1, 2);
  end();
  await close('done');
  search.retry();
  await expect.poll(() => answers.length).toBe(2);
  match(2);
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect(idsShown()).toEqual([ids[0], ids[1], ids[2]]);
  feed.drop(new Set([ids[1] ?? '']));
  match(1, 3);
  end();
  await close('done');
  expect(idsShown()).toEqual([ids[2], ids[3]]);
});

it('says nothing of the list before once there is another', async () => {
  end();
  await close('done');
  phases = [];
  feed = emptyFeed();
  root.render(<Host />);
  await expect.poll(() => answers.length).toBe(2);
  expect(phases[0]).toBeUndefined();
  expect(phases).not.toContain('done');
});
