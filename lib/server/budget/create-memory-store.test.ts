import { describe, expect, test } from 'vitest';
import { testCounterStore } from './counter-store.contract';
import { createMemoryStore } from './create-memory-store';

describe('counters in memory', () => {
  testCounterStore(() => createMemoryStore({ clock: () => new Date() }));

  test('an attacker with any number of addresses fills no memory, and the counters of everybody stay', async () => {
    const store = createMemoryStore({
      clock: () => new Date(0),
      maxKeys: 100,
      isPinned: (key) => key === 'total',
    });
    const options = { limit: 10_000, endsAtMs: 1_000 };
    for (let address = 0; address < 1_000; address += 1) {
      await store.add('total', 1, options);
      await store.add(`client ${address}`, 1, options);
      await store.put(`grant ${address}`, 'note', 1_000);
    }
    expect(await store.get('total')).toBe(1_000);
    expect([await store.get('client 899'), await store.get('client 900')]).toEqual([0, 1]);
    expect([await store.take('grant 899'), await store.take('grant 900')]).toEqual([null, 'note']);
  });
});
