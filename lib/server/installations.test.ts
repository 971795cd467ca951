/** Several installations in one bucket that holds other things too, one of them below the other: nobody touches what is not its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DevBucket, startDevBucket } from '@/lib/dev-bucket';
import { OWN_FOLDERS } from '@/lib/shared/keys/own-folders';
import type { PublishedUpload, UploadGrant } from '@/lib/shared/wire';
import { createStorage, type ObjectStorage, type S3StorageConfig } from '@/lib/storage';
import { httpBrowser } from '@/lib/storage/contract/http-browser';
import { type Fence, startFence } from '@/testing/dev-bucket/start-fence';
import { makePicture } from '@/testing/server/make-picture';
import { TEST_CONFIG } from '@/testing/server/test-config';
import { answerApi } from './api/answer-api';
import { API_ROUTES } from './api/api-routes';
import { COMPLETE_ROUTES } from './api/complete-routes';
import { openMedia } from './media/open-media';
import { createServices, type Services } from './services';
import { createSweeper } from './sweep/create-sweeper';

const KEYS = { accessKeyId: 'shared', secretAccessKey: 'only-for-the-tests-of-a-shared-bucket' };
const PREFIXES = ['', 'a/', 'a/b/'] as const;
type Prefix = (typeof PREFIXES)[number];

/** Objects of others, beside the folders of each and with names much like them. */
const OTHERS = [
  'index.html',
  'a/readme.txt',
  'a/privates/x',
  'a/b.txt',
  'a/b/logs/1',
  'ab/private/images/x',
  'a/',
];

type Installation = Readonly<{
  services: Services;
  fence: Fence;
  cookie: string;
  call(method: string, path: string, json?: unknown): Promise<Response>;
}>;

let dir: string;
let bucket: DevBucket;
let raw: ObjectStorage;
const installations = new Map<Prefix, Installation>();
const at = (prefix: Prefix) => installations.get(prefix) as Installation;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'sluice-shared-'));
  bucket = await startDevBucket({ dir, port: 0, bucket: 'photos', region: 'us-east-1', ...KEYS });
  const config = {
    ...{ provider: 'local', bucket: 'photos', region: 'us-east-1', forcePathStyle: true },
    credentials: KEYS,
  } as const satisfies S3StorageConfig;
  raw = createStorage({ ...config, endpoint: bucket.url });
  for (const key of OTHERS) await raw.put(key, new Uint8Array(1), { headers: { contentType: 'text/plain' } });
  for (const prefix of PREFIXES) {
    const fence = await startFence(bucket.url, 'photos', (name) =>
      OWN_FOLDERS.some((folder) => name.startsWith(`${prefix}${folder}/`)),
    );
    // They share every secret, as copies of one environment do.
    const services = await createServices(
      { ...TEST_CONFIG, storage: { ...config, endpoint: fence.url, prefix } },
      { writeLog: () => {} },
    );
    const cookie = `sluice_session=${await services.sessions.start(services.people.ofLink())}`;
    installations.set(prefix, {
      services,
      fence,
      cookie,
      call: async (method, path, json) => {
        const request = new Request(`http://localhost:3000${path}`, {
          method,
          headers: { cookie, ...(json === undefined ? {} : { 'content-type': 'application/json' }) },
          ...(json === undefined ? {} : { body: JSON.stringify(json) }),
        });
        const media = /^\/media\/([^/]+)\//.exec(path);
        const getServices = async () => services;
        return media
          ? openMedia(getServices, request, media[1] ?? '')
          : answerApi(getServices, request, [...COMPLETE_ROUTES, ...API_ROUTES]);
      },
    });
  }
});

afterAll(async () => {
  for (const { services, fence } of installations.values()) {
    await services.completions.close();
    services.decoder.close();
    await fence.close();
  }
  await bucket.close();
  await rm(dir, { recursive: true, force: true });
});

async function grant(prefix: Prefix, filename: string): Promise<UploadGrant> {
  const answer = await at(prefix).call('POST', '/api/upload/presign', { filename });
  return (await answer.json()) as UploadGrant;
}

async function send(prefix: Prefix, filename: string, seed: number): Promise<UploadGrant> {
  const given = await grant(prefix, filename);
  expect(await httpBrowser().send(given, await makePicture({ format: 'png', seed }))).toBe(204);
  return given;
}

async function upload(prefix: Prefix, filename: string, seed: number): Promise<PublishedUpload> {
  const { ticket } = await send(prefix, filename, seed);
  const answer = await at(prefix).call('POST', '/api/upload/complete', { ticket });
  expect(answer.status).toBe(200);
  return (await answer.json()) as PublishedUpload;
}

async function namesAt(prefix: Prefix): Promise<readonly string[]> {
  const answer = await at(prefix).call('GET', '/api/images?state=all');
  return ((await answer.json()) as { images: { name: string }[] }).images.map(({ name }) => name);
}

async function keys(): Promise<readonly string[]> {
  const all: string[] = [];
  for (let next: string | null = ''; next !== null; ) {
    const page: Awaited<ReturnType<ObjectStorage['list']>> = await raw.list({
      ...{ prefix: '', limit: 1_000 },
      ...(next === '' ? {} : { startAfter: next }),
    });
    all.push(...page.objects.map(({ key }) => key));
    next = page.next;
  }
  return all;
}

describe.each(PREFIXES)('the installation below “%s”', (prefix) => {
  test('takes a photo from its grant to its purge, and finishes and repairs what was left', async () => {
    const { call, services } = at(prefix);
    const seed = PREFIXES.indexOf(prefix) * 10 + 1;
    const { id } = await upload(prefix, 'life.png', seed);
    expect((await call('PATCH', `/api/images/${id}`, { name: 'renamed.png', tags: ['sea'] })).status).toBe(
      200,
    );
    for (const to of ['public', 'private', 'trash', 'private', 'trash']) {
      expect((await call('POST', '/api/images/move', { ids: [id], to })).status).toBe(200);
    }
    expect((await call('GET', `/api/images/${id}`)).status).toBe(200);
    expect((await call('POST', '/api/images/purge', { ids: [id] })).status).toBe(200);
    expect((await call('GET', `/api/images/${id}`)).status).toBe(404);
    await send(prefix, 'left.png', seed + 1);
    const { completed } = await createSweeper(services).run({ budgetMs: 20_000, graceMs: 0 });
    expect(completed).toBe(1);
    expect(await namesAt(prefix)).toEqual(['left.png']);
    for (const path of ['/api/images/numbers', '/api/audit', '/api/sessions', '/api/health/ready']) {
      await (await call('GET', path)).text();
    }
  });

  test('opens what is its own by a signed link, and the grant’s key is the whole one', async () => {
    const { call } = at(prefix);
    const given = await grant(prefix, 'a.png');
    expect(given.key.startsWith(`${prefix}uploads/`)).toBe(true);
    expect(given.method === 'POST' && given.fields.key).toBe(given.key);
    const image = await upload(prefix, `own${prefix.length}.png`, PREFIXES.indexOf(prefix) * 10 + 5);
    const redirect = await call('GET', `/media/${image.id}/x.png`);
    const loaded = await httpBrowser().load(redirect.headers.get('location') ?? '');
    expect(loaded?.bytes.length).toBeGreaterThan(100);
  });
});

test('each shows its own photos and nobody else’s', async () => {
  for (const prefix of PREFIXES) {
    expect(new Set(await namesAt(prefix))).toEqual(new Set(['left.png', `own${prefix.length}.png`]));
  }
});

test.each([
  ['', 'a/'],
  ['a/', 'a/b/'],
  ['a/b/', 'a/'],
  ['a/', ''],
] as const)(
  'a ticket and a link of “%s” are worth nothing below “%s”, and harm nothing',
  async (own, other) => {
    const { ticket } = await send(own, 'mine.png', 90);
    const before = await keys();
    const stolen = await at(other).call('POST', '/api/upload/complete', { ticket });
    expect(stolen.status).toBe(409);
    expect((await keys()).filter((key) => !before.includes(key))).toEqual([]);
    const answer = await at(own).call('POST', '/api/upload/complete', { ticket });
    expect(answer.status).toBe(200);
    const { id, shareUrl } = (await answer.json()) as PublishedUpload & { shareUrl: string };
    expect((await at(other).call('GET', `/api/images/${id}`)).status).toBe(404);
    expect((await at(other).call('GET', shareUrl)).status).toBe(404);
    const moved = await at(other).call('POST', '/api/images/move', { ids: [id], to: 'trash' });
    expect(JSON.stringify(await moved.json())).toContain('not_found');
    expect((await at(own).call('GET', `/api/images/${id}`)).status).toBe(200);
  },
);

test('a grant of one sends nothing below the other', async () => {
  const [mine, theirs] = [await grant('a/', 'x.png'), await grant('a/b/', 'x.png')];
  if (mine.method !== 'POST') throw new Error('The embedded bucket takes forms.');
  // Past the fence, as it is no request of an installation.
  const url = mine.url.replace(at('a/').fence.url, bucket.url);
  const bent = { ...mine, url, fields: { ...mine.fields, key: theirs.key } };
  expect(await httpBrowser().send(bent, await makePicture({ format: 'png' }))).toBe(403);
  expect(await raw.head(theirs.key)).toBeNull();
});

test('no request of any of them named a thing outside of its own folders, and what lay there lies there', async () => {
  for (const prefix of PREFIXES) {
    expect(at(prefix).fence.count()).toBeGreaterThan(30);
    expect(at(prefix).fence.outside).toEqual([]);
  }
  const own = PREFIXES.flatMap((prefix) => OWN_FOLDERS.map((folder) => `${prefix}${folder}/`));
  const rest = (await keys()).filter((key) => !own.some((one) => key.startsWith(one)));
  expect(new Set(rest)).toEqual(new Set(OTHERS));
});
