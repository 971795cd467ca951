/**
 * Fifty guests send twenty photos each at once, by one drop link, to two server processes that know nothing of each other. Every third
 * guest asks for each grant twice, at both processes at once.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Services } from '@/lib/server/services';
import { ERROR_CODES } from '@/lib/shared/errors/error-codes';
import { parseThumbKey, thumbsPrefix } from '@/lib/shared/keys/object-keys';
import type { CompletedUpload, ErrorBody, UploadGrant } from '@/lib/shared/wire';
import { startVictimBucket } from './start-victim-bucket';
import { createVictimServices } from './victim-services';

const ON = process.env.DURABILITY_ON ?? 'embedded';
const GUESTS = 50;
const PHOTOS = 20;
const KIB = 1_024;
const MAX_TRIES = 20;

let bucket: Awaited<ReturnType<typeof startVictimBucket>>;
let services: Services;
let servers: readonly Readonly<{ process: ChildProcess; url: string }>[];

beforeAll(async () => {
  bucket = await startVictimBucket(ON);
  const { close: _, ...account } = bucket;
  services = await createVictimServices(account);
  servers = await Promise.all([startServer(account), startServer(account)]);
});

afterAll(async () => {
  for (const { process } of servers) process.stdin?.end();
  await bucket.close();
});

async function startServer(account: object) {
  const process = spawn(
    globalThis.process.execPath,
    ['--import', 'tsx', 'testing/durability/guest-server.ts', JSON.stringify(account)],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const [port] = (await once(createInterface(process.stdout), 'line')) as [string];
  return { process, url: `http://127.0.0.1:${port}` };
}

async function post<Answer>(at: number, path: string, body: unknown): Promise<Answer> {
  const answer = await fetch(`${servers[at % 2]?.url}${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  expect([path, answer.status]).toEqual([path, 200]);
  return (await answer.json()) as Answer;
}

async function send(grant: UploadGrant, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  if (grant.method !== 'POST') throw new Error('This bucket takes forms.');
  const form = new FormData();
  for (const [name, value] of Object.entries(grant.fields)) form.append(name, value);
  form.append('file', new Blob([bytes]));
  const answer = await fetch(grant.url, { method: 'POST', body: form });
  expect(answer.ok).toBe(true);
}

type Answer<T> = T | ErrorBody;

/** As a browser does: what may succeed another time is asked for again. */
async function askAll<In, Out extends object>(
  inputs: readonly In[],
  ask: (inputs: readonly In[]) => Promise<readonly Answer<Out>[]>,
): Promise<readonly Answer<Out>[]> {
  const found = new Map<number, Answer<Out>>();
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const open = inputs.flatMap((input, at) => (isFinal(found.get(at)) ? [] : [{ input, at }]));
    if (open.length === 0) break;
    const answers = await ask(open.map(({ input }) => input));
    for (const [index, { at }] of open.entries()) found.set(at, answers[index] as Answer<Out>);
  }
  return inputs.map((_, at) => found.get(at) as Answer<Out>);
}

function isFinal(answer: object | undefined): boolean {
  if (answer === undefined) return false;
  return !('error' in answer) || !ERROR_CODES[(answer as ErrorBody).error.code].retryable;
}

/** One guest from the first request to the last answer; the codes of what was refused, and the ids of what was published. */
async function beGuest(guest: number, link: string, sizeOf: () => number) {
  const photos = Array.from({ length: PHOTOS }, () => new Uint8Array(randomBytes(sizeOf())));
  const wanted = photos.map((bytes, photo) => ({
    filename: `${photo}.jpg`,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('base64'),
    link,
    guest: { id: createHash('sha256').update(String(guest)).digest('base64url').slice(0, 22) },
  }));
  const ask = async (at: number, files: readonly object[]) =>
    (await post<{ uploads: readonly Answer<UploadGrant>[] }>(at, '/api/upload/presign', { files })).uploads;
  const uploads = await askAll<object, UploadGrant>(wanted, async (files) => {
    // Both at once: a browser that gave up does not stop the server that is at it.
    const [first, again] = await Promise.all([
      ask(guest, files),
      guest % 3 === 0 ? ask(guest + 1, files) : null,
    ]);
    return first.map((one, at) => ('error' in one ? (again?.[at] ?? one) : one));
  });
  const codes: string[] = [];
  const tickets: string[] = [];
  await Promise.all(
    uploads.map(async (upload, photo) => {
      if ('error' in upload) return codes.push(upload.error.code);
      await send(upload, photos[photo] ?? new Uint8Array());
      return tickets.push(upload.ticket);
    }),
  );
  const results = await askAll<string, CompletedUpload>(tickets, async (open) => {
    const body = { tickets: open };
    return (
      await post<{ results: readonly Answer<CompletedUpload>[] }>(guest + 1, '/api/upload/complete', body)
    ).results;
  });
  const ids = results.map((result) => {
    if ('error' in result) throw new Error(result.error.code);
    return result.id;
  });
  return { codes, ids };
}

async function makeLink(
  files: number,
  bytes: number | null,
): Promise<Readonly<{ id: string; token: string }>> {
  const { id } = await services.links.create({
    kind: 'drop',
    opens: null,
    until: null,
    ...{ title: '', note: '', to: '', createdBy: '', passwordHash: null },
    drop: {
      ...{ files, bytes, see: false, askName: false, hold: false },
      ...{ takeBackSeconds: 0, welcome: '', picture: null },
    },
  });
  return { id, token: services.linkTokens.seal(id) };
}

/** Ids and bytes of everything that is published. */
async function published(): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  let startAfter: string | null = thumbsPrefix('private');
  while (startAfter !== null) {
    const page: Awaited<ReturnType<Services['storage']['list']>> = await services.storage.list({
      prefix: thumbsPrefix('private'),
      startAfter,
      limit: 1_000,
    });
    for (const { key } of page.objects) {
      const parsed = parseThumbKey(key);
      if (parsed) found.set(parsed.id, parsed.row.sizeBytes);
    }
    startAfter = page.next;
  }
  return found;
}

async function holdParty(link: string, sizeOf: () => number) {
  const guests = await Promise.all(
    Array.from({ length: GUESTS }, (_, guest) => beGuest(guest, link, sizeOf)),
  );
  return { codes: guests.flatMap(({ codes }) => codes), ids: guests.flatMap(({ ids }) => ids) };
}

test('a link for 700 photos takes 700 of the 1,000, and every one of them is published', async () => {
  const { id, token } = await makeLink(700, null);
  const { codes, ids } = await holdParty(token, () => 100);
  expect(new Set(codes)).toEqual(new Set(['link_files_used']));
  expect(new Set(ids).size).toBe(700);
  expect((await services.slots.used(id)).files).toBe(700);
  const there = await published();
  expect(ids.filter((one) => !there.has(one))).toEqual([]);
});

test('a link for 2 MB takes no more than 2 MB, and leaves no room that a photo would have found', async () => {
  const before = await published();
  const most = 2_048 * KIB;
  const { id, token } = await makeLink(10_000, most);
  const { codes, ids } = await holdParty(token, () => 3 * KIB + Math.floor(Math.random() * KIB));
  expect(new Set(codes)).toEqual(new Set(['link_bytes_used']));
  const used = await services.slots.used(id);
  expect(used.files).toBe(new Set(ids).size);
  expect(used.bytes).toBeLessThanOrEqual(most);
  expect(used.bytes).toBeGreaterThan(most - 4 * KIB);
  const after = await published();
  const bytes = [...after].reduce((sum, [one, size]) => sum + (before.has(one) ? 0 : size), 0);
  expect(bytes).toBeLessThanOrEqual(most);
  expect(after.size - before.size).toBe(new Set(ids).size);
});
