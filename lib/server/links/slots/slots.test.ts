import { describe, expect, test } from 'vitest';
import { createImageId } from '@/lib/shared/keys/image-id';
import { slotKey } from '@/lib/shared/keys/slot-keys';
import type { MemoryStorage } from '@/testing/storage/memory-storage';
import { KIB, setUp } from '../testing/set-up-slots';

const _HEADERS = { contentType: 'image/png' };

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
