/** The behaviour of a change when another one, a purge or a listing that misses the image comes between two of its steps. */

import { describe, expect, test } from 'vitest';
import { createImageId } from '@/lib/shared/keys/image-id';
import { IMAGE_STATES } from '@/lib/shared/keys/image-state';
import { imageKey, parseThumbKey, thumbsPrefix } from '@/lib/shared/keys/object-keys';
import { purgedMarkKey } from '@/lib/shared/keys/system-keys';
import { type ObjectStorage, StorageError } from '@/lib/storage';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { seedImage } from '@/testing/server/seed-image';
import { editImage } from '../images/edit-image';
import { moveImages } from '../images/move-images';
import { markPurged } from './purged-marks';

type Step = 'copies the image' | 'copies the thumbnail' | 'deletes';
type Hook = Readonly<{ moment: 'before' | 'after'; step: Step; run: () => Promise<unknown>; times: number }>;

const stepOf = (key: string): Step =>
  key.includes('/thumbs/') ? 'copies the thumbnail' : 'copies the image';
const id = createImageId(1e12, { getRandomValues: (bytes) => bytes.fill(7) });

/** A server with one private image, and between whose steps something happens, once unless `times` says otherwise. */
async function setUp(seed: Parameters<typeof seedImage>[1] = {}) {
  const server = await createTestServer();
  const { storage } = server;
  await seedImage(server, { id, ...seed });
  const hooks: Hook[] = [];
  let missed = 0;
  let listed = 0;
  const happen = async (moment: Hook['moment'], step: Step) => {
    const at = hooks.findIndex((hook) => hook.moment === moment && hook.step === step);
    const hook = hooks[at];
    if (!hook) return;
    hooks.splice(at, 1, ...(hook.times > 1 ? [{ ...hook, times: hook.times - 1 }] : []));
    await hook.run();
  };
  const around = async <T>(step: Step, work: () => Promise<T>): Promise<T> => {
    await happen('before', step);
    const answer = await work();
    await happen('after', step);
    return answer;
  };
  const watched: ObjectStorage = {
    ...storage,
    copy: (from, to, options) => around(stepOf(to), () => storage.copy(from, to, options)),
    delete: (keys) => around('deletes', () => storage.delete(keys)),
    list: async (options) => {
      const isOfRows = options.prefix.includes('/thumbs/');
      if (isOfRows) listed += 1;
      if (!isOfRows || missed === 0) return storage.list(options);
      missed -= 1;
      return { objects: [], next: null };
    },
  };
  const services = { ...server.services, storage: watched };
  /** Another admin's process is gone before it removes anything, unless it is told to continue. */
  const left: string[] = [];
  const cut = {
    ...server.services,
    storage: { ...storage, delete: async (keys: readonly string[]) => void left.push(...keys) },
  };
  return {
    ...{ server, services, cut },
    when: (moment: Hook['moment'], step: Step, run: Hook['run'], times = 1) =>
      void hooks.push({ moment, step, run, times }),
    /** Hides all rows from the next look at the three states. */
    missOnce: async () => {
      missed += 3;
    },
    goOn: () => storage.delete(left.splice(0)),
    listings: () => listed,
    move: (to: string, from?: string) => moveImages(services, { ids: [id], to, from }, 'test'),
    edit: (edit: object) => editImage(services, id, edit),
  };
}

const rowsOf = ({ storage }: TestServer) => storage.keys().flatMap((key) => parseThumbKey(key) ?? []);
const imagesIn = ({ storage }: TestServer) => storage.keys().filter((key) => key.includes('/images/'));

/** Fails unless there is one row, in this state, with its image and nothing else. */
function expectOne(server: TestServer, state: string) {
  const rows = rowsOf(server);
  expect(rows.map((row) => row.state)).toEqual([state]);
  expect(imagesIn(server)).toEqual(rows.map((row) => imageKey(row.state, row.id, row.row.slug)));
  return rows[0]?.row;
}

const PUBLISHED = { id, ok: true, moved: { from: 'private', to: 'public' } };

describe('a move', () => {
  test('whose copy no listing shows looks again, and removes what was before', async () => {
    const { server, move, when, missOnce } = await setUp();
    when('after', 'copies the thumbnail', missOnce);
    expect((await move('public')).results).toEqual([PUBLISHED]);
    expectOne(server, 'public');
  });

  test('whose source went somewhere else goes after it', async () => {
    const { server, move, when } = await setUp();
    when('before', 'copies the image', () =>
      moveImages(server.services, { ids: [id], to: 'trash' }, 'other'),
    );
    expect((await move('public')).results).toMatchObject([
      { ok: true, moved: { from: 'trash', to: 'public' } },
    ]);
    expectOne(server, 'public');
  });

  test.each(['before', 'after'] as const)(
    'that another one, which was cut off, came %s ends where it was to, whichever of the two counts',
    async (moment) => {
      for (const salt of [1, 2, 3, 4, 5, 6]) {
        const other = createImageId(1e12, { getRandomValues: (bytes) => bytes.fill(salt) });
        const { server, services, cut, when } = await setUp();
        await seedImage(server, { id: other });
        when(moment, 'copies the thumbnail', () => moveImages(cut, { ids: [other], to: 'trash' }, 'other'));
        const { results } = await moveImages(services, { ids: [other], to: 'public' }, 'test');
        expect(results).toMatchObject([{ ok: true, moved: { to: 'public' } }]);
        await server.storage.delete(server.storage.keys().filter((key) => key.includes(id)));
        expectOne(server, 'public');
      }
    },
  );

  test.each([undefined, 'private'])(
    'loses no text that was edited meanwhile, and tells of itself alone (from %s)',
    async (from) => {
      const { server, cut, move, when } = await setUp();
      when('before', 'copies the image', () => editImage(cut, id, { alt: 'edited meanwhile' }));
      expect((await move('public', from)).results).toEqual([PUBLISHED]);
      expect(expectOne(server, 'public')?.alt).toBe('edited meanwhile');
    },
  );

  test('whose copy was removed together with its source leaves no thumbnail without an image', async () => {
    const { server, move, when } = await setUp();
    when('after', 'copies the thumbnail', async () => {
      const gone = server.storage
        .keys()
        .filter((key) => key.includes('/images/') || key.startsWith('private/'));
      await server.storage.delete(gone);
    });
    expect((await move('public')).results).toMatchObject([{ ok: false, error: { code: 'not_found' } }]);
    expect(server.storage.keys()).toEqual([]);
  });

  test('whose source alone was removed meanwhile keeps its copy', async () => {
    const { server, move, when } = await setUp();
    const source = server.storage.keys();
    when('after', 'copies the thumbnail', () => server.storage.delete(source));
    expect((await move('public')).results).toEqual([PUBLISHED]);
    expectOne(server, 'public');
  });

  test('of an image that was purged meanwhile takes back all that it wrote', async () => {
    const { server, move, when } = await setUp();
    when('after', 'copies the thumbnail', () => markPurged(server.storage, [id]));
    expect((await move('public')).results).toMatchObject([{ ok: false, error: { code: 'not_found' } }]);
    expect(server.storage.keys()).toEqual([purgedMarkKey(id)]);
  });

  test('that is overtaken again and again gives up after eight times, and leaves one of all copies', async () => {
    const { server, cut, move, when } = await setUp();
    let overtaken = 0;
    const overtake = async () => {
      overtaken += 1;
      await moveImages(cut, { ids: [id], to: 'trash' }, 'other');
    };
    when('after', 'copies the thumbnail', overtake, 100);
    expect((await move('public')).results).toMatchObject([{ ok: false, error: { code: 'conflict' } }]);
    expect(overtaken).toBe(8);
    expectOne(server, 'trash');
  });

  test('from where the image is not asks the bucket once', async () => {
    const { server, move, listings } = await setUp();
    expect((await move('public', 'trash')).results).toMatchObject([{ error: { code: 'conflict' } }]);
    expect(listings()).toBe(IMAGE_STATES.length);
    expectOne(server, 'private');
  });

  test('that cannot remove what was before says so, of the images alone that it has moved', async () => {
    const { server, services } = await setUp();
    const [there, purged] = [createImageId(2e12), createImageId(3e12)];
    await seedImage(server, { id: there, state: 'public' });
    const storage: ObjectStorage = {
      ...services.storage,
      delete: () => Promise.reject(new StorageError('unavailable', 'away')),
    };
    const ids = [id, there, purged];
    const { results } = await moveImages({ ...services, storage }, { ids, to: 'public' }, 'test');
    expect(results).toMatchObject([
      { id, ok: false, error: { code: 'storage_unavailable' } },
      { id: there, ok: true },
      { id: purged, ok: false, error: { code: 'not_found' } },
    ]);
  });
});

describe('an edit', () => {
  const EDIT = { alt: 'mine' };

  test.each(['copies the thumbnail', 'deletes'] as const)(
    'that no listing shows after it %s looks again',
    async (step) => {
      const { server, edit, when, missOnce } = await setUp();
      when('after', step, missOnce);
      expect(await edit(EDIT)).toMatchObject({ alt: 'mine', lost: [] });
      expect(expectOne(server, 'private')?.alt).toBe('mine');
    },
  );

  test('of an image that moves away meanwhile goes after it', async () => {
    const { server, cut, edit, when, goOn } = await setUp();
    when('before', 'copies the thumbnail', () => moveImages(cut, { ids: [id], to: 'public' }, 'other'));
    when('after', 'copies the thumbnail', goOn);
    expect(await edit(EDIT)).toMatchObject({ alt: 'mine', state: 'public', lost: [] });
    expect(expectOne(server, 'public')?.alt).toBe('mine');
  });

  test('whose image was removed meanwhile leaves no thumbnail without one', async () => {
    const { server, edit, when } = await setUp();
    const before = server.storage.keys();
    when('after', 'copies the thumbnail', () => server.storage.delete(before));
    await expect(edit(EDIT)).rejects.toMatchObject({ code: 'not_found' });
    expect(server.storage.keys()).toEqual([]);
  });

  test('whose old thumbnail alone was removed meanwhile keeps the new one', async () => {
    const { server, edit, when } = await setUp();
    const before = server.storage.keys().filter((key) => key.includes('/thumbs/'));
    when('after', 'copies the thumbnail', () => server.storage.delete(before));
    expect(await edit(EDIT)).toMatchObject({ alt: 'mine', lost: [] });
    expect(expectOne(server, 'private')?.alt).toBe('mine');
  });

  test('of an image that was purged meanwhile takes back what it wrote', async () => {
    const { server, edit, when } = await setUp();
    when('after', 'copies the thumbnail', () => markPurged(server.storage, [id]));
    await expect(edit(EDIT)).rejects.toMatchObject({ code: 'not_found' });
    expect(server.storage.keys()).toEqual([purgedMarkKey(id)]);
  });

  test('that others undo again and again gives up after eight times', async () => {
    const { server, edit, when } = await setUp();
    let overtaken = 0;
    const overtake = async () => {
      overtaken += 1;
      const target = overtaken % 2 === 0 ? 'private' : 'public';
      await moveImages(server.services, { ids: [id], to: target }, 'other');
    };
    when('before', 'copies the thumbnail', overtake, 100);
    await expect(edit(EDIT)).rejects.toMatchObject({ code: 'conflict' });
    expect(overtaken).toBe(8);
  });

  test('asks a bucket that is away no second time', async () => {
    const { services, edit } = await setUp();
    let asked = 0;
    const list = services.storage.list;
    const failing: ObjectStorage = {
      ...services.storage,
      list: (options) => {
        asked += 1;
        return asked <= 3 ? Promise.reject(new StorageError('unavailable', 'away')) : list(options);
      },
    };
    await expect(editImage({ ...services, storage: failing }, id, EDIT)).rejects.toMatchObject({
      code: 'unavailable',
    });
    expect((await edit(EDIT)).alt).toBe('mine');
  });

  test('of an image in the trash is refused by name', async () => {
    const { edit } = await setUp({ state: 'trash' });
    await expect(edit(EDIT)).rejects.toMatchObject({ code: 'image_in_trash' });
  });

  test('beyond the number that a row can count is a failure of ours, and nobody’s long text', async () => {
    const { edit } = await setUp({ revision: { moves: 0, edits: 36 ** 4 - 1 } });
    await expect(edit(EDIT)).rejects.toBeInstanceOf(RangeError);
  });

  test.each(['private', 'public'] as const)(
    'gives the thumbnail of a %s image the headers of its state',
    async (state) => {
      const { server, edit } = await setUp({ state });
      const [before = ''] = server.storage.keys().filter((key) => key.startsWith(thumbsPrefix(state)));
      const headers = server.storage.headersOf(before);
      // As an older version may have stored it.
      const old = { contentType: 'image/webp', cacheControl: 'private, max-age=31536000' };
      await server.storage.put(before, Buffer.from('thumb'), { headers: old });
      await edit(EDIT);
      const [after = ''] = server.storage.keys().filter((key) => key.startsWith(thumbsPrefix(state)));
      expect(after).not.toBe(before);
      expect(server.storage.headersOf(after)).toEqual(headers);
    },
  );
});
