// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createFakeClock, type FakeClock } from '@/testing/browser/create-fake-clock';
import { type PhotoWatch, watchOpenPhoto } from './watch-open-photo';

let clock: FakeClock;
let watch: PhotoWatch;
let checked: string[];
let stop: () => void;

beforeEach(() => {
  checked = [];
  clock = createFakeClock();
  watch = watchOpenPhoto(clock, async (id) => void checked.push(id));
  stop = watch.listen();
});
afterEach(() => stop());

it('a photo is checked once it is looked at, and none that was only stepped over', async () => {
  watch.opened('a');
  await clock.advance(500);
  watch.opened('b');
  await clock.advance(1_000);
  expect(checked).toEqual(['b']);
});

it('it is checked again when the person comes back to the page, as long as it is open', () => {
  window.dispatchEvent(new Event('focus'));
  watch.opened('a');
  window.dispatchEvent(new Event('focus'));
  document.dispatchEvent(new Event('visibilitychange'));
  watch.opened(null);
  window.dispatchEvent(new Event('focus'));
  expect(checked).toEqual(['a', 'a']);
});

it('nothing is checked once it has ended', async () => {
  watch.opened('a');
  stop();
  await clock.advance(2_000);
  window.dispatchEvent(new Event('focus'));
  expect(checked).toEqual([]);
});
