// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useOpenImage } from './use-open-image';

let root: Root;
let hook: ReturnType<typeof useOpenImage>;
let steps: string[];

function Host() {
  hook = useOpenImage();
  return null;
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  window.history.replaceState(null, '', '/gallery?state=private');
  steps = [];
  vi.spyOn(window.history, 'back').mockImplementation(() => void steps.push('back'));
  const push = window.history.pushState.bind(window.history);
  vi.spyOn(window.history, 'pushState').mockImplementation((...args) => {
    steps.push('push');
    push(...args);
  });
});

afterEach(async () => {
  await act(async () => root.unmount());
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function mount() {
  root = createRoot(document.body);
  await act(async () => root.render(<Host />));
}

const open = (opening: Parameters<(typeof hook)[1]>[0]) => act(async () => hook[1](opening));

/** As the browser does on Back and Forward: the address first, then the event. */
const arriveAt = (address: string) =>
  act(async () => {
    window.history.replaceState(null, '', address);
    window.dispatchEvent(new PopStateEvent('popstate'));
  });

it('opens the image the address asks for', async () => {
  window.history.replaceState(null, '', '/gallery?image=a');
  await mount();
  expect(hook[0]).toBe('a');
});

it('adds one step to the history, however many images are opened', async () => {
  await mount();
  await open('a');
  await open('b');
  await open(null);
  expect(window.location.search).toBe('?state=private');
  await open((current) => (current === null ? 'c' : 'd'));
  expect(window.location.search).toBe('?state=private&image=c');
  expect(steps).toEqual(['push']);
});

it('closes on Back', async () => {
  await mount();
  await open('a');
  await arriveAt('/gallery?state=private');
  expect(hook[0]).toBeNull();
  expect(steps).toEqual(['push']);
});

it('lets Back leave the gallery with one press after the viewer was closed', async () => {
  await mount();
  await open('a');
  await open(null);
  await arriveAt('/gallery?state=private');
  expect(steps).toEqual(['push', 'back']);
  await arriveAt('/gallery?state=private');
  expect(steps).toEqual(['push', 'back']);
});
