import { describe, expect, test, vi } from 'vitest';
import { KEEPS_NOTHING, NO_VERSIONS, type PrefixEnd, StorageError, type VersionStore } from '@/lib/storage';
import { createLogger } from '../log/logger';
import { createDeletion } from './create-deletion';

const DAY_MS = 86_400_000;

function create(versions: Partial<VersionStore>, patienceMs?: number) {
  let nowMs = Date.UTC(2026, 0, 1);
  const clock = () => new Date(nowMs);
  const lines: string[] = [];
  const log = createLogger(
    (line) => lines.push(line),
    clock,
    () => undefined,
  );
  const deletion = createDeletion({
    versions: { ...NO_VERSIONS, ...versions },
    clock,
    log,
    ...(patienceMs === undefined ? {} : { patienceMs }),
  });
  return {
    ...deletion,
    lines,
    wait: (seconds: number) => {
      nowMs += seconds * 1_000;
    },
  };
}

describe('the end of what is in the trash', () => {
  test.each<[PrefixEnd, number | null, boolean]>([
    [{ kind: 'days', days: 7 }, 7, false],
    [{ kind: 'never' }, null, false],
    [{ kind: 'by-sweep' }, 30, true],
    [{ kind: 'unknown' }, 30, false],
  ])('by %o', async (end, days, isBySweep) => {
    const deletion = create({ readEnd: async () => end });
    expect(await deletion.trashMs('trash/thumbs/a')).toBe(days === null ? null : days * DAY_MS);
    expect(await deletion.isEndedBySweep()).toBe(isBySweep);
  });

  test('is asked for once in ten minutes, and again where nothing in the trash could tell it yet', async () => {
    const readEnd = vi.fn(async (_: string, sampleKey: string | null): Promise<PrefixEnd> => {
      return sampleKey === null ? { kind: 'unknown' } : { kind: 'days', days: 7 };
    });
    const deletion = create({ readEnd });
    expect(await deletion.trashMs(null)).toBe(30 * DAY_MS);
    expect(await deletion.trashMs('trash/thumbs/a')).toBe(7 * DAY_MS);
    expect(await deletion.trashMs(null)).toBe(7 * DAY_MS);
    expect(readEnd).toHaveBeenCalledTimes(2);
    deletion.wait(601);
    await deletion.trashMs('trash/thumbs/a');
    expect(readEnd).toHaveBeenCalledTimes(3);
  });

  test('is not waited for long', async () => {
    const deletion = create({ readEnd: () => new Promise(() => {}) }, 5);
    expect(await deletion.trashMs('trash/thumbs/a')).toBe(30 * DAY_MS);
  });
});

describe('versions', () => {
  const on = { readKeeping: async () => ({ ...KEEPS_NOTHING, versioning: 'on' as const }) };

  test('are erased where the bucket keeps them', async () => {
    const erase = vi.fn(async () => ({ removed: 3, left: 0 }));
    const deletion = create({ ...on, erase });
    await deletion.eraseVersions(['trash/images/a/']);
    expect(erase).toHaveBeenCalledWith(['trash/images/a/']);
    expect(deletion.lines).toEqual([]);
  });

  test('are not looked for where there are none', async () => {
    const erase = vi.fn(async () => ({ removed: 0, left: 0 }));
    await create({ erase }).eraseVersions(['trash/images/a/']);
    await create({ ...on, erase }).eraseVersions([]);
    expect(erase).not.toHaveBeenCalled();
  });

  test.each([
    [true, 1],
    [false, 0],
  ])('are looked for where nobody can tell and the app may: %s', async (mayErase, calls) => {
    const erase = vi.fn(async () => ({ removed: 0, left: 0 }));
    const readKeeping = async () => ({ ...KEEPS_NOTHING, versioning: 'unknown' as const });
    await create({ readKeeping, mayErase: async () => mayErase, erase }).eraseVersions(['trash/images/a/']);
    expect(erase).toHaveBeenCalledTimes(calls);
  });

  test.each<[string, VersionStore['erase']]>([
    ['some are left', async () => ({ removed: 1, left: 2 })],
    [
      'they may not be listed',
      async () => {
        throw new StorageError('access_denied', 'Could not delete versions: no.');
      },
    ],
  ])('that stay are logged: %s', async (_, erase) => {
    const deletion = create({ ...on, erase });
    await deletion.eraseVersions(['trash/images/a/']);
    expect(deletion.lines.join()).toContain('purge.versions_kept');
  });
});

test('what is true of a purge is unknown while nobody answers', async () => {
  const never = { readKeeping: () => new Promise<never>(() => {}) };
  expect(await create(never, 5).purgeTruth()).toEqual({ isUnknown: true });
  expect(await create({}).purgeTruth()).toEqual({});
});
