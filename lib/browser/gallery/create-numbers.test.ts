import { expect, it } from 'vitest';
import { galleryEngineText } from '@/lib/shared/text/en/gallery-engine';
import type { NumbersEvent } from '@/lib/shared/wire';
import { createNumbers } from './create-numbers';

const NUMBERS = { images: 3 } as Extract<NumbersEvent, { kind: 'end' }>['numbers'];
const answerOf = (...events: readonly NumbersEvent[]) =>
  new Response(events.map((event) => `${JSON.stringify(event)}\n`).join(''));
const end: NumbersEvent = { kind: 'end', numbers: NUMBERS, ageSeconds: 0 };

it('are shown when they are counted, and stay while they are counted again', async () => {
  const asked: string[] = [];
  const numbers = createNumbers({
    text: galleryEngineText,
    ask: async (path) => {
      asked.push(path);
      return answerOf({ kind: 'progress', scanned: 2, fraction: 0.5 }, end);
    },
  });
  expect(numbers.getSnapshot().scan).toBeNull();
  const stop = numbers.start();
  await expect.poll(() => numbers.getSnapshot()).toEqual({ numbers: NUMBERS, scan: null, problem: null });
  numbers.refresh();
  expect(numbers.getSnapshot()).toMatchObject({ numbers: NUMBERS, scan: { scanned: 0 } });
  await expect.poll(() => numbers.getSnapshot().scan).toBeNull();
  expect(asked).toEqual(['/api/images/numbers', '/api/images/numbers?refresh=1']);
  stop();
});

it('that break off are a problem with a sentence', async () => {
  const numbers = createNumbers({ text: galleryEngineText, ask: async () => answerOf() });
  numbers.start();
  await expect.poll(() => numbers.getSnapshot().problem?.message).toBe('Counting stopped early. Try again.');
});

it('say nothing any more once they are ended', async () => {
  const numbers = createNumbers({ text: galleryEngineText, ask: async () => answerOf(end) });
  numbers.start()();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(numbers.getSnapshot().numbers).toBeNull();
});
