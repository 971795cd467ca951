// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { swallowClick } from './swallow-click';

const heard = vi.fn();
const button = document.body.appendChild(document.createElement('button'));
button.addEventListener('click', heard);
const click = (detail: number) =>
  button.dispatchEvent(new MouseEvent('click', { detail, bubbles: true, cancelable: true }));

beforeEach(() => heard.mockClear());

test('the click of the press that has ended is not heard, however late it comes, and the next one is', async () => {
  swallowClick();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(click(1)).toBe(false);
  expect(heard).not.toHaveBeenCalled();
  click(1);
  expect(heard).toHaveBeenCalledTimes(1);
});

test('where no click follows, that of the next press is heard', () => {
  swallowClick();
  button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  click(1);
  expect(heard).toHaveBeenCalledTimes(1);
});

test('a click by a key is heard', () => {
  swallowClick();
  click(0);
  expect(heard).toHaveBeenCalledTimes(1);
});
