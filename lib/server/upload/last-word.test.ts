/**
 * The admin's word is last, in whatever order the requests of completions, moves, edits and purges reach the bucket. Decoding is
 * replaced by a stand-in: what is tried here is order. `RUNS` sets how many orders are tried.
 */
import { expect, test, vi } from 'vitest';
import { createImageId } from '@/lib/shared/keys/image-id';
import { IMAGE_STATES } from '@/lib/shared/keys/image-state';
import { imageKey, parseThumbKey, stagingKey } from '@/lib/shared/keys/object-keys';
import { purgedMarkKey } from '@/lib/shared/keys/system-keys';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { createInterleaver, type Interleaver } from '@/testing/server/interleave';
import { slowStorage } from '@/testing/server/slow-storage';
import { ApiError } from '../errors/api-error';
import { editImages } from '../images/edit-images';
import { moveImages } from '../images/move-images';
import { purgeImages } from '../images/purge-images';
import { sizeKeysOf } from '../objects/image-objects';
import type { Services } from '../services';
import type { TicketClaims } from '../tickets/tickets';
import { finishUpload } from './finish-upload';
import type { VerifiedImage } from './verify-upload';

vi.mock('./verify-upload', () => ({
  verifyUpload: async (
    _: unknown,
    bytes: Uint8Array,
    { type, name, slug }: TicketClaims,
  ): Promise<VerifiedImage> => ({
    bytes,
    thumbnail: new Uint8Array(1),
    sizes: [bytes],
    pixels: 12,
    row: {
      ...{ width: 1_600, height: 1_200, sizeBytes: bytes.length, type, name, slug },
      ...{ thumbhash: Uint8Array.of(1), alt: '', tags: [], hasSizes: true },
    },
  }),
}));

const WAITER = { client: 'test', signal: new AbortController().signal };

const RUNS = Number(process.env.RUNS ?? 3_000);

/** The outcome of one order of requests. */
type Story = { published: boolean; purged: boolean; madePublic: boolean };

function newPromise({ pick }: Interleaver): TicketClaims {
  const id = createImageId(1e12, {
    getRandomValues: (bytes) => bytes.map((_, at) => (bytes[at] = pick(256))),
  });
  return { id, slug: 'x.png', name: 'x.png', type: 'image/png', state: 'private', owner: 'anyone' };
}

/** The services of an actor: of a process of its own, as far as the bucket is concerned. */
function servicesOf(server: TestServer, order: Interleaver, actor: string): Services {
  const storage = slowStorage(server.storage, order.stepOf(actor), { isCopyAtomic: order.pick(2) === 0 });
  return {
    ...server.services,
    storage,
    completions: { ...server.services.completions, run: (_, __, work) => work(server.services.decoder) },
  };
}

async function complete(services: Services, claims: TicketClaims, story: Story): Promise<void> {
  try {
    if ((await finishUpload(services, WAITER, claims)) !== null) story.published = true;
  } catch (error) {
    // Nothing has arrived yet, or it was moved under its hands: the browser tries again.
    const isExpected =
      error instanceof ApiError ? error.code === 'upload_missing' : `${error}`.includes('moved while');
    if (!isExpected) throw error;
  }
}

async function administer(
  services: Services,
  id: string,
  { pick }: Interleaver,
  story: Story,
): Promise<void> {
  for (let left = 1 + pick(3); left > 0; left -= 1) {
    const what = pick(7);
    if (what < 3) {
      const to = IMAGE_STATES[what] ?? 'private';
      if (to === 'public') story.madePublic = true;
      await moveImages(services, { ids: [id], to }, 'test');
    } else if (what === 3) await editImages(services, { ids: [id], addTags: ['tag'] }, 'test');
    else {
      if (what === 4) await moveImages(services, { ids: [id], to: 'trash' }, 'test');
      const { results } = await purgeImages(services, { ids: [id] }, 'test');
      if (results[0]?.ok) story.purged = true;
    }
  }
}

const put = (server: TestServer, claims: TicketClaims, seed: number) =>
  server.storage.put(stagingKey(claims.id, claims.slug), Uint8Array.of(seed), {
    headers: { contentType: 'image/png' },
  });

const keysOf = (server: TestServer, id: string) =>
  server.storage.keys().filter((key) => key.includes(id) && key !== purgedMarkKey(id));

async function play(seed: number): Promise<void> {
  const order = createInterleaver(seed);
  const server = await createTestServer();
  const claims = newPromise(order);
  const { id } = claims;
  const story: Story = { published: false, purged: false, madePublic: false };
  await put(server, claims, 1);
  if (order.pick(2) === 0) await complete(server.services, claims, story);
  const actors: Record<string, () => Promise<unknown>> = {};
  for (let index = 1 + order.pick(2); index > 0; index -= 1) {
    actors[`browser ${index}`] = () => complete(servicesOf(server, order, `browser ${index}`), claims, story);
  }
  for (let index = 1 + order.pick(2); index > 0; index -= 1) {
    actors[`admin ${index}`] = () =>
      administer(servicesOf(server, order, `admin ${index}`), id, order, story);
  }
  const sends = order.stepOf('sender');
  actors.sender = async () => {
    for (let left = order.pick(3); left > 0; left -= 1) {
      await sends();
      await put(server, claims, 2);
    }
  };
  await order.run(actors);
  // The old form and the old ticket once more, when everybody has gone.
  await put(server, claims, 3);
  const before = keysOf(server, id).filter((key) => !key.startsWith('uploads/'));
  await complete(server.services, claims, story);
  const after = keysOf(server, id);
  if (story.purged) {
    expect(after, 'nothing is left of what was deleted permanently').toEqual([]);
    return;
  }
  if (story.published) {
    if (before.length > 0) expect(after, 'a completed grant changes nothing').toEqual(before);
    const [row, ...others] = after.flatMap((key) => parseThumbKey(key) ?? []);
    expect(row, 'only a purge removes').toBeDefined();
    expect(others).toEqual([]);
    if (row) {
      const key = imageKey(row.state, id, row.row.slug);
      expect(after).toContain(key);
      const read = async (one: string) => (await server.storage.read(one, { maxBytes: 9 }))?.bytes;
      for (const size of sizeKeysOf(row)) {
        expect(await read(size), 'a smaller picture is of the image it lies beside').toEqual(await read(key));
      }
    }
  }
  if (!story.madePublic) {
    expect(after.filter((key) => key.startsWith('public/'))).toEqual([]);
  }
}

test('whatever completions, admins and senders do at once, what was purged stays away and nothing else is lost', async () => {
  const first = Number(process.env.SEED ?? 1);
  for (let seed = first; seed < first + RUNS; seed += 1) {
    await play(seed).catch((error: unknown) => {
      throw new Error(`In the order of seed ${seed}: ${String(error)}`, { cause: error });
    });
  }
});
