import { beforeEach, expect, it } from 'vitest';
import { createDayOf } from '@/lib/shared/calendar/create-day-of';
import { createImageId } from '@/lib/shared/keys/image-id';
import { galleryEngineText } from '@/lib/shared/text/en/gallery-engine';
import type { ImageItem, SearchEvent } from '@/lib/shared/wire';
import { createFakeClock, type FakeClock } from '@/testing/browser/create-fake-clock';
import { createGalleryApi } from '../api/create-gallery-api';
import { createFeed } from '../feed/create-feed';
import type { Feed } from '../feed/feed';
import { createSearch, type Search } from './create-search';

const NOW = Date.parse('2026-01-01T12:00:00Z');
const FILTERS = { q: 'heron' };
/** Newest first. */
const images = Array.from(
  { length: 4 },
  (_, at) => ({ id: createImageId(NOW - at), width: 4, height: 3, state: 'private' }) as ImageItem,
);
const ids = images.map(({ id }) => id);

let clock: FakeClock;
let feed: Feed;
let search: Search;
/** The answers that are on their way, the latest last. */
let answers: ReadableStreamDefaultController<Uint8Array>[];

const emptyFeed = () =>
  createFeed({ read: null, first: { images: [], next: null }, hasNewer: false, dayOf: createDayOf('UTC') });

beforeEach(async () => {
  answers = [];
  const ask = async () =>
    new Response(new ReadableStream<Uint8Array>({ start: (controller) => void answers.push(controller) }));
  clock = createFakeClock(NOW);
  const api = createGalleryApi({ endpoint: '/api/images', ask, text: galleryEngineText });
  search = createSearch({ state: 'all', api, clock, onChange: () => undefined });
  feed = emptyFeed();
  search.run(feed, FILTERS);
  await clock.advance(0);
});

const send = (event: SearchEvent) =>
  answers.at(-1)?.enqueue(new TextEncoder().encode(`${JSON.stringify(event)}\n`));
const match = (...found: readonly number[]) => {
  for (const at of found) send({ kind: 'match', image: images[at] ?? ({} as ImageItem) });
};
const end = () => send({ kind: 'end', scanned: 9, matched: 9, skipped: 0, truncated: false });
const close = async (phase: string) => {
  answers.at(-1)?.close();
  await clock.until(() => search.status()?.phase === phase);
};
const shows = async (...expected: readonly number[]) => {
  await clock.advance(250);
  expect(idsShown()).toEqual(expected.map((at) => ids[at]));
};
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
  search.again();
  await clock.until(() => answers.length === 2);
  match(2);
  await shows(0, 1, 2);
  feed.drop(new Set([ids[1] ?? '']));
  match(1, 3);
  end();
  await close('done');
  expect(idsShown()).toEqual([ids[2], ids[3]]);
});

it('says nothing of the search before once there is another, and nothing at all once it is ended', async () => {
  end();
  await close('done');
  search.run(emptyFeed(), FILTERS);
  expect(search.status()).toMatchObject({ phase: 'running', matched: 0 });
  search.end();
  expect(search.status()).toBeNull();
});

it('keeps what was found when it is stopped, and says how much that is', async () => {
  match(0);
  send({ kind: 'progress', scanned: 5, matched: 1, fraction: 0.5 });
  await shows(0);
  search.cancel();
  match(1);
  await shows(0);
  expect(search.status()).toMatchObject({ phase: 'cancelled', matched: 1, scanned: 5 });
});

it('that breaks off on the way has failed, with a sentence', async () => {
  match(0);
  await close('failed');
  expect(search.status()?.error).toMatchObject({
    message: 'The search stopped early. Try again.',
  });
});
