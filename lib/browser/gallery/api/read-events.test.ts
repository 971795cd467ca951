import { expect, it } from 'vitest';
import { readEvents } from './read-events';

const bytes = new TextEncoder().encode('{"a":"é"}\n\n{"a":2}\n{"a":');

async function collect(size: number): Promise<unknown[]> {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
      controller.close();
    },
  });
  const events: unknown[] = [];
  for await (const event of readEvents(new Response(body))) events.push(event);
  return events;
}

it.each([1, 2, 7, 100])('lines are whole however they arrive: %i bytes at a time', async (size) => {
  expect(await collect(size)).toEqual([{ a: 'é' }, { a: 2 }]);
});

it('who stops reading cancels the answer', async () => {
  let isCancelled = false;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new TextEncoder().encode('{"a":1}\n')),
    cancel: () => {
      isCancelled = true;
    },
  });
  for await (const event of readEvents<{ a: number }>(new Response(body))) {
    expect(event.a).toBe(1);
    break;
  }
  expect(isCancelled).toBe(true);
});
