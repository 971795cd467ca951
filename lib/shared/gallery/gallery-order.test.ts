import { expect, it } from 'vitest';
import { parseGalleryOrder, withOrder } from './gallery-order';

it.each([
  ['taken', 'taken'],
  ['size', 'size'],
  ['constructor', 'uploaded'],
  [undefined, 'uploaded'],
  [['taken'], 'uploaded'],
])('an address with order %j is by %s', (value, order) => {
  expect(parseGalleryOrder(value)).toBe(order);
});

it('another order keeps tab and filters, and begins at the top', () => {
  const address = 'http://x/gallery?state=trash&q=cat&at=1&image=2&order=name';
  expect(withOrder(address, 'taken').search).toBe('?state=trash&q=cat&order=taken');
  expect(withOrder(address, 'uploaded').search).toBe('?state=trash&q=cat');
});
