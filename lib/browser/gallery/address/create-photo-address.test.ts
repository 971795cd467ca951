// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPhotoAddress, type PhotoAddress } from './create-photo-address';

let address: PhotoAddress;
let stop: () => void;
let open: (string | null)[];
let steps: string[];

beforeEach(() => {
  window.history.replaceState(null, '', '/gallery?state=private');
  steps = [];
  open = [];
  vi.spyOn(window.history, 'back').mockImplementation(() => void steps.push('back'));
  const push = window.history.pushState.bind(window.history);
  vi.spyOn(window.history, 'pushState').mockImplementation((...args) => {
    steps.push('push');
    push(...args);
  });
});

afterEach(() => {
  stop();
  vi.restoreAllMocks();
});

function listen() {
  address = createPhotoAddress();
  stop = address.listen((id) => open.push(id));
}

/** As the browser does on Back and Forward: the address first, then the event. */
function arriveAt(path: string) {
  window.history.replaceState(null, '', path);
  window.dispatchEvent(new PopStateEvent('popstate'));
}

it('tells the image that the address asks for', () => {
  window.history.replaceState(null, '', '/gallery?image=a');
  listen();
  expect(open).toEqual(['a']);
});

it('adds one step to the history, however many images are opened', () => {
  listen();
  for (const id of ['a', 'b', null]) address.write(id);
  expect(window.location.search).toBe('?state=private');
  address.write('c');
  expect(window.location.search).toBe('?state=private&image=c');
  expect(steps).toEqual(['push']);
});

it('closes on Back', () => {
  listen();
  address.write('a');
  arriveAt('/gallery?state=private');
  expect(open.at(-1)).toBeNull();
  expect(steps).toEqual(['push']);
});

it('lets Back leave the gallery with one press after the viewer was closed', () => {
  listen();
  address.write('a');
  address.write(null);
  arriveAt('/gallery?state=private');
  expect(steps).toEqual(['push', 'back']);
  arriveAt('/gallery?state=private');
  expect(steps).toEqual(['push', 'back']);
});
