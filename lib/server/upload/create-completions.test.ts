import { expect, test } from 'vitest';
import type { DecoderPool } from '../decode-pool/create-decoder';
import { createCompletions } from './create-completions';

const NO_DECODER = { inLane: () => ({}) } as unknown as DecoderPool;

test('whoever has a network of IPv6 has one turn of it, not one for each of its clients', async () => {
  const completions = createCompletions<string>(NO_DECODER, 2);
  const { signal } = new AbortController();
  const done: string[] = [];
  let goOn = () => {};
  const gate = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const run = (id: string, client: string) =>
    completions.run(id, { client, signal }, async () => {
      await gate;
      done.push(id);
      return id;
    });
  const attacker = Array.from({ length: 20 }, (_, index) => run(`a${index}`, `2001:db8:1:${index}::/64`));
  expect(completions.stats().small).toMatchObject({ running: 5, clients: 1 });
  const honest = run('honest', '2001:db8:2:1::/64');
  goOn();
  await Promise.all([honest, ...attacker]);
  expect(done.indexOf('honest')).toBe(5);
});
