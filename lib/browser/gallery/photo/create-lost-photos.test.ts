import { beforeEach, expect, it } from 'vitest';
import { createDayOf } from '@/lib/shared/calendar/create-day-of';
import { createImageId } from '@/lib/shared/keys/image-id';
import { galleryEngineText } from '@/lib/shared/text/en/gallery-engine';
import type { ImageItem } from '@/lib/shared/wire';
import { createGalleryApi } from '../api/create-gallery-api';
import { createFeed } from '../feed/create-feed';
import type { Feed } from '../feed/feed';
import { createLostPhotos, type LostPhotos } from './create-lost-photos';

const images = Array.from(
  { length: 3 },
  (_, at) => ({ id: createImageId(1_000_000 - at), width: 4, height: 3, state: 'private' }) as ImageItem,
);
const [id = '', other = ''] = images.map((image) => image.id);
const GONE = { error: { code: 'not_found', message: 'Nothing was found here.', requestId: 'r' } };

let feed: Feed;
let lost: LostPhotos;
let told: string[];
let answers: ((answer: Response) => void)[];

beforeEach(() => {
  told = [];
  answers = [];
  feed = createFeed({
    read: null,
    first: { images, next: null },
    hasNewer: false,
    dayOf: createDayOf('UTC'),
  });
  lost = createLostPhotos({
    text: galleryEngineText,
    state: 'all',
    api: createGalleryApi({
      endpoint: '/api/images',
      text: galleryEngineText,
      ask: () => new Promise((answer) => answers.push(answer)),
    }),
    feed: () => feed,
    leave: (ids) => feed.drop(ids),
    report: (error) => told.push(error instanceof Error ? error.message : ''),
  });
});

const answer = (body: unknown, status = 200) => answers.shift()?.(Response.json(body, { status }));

it('a photo that exists no more leaves the list, and one sentence tells of all of them until it is read', async () => {
  const ending = [lost.check(id), lost.check(other)];
  answer(GONE, 404);
  answer({ ...images[1], state: 'trash' });
  await Promise.all(ending);
  expect([feed.has(id), feed.has(other)]).toEqual([false, false]);
  expect(told.at(-1)).toBe('That photo no longer exists. That photo is in the trash now.');
  lost.forget();
  lost.lose([images[2]?.id ?? ''], 'purged');
  expect(told.at(-1)).toBe('That photo no longer exists.');
});

it('a photo that is still there is shown as it is now', async () => {
  const ending = lost.check(id);
  answer({ ...images[0], state: 'public' });
  await ending;
  expect(feed.image(id)?.state).toBe('public');
  expect(told).toEqual([]);
});

it('a photo is asked for once at a time', () => {
  void lost.check(id);
  void lost.check(id);
  expect(answers).toHaveLength(1);
});

it.each([
  ['its state of before', { ...images[0], state: 'private' }, 200],
  ['that it is gone', GONE, 404],
])(
  'an answer that tells %s is too late where the photo was changed here meanwhile',
  async (_, body, status) => {
    const ending = lost.check(id);
    feed.put([{ ...images[0], state: 'public' } as ImageItem]);
    answer(body, status);
    await ending;
    expect(feed.image(id)?.state).toBe('public');
    expect(told).toEqual([]);
  },
);

it('without an answer nothing is known, and the photo stays; a session that has ended says so', async () => {
  const first = lost.check(id);
  answer({ error: { code: 'unavailable', message: 'Down.', requestId: 'r' } }, 503);
  await first;
  expect([feed.has(id), told]).toEqual([true, []]);
  const second = lost.check(id);
  answer({ error: { code: 'unauthorized', message: 'Sign in.', requestId: 'r' } }, 401);
  await second;
  expect([feed.has(id), told]).toEqual([true, ['Sign in.']]);
});
