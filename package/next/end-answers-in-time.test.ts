import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { endAnswersInTime, withinLife } from './end-answers-in-time';

const late = () => new Response('late', { status: 503 });
const never = new Promise<Response>(() => {});

test('after the signal new work stops, and an answer that hangs is given up; every other is as it is', async () => {
  const kill = vi.fn();
  const process = Object.assign(new EventEmitter(), { pid: 7, kill });
  const stop = vi.fn(async () => {});
  endAnswersInTime(process, { stop, endWithinMs: 20 });
  endAnswersInTime(process, { stop, endWithinMs: 20 });
  expect(process.listenerCount('SIGTERM')).toBe(1);
  // As Next.js does.
  process.on('SIGTERM', () => {});

  expect(await (await withinLife(Promise.resolve(new Response('done')), late)).text()).toBe('done');
  await expect(withinLife(Promise.reject(new Error('broken')), late)).rejects.toThrow('broken');
  const hanging = withinLife(never, late);
  process.emit('SIGTERM');
  expect(stop).toHaveBeenCalledTimes(1);
  expect((await hanging).status).toBe(503);
  expect(kill).not.toHaveBeenCalled();

  // In a process that nobody else ends, the signal does what it does without us.
  process.emit('SIGINT');
  expect(kill).toHaveBeenCalledWith(7, 'SIGINT');
});
