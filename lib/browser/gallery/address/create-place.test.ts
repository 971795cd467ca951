// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { createImageId } from '@/lib/shared/keys/image-id';
import type { Feed } from '../feed/feed';
import { UPLOADED } from '../order/feed-order';
import { createPlace, type Place } from './create-place';

const ID = createImageId(Date.parse('2026-01-01T12:00:00Z'));

let place: Place;
let went: unknown[];
let isHeld: boolean;

beforeEach(() => {
  window.history.replaceState(null, '', '/gallery?q=heron');
  sessionStorage.clear();
  went = [];
  isHeld = true;
  const feed = {
    has: () => isHeld,
    jumpToPlace: async (id: string) => void went.push({ jump: id }),
    placeOf: (id: string) => id,
    order: UPLOADED,
  };
  place = createPlace({
    filters: () => ({ q: 'heron' }),
    feed: () => feed as unknown as Feed,
    reveal: (id, offset) => went.push({ id, offset }),
  });
});

it('writes the place into the address, and takes it out at the top', () => {
  place.restore();
  place.keep({ id: ID, offset: 8 });
  expect(window.location.search).toBe(`?q=heron&at=${ID}`);
  place.keep(null);
  expect(window.location.search).toBe('?q=heron');
});

it('leaves an address alone that is of the next list already', () => {
  place.restore();
  window.history.pushState(null, '', '/gallery?q=egret');
  place.keep({ id: ID, offset: 8 });
  expect(window.location.search).toBe('?q=egret');
});

it('writes nothing before it has read the address', () => {
  place.keep({ id: ID, offset: 8 });
  expect(window.location.search).toBe('?q=heron');
});

it('goes back to the very pixel, and has the list read there where it does not hold the image', () => {
  place.restore();
  place.keep({ id: ID, offset: 8 });
  place.restore();
  isHeld = false;
  place.restore();
  expect(went).toEqual([{ id: ID, offset: 8 }, { id: ID, offset: 8 }, { jump: ID }]);
});
