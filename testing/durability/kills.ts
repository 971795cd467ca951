import { spawn } from 'node:child_process';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect } from 'vitest';
import { entriesOf } from '@/lib/server/indexes/entries-of';
import { sizeKeysOf } from '@/lib/server/objects/image-objects';
import type { Services } from '@/lib/server/services';
import { createSweeper } from '@/lib/server/sweep/create-sweeper';
import { completeUpload } from '@/lib/server/upload/complete-upload';
import { presignUploads } from '@/lib/server/upload/presign-uploads';
import type { ImageState } from '@/lib/shared/keys/image-state';
import { INDEX_PREFIX, TRASH_INDEX_PREFIX } from '@/lib/shared/keys/index-keys';
import { imageKey, parseThumbKey } from '@/lib/shared/keys/object-keys';
import { OUTBOX_PREFIX, purgedMarkKey } from '@/lib/shared/keys/system-keys';
import type { UploadGrant } from '@/lib/shared/wire';
import type { ObjectPage } from '@/lib/storage';
import { httpBrowser } from '@/lib/storage/contract/http-browser';
import { createInterleaver } from '../server/interleave';
import { seedImage } from '../server/seed-image';
import type { Order } from './victim';
import { createVictimServices, type VictimBucket } from './victim-services';

const WHATS = ['complete', 'complete', 'public', 'private', 'trash', 'edit', 'purge', 'purge'] as const;
/** Most operations on one image take fewer requests than this; where it was done earlier, nothing is killed. */
const MOST_REQUESTS = 23;
/** Processes that run at once. */
const AT_ONCE = 3;
/** Repair leaves alone what is younger than 15 minutes. */
const LATER_MS = 30 * 60_000;
const WAITER = { client: 'test', signal: new AbortController().signal };
/** In the project, so that its packages are found. */
const VICTIM = 'dist/durability/victim.mjs';

type Round = Readonly<{ order: Order; from: ImageState | null; wasKilled: boolean }>;

/**
 * Kills so many processes, each in the middle of a completion, a move, an edit or a purge; lets the sweep run as it does later,
 * and holds what is in the bucket to: no image lost, none public that nobody published, none back that was purged. The host's hook
 * must have heard of every image that was published and of no other, and the order by date taken must show each as it is. Returns how many processes that took, because some are done
 * before they would be killed.
 */
export async function killAtRandom(bucket: VictimBucket, kills: number, firstSeed: number): Promise<number> {
  const services = await createVictimServices(bucket);
  await buildVictim();
  const dir = await mkdtemp(join(tmpdir(), 'sluice-told-'));
  const toldPath = join(dir, 'told');
  await writeFile(toldPath, '');
  const rounds: Round[] = [];
  let seed = firstSeed;
  let killed = 0;
  const play = async () => {
    while (killed < kills) {
      const round = await playRound(services, { bucket, toldPath }, seed++);
      rounds.push(round);
      if (round.wasKilled) killed += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, play));
  const later = await createVictimServices(
    bucket,
    (storage) => storage,
    () => new Date(Date.now() + LATER_MS),
    { onPublished: ({ image }) => appendFile(toldPath, `${image.id}\n`) },
  );
  await createSweeper(later).run({ budgetMs: 600_000, graceMs: 0 });
  const told = new Set((await readFile(toldPath, 'utf8')).split('\n').slice(0, -1));
  await rm(dir, { recursive: true });
  const entries = await readEntries(services);
  for (const round of rounds) {
    await judge(services, round, told);
    await judgeIndexes(services, round, entries);
  }
  const completed = rounds.flatMap(({ order: { id, what } }) => (what === 'complete' ? [id] : []));
  expect(told).toEqual(new Set(completed));
  expect(await storedUnder(services, OUTBOX_PREFIX), 'nothing is owed any more').toEqual([]);
  return rounds.length;
}

/** Bundled once: a thousand starts from the sources would take most of the time. */
async function buildVictim(): Promise<void> {
  await build({
    entryPoints: ['testing/durability/victim.ts'],
    outfile: VICTIM,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  });
}

async function playRound(
  services: Services,
  { bucket, toldPath }: Pick<Order, 'bucket' | 'toldPath'>,
  seed: number,
): Promise<Round> {
  const { pick } = createInterleaver(seed);
  const what = WHATS[pick(WHATS.length)] ?? 'complete';
  const { id, ticket, from } =
    what === 'complete' ? await arrive(services, seed) : await publish(services, what, pick(2) === 0);
  const order: Order = {
    ...{ bucket, toldPath, what, id, ticket },
    killAt: pick(MOST_REQUESTS),
    afterMs: pick(2) === 0 ? null : pick(5),
  };
  const child = spawn(process.execPath, [VICTIM, JSON.stringify(order)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) =>
    child.on('close', (...end) => resolve(end)),
  );
  if (signal === null && code !== 0) throw new Error(`The process of seed ${seed} failed: ${said}`);
  return { order, from, wasKilled: signal === 'SIGKILL' };
}

/** A file that has arrived and waits for its completion. */
async function arrive(services: Services, seed: number) {
  const uploader = {
    client: 'test',
    identity: null,
    requestId: 'test',
    request: new Request('http://localhost:3000/'),
  };
  // Its size is told, because a thousand files of any size would be more than one network may hold unverified.
  const file = { filename: 'a.png', size: 1 };
  const grant = (await presignUploads(services, uploader, file)) as UploadGrant;
  const status = await httpBrowser().send(grant, Uint8Array.of(seed & 255));
  expect(status).toBeLessThan(300);
  return { id: grant.key.split('/')[1] ?? '', ticket: grant.ticket, from: null };
}

/** An image that is there, in a state from which the change is one. */
async function publish(services: Services, what: Order['what'], isOther: boolean) {
  const others = {
    public: 'private',
    private: 'trash',
    trash: 'private',
    edit: 'private',
    purge: 'trash',
    complete: 'private',
  } as const;
  const from: ImageState = what === 'trash' && isOther ? 'public' : others[what];
  const id = await seedImage(
    { now: services.clock, storage: services.storage },
    {
      ...{ state: from, width: 1_600, height: 1_200, hasSizes: true },
    },
  );
  return { id, ticket: '', from };
}

async function judge(services: Services, { order, from }: Round, told: ReadonlySet<string>): Promise<void> {
  const { id, what, ticket } = order;
  const about = `${what} of ${id} from ${from}, killed at ${order.killAt} ${order.afterMs}`;
  const keys = await keysOf(services, id);
  const rows = keys.flatMap((key) => parseThumbKey(key) ?? []);
  const isPurged = (await services.storage.head(purgedMarkKey(id))) !== null;
  if (isPurged) {
    expect(what, about).toBe('purge');
    expect(keys, about).toEqual([]);
    return;
  }
  // However it ended, the image is there, once and whole.
  expect(rows.length, `${about}: ${keys.join(' ')}`).toBe(1);
  const [row] = rows;
  if (row === undefined) return;
  const image = [imageKey(row.state, id, row.row.slug), ...sizeKeysOf(row)];
  expect(image, about).toHaveLength(2);
  expect(keys, about).toEqual(expect.arrayContaining(image));
  const allowed = { complete: ['private'], edit: [from], purge: [from] }[what as string] ?? [from, what];
  expect(allowed, about).toContain(row.state);
  if (!allowed.includes('public'))
    expect(
      keys.filter((key) => key.startsWith('public/')),
      about,
    ).toEqual([]);
  if (what !== 'complete') return;
  expect(told, about).toContain(id);
  // Its browser comes back, and nothing changes.
  await completeUpload(services, WAITER, ticket);
  expect(await keysOf(services, id), about).toEqual(keys);
}

/** After any kill an image is in the order by date taken by its one row, and not at all once it was purged. */
async function judgeIndexes(
  services: Services,
  { order: { id, what, killAt, afterMs } }: Round,
  entries: readonly string[],
): Promise<void> {
  const keys = await keysOf(services, id);
  const wanted = keys.flatMap((key) => {
    const row = parseThumbKey(key);
    return row ? entriesOf({ ...row, key }, new Map()) : [];
  });
  const found = entries.filter((key) => key.includes(id));
  expect(found, `entries of ${id}, ${what} killed at ${killAt} ${afterMs}`).toEqual(wanted);
}

async function readEntries({ storage }: Services): Promise<readonly string[]> {
  const found: string[] = [];
  for (const prefix of [INDEX_PREFIX, TRASH_INDEX_PREFIX]) {
    let startAfter: string | null = prefix;
    while (startAfter !== null) {
      const page: ObjectPage = await storage.list({ prefix, startAfter, limit: 1_000 });
      found.push(...page.objects.map(({ key }) => key));
      startAfter = page.next;
    }
  }
  return found;
}

async function storedUnder({ storage }: Services, prefix: string): Promise<readonly string[]> {
  return (await storage.list({ prefix, limit: 100 })).objects.map(({ key }) => key);
}

async function keysOf(services: Services, id: string): Promise<readonly string[]> {
  const prefixes = ['private', 'public', 'trash'].flatMap((state) => [
    `${state}/images/${id}/`,
    `${state}/sizes/${id}/`,
    `${state}/thumbs/${id}/`,
  ]);
  const listed = await Promise.all(
    [...prefixes, `uploads/${id}/`].map((prefix) => storedUnder(services, prefix)),
  );
  return listed.flat();
}
