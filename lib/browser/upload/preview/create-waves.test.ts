import { expect, it } from 'vitest';
import { createFakeClock } from '@/testing/browser/create-fake-clock';
import { createWaves } from './create-waves';

it('lets the first go at once, and those behind it together', async () => {
  const clock = createFakeClock();
  const nextWave = createWaves({ clock, everyMs: 400 });
  const gone: string[] = [];
  const come = (name: string) => void nextWave().then(() => gone.push(name));
  come('a');
  await clock.advance(0);
  expect(gone).toEqual(['a']);
  await clock.advance(100);
  come('b');
  await clock.advance(200);
  come('c');
  await clock.advance(99);
  expect(gone).toEqual(['a']);
  await clock.advance(1);
  expect(gone).toEqual(['a', 'b', 'c']);
  await clock.advance(1_000);
  come('d');
  await clock.advance(0);
  expect(gone).toEqual(['a', 'b', 'c', 'd']);
});
