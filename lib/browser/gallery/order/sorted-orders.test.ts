import { expect, it } from 'vitest';
import { createFeed } from '../feed/create-feed';
import { dayOf, daysOf, imageOf, NONE, NOW } from '../testing/photos-in-order';
import { idOfPlace } from './feed-order';
import { BY_NAME, BY_SIZE } from './sorted-orders';

it.each([
  [
    'name',
    BY_NAME,
    ['IMG_9.jpg', 'img_10.jpg', 'Zebra.jpg', 'école.jpg', 'eclair.jpg', '写真.jpg'],
    ['eclair.jpg', 'école.jpg', 'IMG_9.jpg', 'img_10.jpg', 'Zebra.jpg', '写真.jpg'],
  ],
  ['size', BY_SIZE, ['5', '500', '50'], ['500', '50', '5']],
] as const)(
  'by %s, a list that is not paged is in order as it grows, and has no days',
  (_, order, names, sorted) => {
    const feed = createFeed({ read: null, first: NONE, hasNewer: false, dayOf, order });
    for (const [at, name] of names.entries()) {
      feed.add([imageOf(NOW + at, undefined, { name, sizeBytes: Number(name) || 1 })]);
    }
    const images = feed.state().blocks.flatMap((block) => block.images ?? []);
    expect(images.map(({ name }) => name)).toEqual(sorted);
    expect(daysOf(feed).every((day) => day === 0)).toBe(true);
    const [first] = images;
    expect(idOfPlace(feed.placeOf(first?.id ?? ''))).toBe(first?.id);
    expect(order.isPlace(feed.placeOf(first?.id ?? ''))).toBe(false);
  },
);
