// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createImageId } from '@/lib/shared/keys/image-id';
import type { Feed } from './feed/feed';
import { useAnchor } from './use-anchor';

const ID = createImageId(Date.parse('2026-01-01T12:00:00Z'));
const FEED = { has: () => true } as unknown as Feed;

let root: Root;
let onRest: ReturnType<typeof useAnchor>;

function Host() {
  onRest = useAnchor(FEED, { current: null }, { q: 'heron' });
  return null;
}

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  window.history.replaceState(null, '', '/gallery?q=heron');
  root = createRoot(document.body);
  await act(async () => root.render(<Host />));
});

afterEach(async () => {
  await act(async () => root.unmount());
  vi.unstubAllGlobals();
});

it('writes the place into the address, and takes it out at the top', () => {
  onRest({ id: ID, offset: 8 });
  expect(window.location.search).toBe(`?q=heron&at=${ID}`);
  onRest(null);
  expect(window.location.search).toBe('?q=heron');
});

it('leaves an address alone that is of the next list already', () => {
  window.history.pushState(null, '', '/gallery?q=egret');
  onRest({ id: ID, offset: 8 });
  expect(window.location.search).toBe('?q=egret');
});
