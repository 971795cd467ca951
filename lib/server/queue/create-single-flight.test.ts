import { expect, test } from 'vitest';
import { AbandonedError } from './abandoned-error';
import { createSingleFlight } from './create-single-flight';

const never = new AbortController().signal;

function create() {
  const flight = createSingleFlight<string>();
  const works: { signal: AbortSignal; end: (text: string) => void }[] = [];
  const begin = (signal: AbortSignal) =>
    new Promise<string>((end, reject) => {
      works.push({ signal, end });
      signal.addEventListener('abort', () => reject(new AbandonedError()));
    });
  return { works, join: (key: string, signal = never) => flight.join(key, signal, begin) };
}

test('a hundred that want the same cost one work, and all get its result', async () => {
  const { works, join } = create();
  const all = Promise.all(Array.from({ length: 100 }, () => join('id')));
  expect(works).toHaveLength(1);
  works[0]?.end('done');
  expect(new Set(await all)).toEqual(new Set(['done']));
  void join('id');
  expect(works).toHaveLength(2);
});

test('who leaves is told at once, and the rest go on', async () => {
  const { works, join } = create();
  const gone = new AbortController();
  const leaving = join('id', gone.signal);
  const staying = join('id');
  gone.abort();
  await expect(leaving).rejects.toBeInstanceOf(AbandonedError);
  expect(works[0]?.signal.aborted).toBe(false);
  works[0]?.end('done');
  expect(await staying).toBe('done');
});

test('when all have gone the work is told, and who comes then begins anew', async () => {
  const { works, join } = create();
  const gone = [new AbortController(), new AbortController()];
  const leaving = gone.map(({ signal }) => join('id', signal));
  for (const controller of gone) controller.abort();
  for (const result of leaving) await expect(result).rejects.toBeInstanceOf(AbandonedError);
  expect(works[0]?.signal.aborted).toBe(true);
  const late = join('id');
  expect(works).toHaveLength(2);
  works[1]?.end('done');
  expect(await late).toBe('done');
});

test('who joins a work that nobody waited for and that is dropped later does not go away empty', async () => {
  const flight = createSingleFlight<string>();
  const gone = new AbortController();
  let drop = (_: Error) => {};
  const leaving = flight.join('id', gone.signal, () => new Promise((_, reject) => (drop = reject)));
  gone.abort();
  await expect(leaving).rejects.toBeInstanceOf(AbandonedError);
  const late = flight.join('id', never, async () => 'begun anew');
  drop(new AbandonedError());
  expect(await late).toBe('begun anew');
});

test('other keys do not wait for each other, and a failure is everybody’s', async () => {
  const flight = createSingleFlight<string>();
  const failing = () => Promise.reject(new Error('failed'));
  await Promise.all([
    expect(flight.join('a', never, failing)).rejects.toThrow('failed'),
    expect(flight.join('a', never, failing)).rejects.toThrow('failed'),
    expect(flight.join('b', never, async () => 'done')).resolves.toBe('done'),
  ]);
});
