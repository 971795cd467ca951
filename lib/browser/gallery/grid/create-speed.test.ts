import { expect, it } from 'vitest';
import { createSpeed, type ScrollSpeed } from './create-speed';

it.each<[string, number, ScrollSpeed]>([
  ['one turn of the wheel', 120, 'calm'],
  ['a steady walk down the page', 200, 'calm'],
  ['a run', 480, 'fast'],
  ['a drag of the scroll bar', 4_000, 'flying'],
])('%s, %i pixels in 300 ms, is %s', (_name, pixels, expected) => {
  const speed = createSpeed();
  let last: ScrollSpeed = 'calm';
  for (let at = 0; at <= 300; at += 20) last = speed(1_000 + at, (pixels * at) / 300);
  expect(last).toBe(expected);
});

it('comes to rest', () => {
  const speed = createSpeed();
  speed(0, 0);
  expect(speed(100, 5_000)).toBe('flying');
  expect(speed(500, 5_000)).toBe('calm');
});
