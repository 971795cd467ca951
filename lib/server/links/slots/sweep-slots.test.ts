import { describe, expect, test } from 'vitest';
import { imageKey, stagingKey } from '@/lib/shared/keys/object-keys';
import { claimKey } from '@/lib/shared/keys/slot-keys';
import { purgedMarkKey } from '@/lib/shared/keys/system-keys';
import { type ObjectStorage, StorageError } from '@/lib/storage';
import { HOUR_MS, KIB, setUp } from '../testing/set-up-slots';
import { sweepSlots } from './sweep-slots';

const HEADERS = { contentType: 'image/png' };

describe('the sweep', () => {
  test('frees the slots of grants that expired unused, and others get them', async () => {
    const { state, machine, link, terms, want, sweep, claims } = setUp();
    const slots = machine();
    const one = { ...terms, files: 1 };
    await slots.claim(one, want('a'));
    state.nowMs += HOUR_MS + 500_000;
    expect(await sweep()).toBe(0);
    state.nowMs += 200_000;
    expect(await sweep()).toBe(1);
    expect(claims()).toEqual([]);
    expect(await slots.used(link)).toEqual({ files: 0, bytes: 0 });
    expect(await slots.claim(one, want('b'))).toMatchObject({ ok: true });
    expect(await machine().claim(one, want('c'))).toMatchObject({ ok: false });
  });

  test.each<[string, (id: string) => string]>([
    ['was published', (id) => imageKey('private', id, 'a.png')],
    ['waits for approval', (id) => imageKey('held', id, 'a.png')],
    ['was published and purged since', purgedMarkKey],
  ])('keeps the slot of a photo that %s', async (_, keyOf) => {
    const { state, memory, machine, link, terms, want, sweep, claims } = setUp();
    const slots = machine();
    const wanted = want('a');
    await slots.claim(terms, wanted);
    await memory.put(keyOf(wanted.id), new Uint8Array(1), { headers: HEADERS });
    state.nowMs += 2 * HOUR_MS;
    expect(await sweep()).toBe(0);
    expect(claims()).toEqual([]);
    expect((await slots.used(link)).files).toBe(1);
  });

  test('leaves alone what arrived and was never completed, and a grant that was made anew', async () => {
    const { state, memory, machine, link, terms, want, sweep, claims } = setUp();
    const slots = machine();
    const arrived = want('arrived');
    await slots.claim(terms, arrived);
    await memory.put(stagingKey(arrived.id, 'a.png'), new Uint8Array(1), { headers: HEADERS });
    await slots.claim(terms, want('retried'));
    state.nowMs += HOUR_MS - 1;
    await slots.claim(terms, want('retried'));
    state.nowMs += HOUR_MS - 1;
    expect(await sweep()).toBe(0);
    expect(claims()).toHaveLength(2);
    expect((await slots.used(link)).files).toBe(2);
  });

  test('that was cut off leaves nobody a slot that it is about to free', async () => {
    const { state, memory, machine, link, terms, want, sweep } = setUp();
    const slots = machine();
    const first = await slots.claim(terms, want('a'));
    state.nowMs += 2 * HOUR_MS;
    const cut = {
      ...memory,
      read: memory.read,
      put: memory.put,
      delete: () => Promise.reject(new Error('cut')),
    };
    await expect(
      sweepSlots({ storage: cut, clock: () => new Date(state.nowMs) }, () => false),
    ).rejects.toThrow('cut');
    const again = await slots.claim(terms, want('a'));
    expect(again).toMatchObject({ ok: true, claim: 'a.1' });
    expect(again).not.toMatchObject({ id: first.ok && first.id });
    await sweep();
    expect((await slots.used(link)).files).toBe(1);
  });

  test('frees nothing of somebody who got the slot since', async () => {
    const { memory, machine, link, terms, want } = setUp();
    const { freeSlot } = await import('./free-slot');
    const one = { ...terms, files: 1 };
    const first = want('a');
    await machine().claim(one, first);
    await freeSlot(memory, { link, slot: 0, id: first.id });
    await machine().claim(one, want('b'));
    expect(await freeSlot(memory, { link, slot: 0, id: first.id })).toBe(false);
    expect((await machine().used(link)).files).toBe(1);
  });

  test('frees nothing of somebody who got the slot between the look and the writing', async () => {
    const { memory, machine, link, terms, want } = setUp();
    const { freeSlot } = await import('./free-slot');
    const one = { ...terms, files: 1 };
    const first = want('a');
    await machine().claim(one, first);
    const slow = {
      put: memory.put,
      read: async (...args: Parameters<typeof memory.read>) => {
        const found = await memory.read(...args);
        await freeSlot(memory, { link, slot: 0, id: first.id });
        expect(await machine().claim(one, want('b'))).toMatchObject({ ok: true });
        return found;
      },
    };
    expect(await freeSlot(slow, { link, slot: 0, id: first.id })).toBe(false);
    expect((await machine().used(link)).files).toBe(1);
  });

  test('leaves alone a grant that was made anew while the sweep looked at it', async () => {
    const { state, memory, machine, link, terms, want, claims } = setUp();
    await machine().claim(terms, want('a'));
    state.nowMs += 2 * HOUR_MS;
    let isFirst = true;
    const late: ObjectStorage = {
      ...memory,
      put: async (key, ...rest) => {
        if (isFirst) {
          isFirst = false;
          expect(await machine(memory).claim(terms, want('a'))).toMatchObject({ ok: true, claim: 'a' });
        }
        return memory.put(key, ...rest);
      },
    };
    expect(await sweepSlots({ storage: late, clock: () => new Date(state.nowMs) }, () => false)).toBe(0);
    expect((await machine().used(link)).files).toBe(1);
    expect(claims()).toHaveLength(1);
  });

  test('heals a claim that was cut off after any of its writes: nothing stays taken', async () => {
    for (let writes = 0; writes < 6; writes += 1) {
      const { state, memory, machine, link, terms, want, sweep, claims } = setUp();
      let left = writes;
      const cut = async <T>(work: () => Promise<T>) => {
        if (left === 0) throw new StorageError('unavailable', 'cut off');
        left -= 1;
        return work();
      };
      const limited = { ...terms, bytes: 10_000 * KIB };
      const dying = machine({
        ...memory,
        put: (...args) => cut(() => memory.put(...args)),
        delete: (keys) => cut(() => memory.delete(keys)),
      });
      await dying.claim(limited, want('a')).catch(() => {});
      state.nowMs += 2 * HOUR_MS;
      await sweep();
      expect(claims()).toEqual([]);
      expect(await machine().used(link)).toEqual({ files: 0, bytes: 0 });
      expect(await machine().claim({ ...limited, files: 1 }, want('b'))).toMatchObject({ ok: true });
    }
  });

  test('a note that was left behind does not free the slot of a retry', async () => {
    const { state, memory, machine, link, terms, want, sweep, claims } = setUp();
    const wanted = want('a');
    const slots = machine({ ...memory, delete: async () => {} });
    await slots.claim(terms, wanted);
    expect(claims()).toHaveLength(2);
    state.nowMs += HOUR_MS - 1;
    await slots.claim(terms, want('a'));
    state.nowMs += HOUR_MS - 1;
    expect(await sweep()).toBe(0);
    expect(claims()).toEqual([claimKey(link, 'a')]);
    expect((await slots.used(link)).files).toBe(1);
  });
});
