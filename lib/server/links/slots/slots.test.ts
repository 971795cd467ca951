import { describe, expect, test } from 'vitest';
import { createImageId } from '@/lib/shared/keys/image-id';
import { imageKey, stagingKey } from '@/lib/shared/keys/object-keys';
import { CLAIMS_PREFIX, claimKey, slotKey } from '@/lib/shared/keys/slot-keys';
import { purgedMarkKey } from '@/lib/shared/keys/system-keys';
import { type ObjectStorage, StorageError } from '@/lib/storage';
import { createMemoryStorage, type MemoryStorage } from '@/testing/storage/memory-storage';
import { createSlots } from './create-slots';
import type { SlotTerms, WantedSlot } from './slots';
import { sweepSlots } from './sweep-slots';

const HEADERS = { contentType: 'image/png' };
const KIB = 1_024;
const HOUR_MS = 3_600_000;

function setUp() {
  const state = { nowMs: Date.UTC(2026, 0, 15), seed: 1 };
  const clock = () => new Date(state.nowMs);
  const memory = createMemoryStorage({ clock });
  /** The same numbers in each run. */
  const random = () => {
    state.seed = (state.seed * 48_271) % 2_147_483_647;
    return state.seed / 2_147_483_647;
  };
  const soon = () => new Promise<void>((resolve) => setTimeout(resolve, random() * 3));
  const machine = (storage: ObjectStorage = jittered(memory, soon)) =>
    createSlots({ storage, clock, random, sleep: soon });
  const link = createImageId(state.nowMs);
  const terms: SlotTerms = { link, files: 30, bytes: null };
  const want = (file: string, changes: Partial<WantedSlot> = {}): WantedSlot => ({
    file,
    id: createImageId(state.nowMs),
    sizeBytes: 700 * KIB,
    expiresAt: new Date(state.nowMs + HOUR_MS),
    mayReuse: async () => true,
    ...changes,
  });
  const sweep = () => sweepSlots({ storage: memory, clock }, () => false);
  const claims = () => memory.keys().filter((key) => key.startsWith(CLAIMS_PREFIX));
  return { state, memory, machine, link, terms, want, sweep, claims };
}

/** Every request takes a while of its own, so that those of several machines come in any order. */
function jittered(memory: MemoryStorage, soon: () => Promise<void>): ObjectStorage {
  const late =
    <Args extends readonly unknown[], T>(ask: (...args: Args) => Promise<T>) =>
    async (...args: Args) => {
      await soon();
      const answer = await ask(...args);
      await soon();
      return answer;
    };
  const { read, put, list } = memory;
  return { ...memory, read: late(read), put: late(put), list: late(list), delete: late(memory.delete) };
}

describe('the limit of files', () => {
  test('holds to the file for three machines at once', async () => {
    const { machine, link, terms, want } = setUp();
    const machines = [machine(), machine(), machine()];
    const claimed = await Promise.all(
      Array.from({ length: 100 }, (_, index) => machines[index % 3]!.claim(terms, want(`file-${index}`))),
    );
    expect(claimed.filter(({ ok }) => ok)).toHaveLength(30);
    expect(claimed.filter((one) => !one.ok && one.limitedBy === 'files')).toHaveLength(70);
    expect(await machines[0]!.used(link)).toEqual({ files: 30, bytes: 30 * 700 * KIB });
  });

  test('holds for a machine that knows nothing of what others did, and when the host lowers it', async () => {
    const { machine, terms, want } = setUp();
    const [first, second] = [machine(), machine()];
    for (let index = 0; index < 30; index += 1) await first.claim(terms, want(`f${index}`));
    expect(await second.claim(terms, want('late'))).toEqual({ ok: false, limitedBy: 'files' });
    expect(await machine().claim({ ...terms, files: 10 }, want('later'))).toMatchObject({ ok: false });
    expect(await machine().claim({ ...terms, files: 31 }, want('last'))).toMatchObject({ ok: true });
  });

  test('whoever asks a full link over and over makes the bucket count once in a second', async () => {
    const { state, memory, machine, terms, want } = setUp();
    let lists = 0;
    const counting: MemoryStorage['list'] = (options) => {
      lists += 1;
      return memory.list(options);
    };
    const slots = machine({ ...memory, list: counting });
    for (let index = 0; index < 30; index += 1) await slots.claim(terms, want(`f${index}`));
    for (let index = 0; index < 50; index += 1) await slots.claim(terms, want(`g${index}`));
    expect(lists).toBe(1);
    state.nowMs += 2_000;
    await slots.claim(terms, want('h'));
    expect(lists).toBe(2);
  });
});

describe('the limit of bytes', () => {
  const bytes = 10_000 * KIB;

  test('is never passed by two machines at once, and who asks again gets what they left', async () => {
    const { state, machine, link, terms, want } = setUp();
    const machines = [machine(), machine()];
    const limited = { ...terms, files: 500, bytes };
    const round = (name: string) =>
      Promise.all(
        Array.from({ length: 40 }, (_, index) =>
          machines[index % 2]!.claim(limited, want(`${name}${index}`)),
        ),
      );
    const claimed = await round('a');
    const { files, bytes: used } = await machines[0]!.used(link);
    expect(claimed.filter(({ ok }) => ok)).toHaveLength(files);
    // Two that meet at the last place may both step back from it.
    expect(files).toBeGreaterThanOrEqual(12);
    expect(used).toBe(files * 700 * KIB);
    expect(claimed.filter((one) => !one.ok && one.limitedBy === 'bytes')).toHaveLength(40 - files);
    state.nowMs += 5_000;
    for (let left = files; left < 14; left++) {
      expect(await machines[left % 2]!.claim(limited, want(`late${left}`))).toMatchObject({ ok: true });
    }
    expect((await machines[0]!.used(link)).bytes).toBe(14 * 700 * KIB);
    expect(await machines[0]!.claim(limited, want('over'))).toMatchObject({ ok: false, limitedBy: 'bytes' });
    // A smaller one still fits.
    expect(await machines[1]!.claim(limited, want('small', { sizeBytes: 200 * KIB }))).toMatchObject({
      ok: true,
    });
    expect((await machines[0]!.used(link)).bytes).toBe(bytes);
  });

  test('refuses a file that is larger than all of it without a look', async () => {
    const { memory, machine, terms, want } = setUp();
    const claimed = await machine().claim({ ...terms, bytes }, want('big', { sizeBytes: bytes + 1 }));
    expect(claimed).toEqual({ ok: false, limitedBy: 'bytes' });
    expect(memory.keys()).toEqual([]);
  });
});

describe('a retry of the same file', () => {
  test('gets the id of the first, at any machine and at the same moment, and counts once', async () => {
    const { machine, link, terms, want } = setUp();
    const machines = [machine(), machine(), machine()];
    const claimed = await Promise.all(machines.map((one) => one.claim(terms, want('same'))));
    claimed.push(await machines[1]!.claim(terms, want('same')));
    expect(new Set(claimed.map((one) => one.ok && one.id)).size).toBe(1);
    expect(claimed.every(({ ok }) => ok)).toBe(true);
    expect((await machines[0]!.used(link)).files).toBe(1);
  });

  test('finds its slot although the link is full', async () => {
    const { machine, terms, want } = setUp();
    const one = { ...terms, files: 1 };
    const first = await machine().claim(one, want('a'));
    expect(await machine().claim(one, want('b'))).toMatchObject({ ok: false });
    expect(await machine().claim(one, want('a'))).toEqual(first);
  });

  test('is another photo once the first was published', async () => {
    const { machine, link, terms, want, claims } = setUp();
    const slots = machine();
    const first = await slots.claim(terms, want('a'));
    if (!first.ok) throw new Error('no slot');
    await slots.close(link, first.claim, createImageId(0));
    expect(claims()).toHaveLength(1);
    await slots.close(link, first.claim, first.id);
    expect(claims()).toEqual([]);
    expect(await slots.claim(terms, want('a'))).toMatchObject({ ok: true });
    expect((await slots.used(link)).files).toBe(2);
  });

  test('is another upload where the store takes each key once and has it', async () => {
    const { machine, link, terms, want } = setUp();
    const slots = machine();
    const first = await slots.claim(terms, want('a'));
    const again = await slots.claim(terms, want('a', { mayReuse: async () => false }));
    expect(again).toMatchObject({ ok: true, claim: 'a.1' });
    expect(again).not.toMatchObject({ id: first.ok && first.id });
    expect((await slots.used(link)).files).toBe(2);
  });
});

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

test('a write whose answer was lost takes one slot', async () => {
  const { memory, machine, link, terms, want } = setUp();
  const again: MemoryStorage['put'] = async (key, bytes, options) => {
    await memory.put(key, bytes, options);
    // As an SDK does that got no answer.
    await memory.put(key, bytes, options);
  };
  const slots = machine({ ...memory, put: again });
  expect(await slots.claim(terms, want('a'))).toMatchObject({ ok: true });
  expect((await slots.used(link)).files).toBe(1);
  expect(() => slotKey(link, 10_000)).toThrow(RangeError);
});
