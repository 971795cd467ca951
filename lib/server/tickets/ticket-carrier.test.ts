import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type DevBucket, startDevBucket } from '@/lib/dev-bucket';
import type { UploadGrant } from '@/lib/shared/wire';
import { createBucketAdmin, type S3StorageConfig, type UploadRequest, wantedRules } from '@/lib/storage';
import { TEST_CONFIG } from '@/testing/server/test-config';
import { createServices, type Services } from '../services';
import { presignUploads } from '../upload/presign-uploads';
import { createTicketCarrier } from './ticket-carrier';

const ORIGIN = 'https://photos.example';
const credentials = { accessKeyId: 'key', secretAccessKey: 'a secret of tests' };
const BUCKET = { bucket: 'sluice', region: 'us-east-1' };
const FILE = { filename: 'x.png', size: 4 };

let dir: string;
let bucket: DevBucket;
let storage: S3StorageConfig & { provider: 'local' };
let nowMs: number;
let lines: string[];
let preflights: number;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'sluice-carrier-'));
  bucket = await startDevBucket({ dir, port: 0, ...BUCKET, ...credentials });
  storage = {
    ...{ provider: 'local', ...BUCKET, endpoint: bucket.url, forcePathStyle: true, credentials },
    uploadMethod: 'put',
  };
  [nowMs, lines, preflights] = [Date.now(), [], 0];
});

afterEach(async () => {
  await bucket.close();
  await rm(dir, { recursive: true });
});

/** The CORS rules of a bucket, with or without the header. */
async function setUp({ isOld }: { isOld: boolean }): Promise<void> {
  const [rule] = wantedRules({ origins: [ORIGIN], uploadMethod: 'put', blocksPublicAccess: false }).cors;
  if (!rule) throw new Error('There is a rule.');
  const allowedHeaders = rule.allowedHeaders.filter((name) => !isOld || name !== 'x-amz-meta-ticket');
  await (await createBucketAdmin(storage)).writeCors([{ ...rule, allowedHeaders }]);
}

const open = (): Promise<Services> =>
  createServices(
    { ...TEST_CONFIG, storage },
    {
      clock: () => new Date(nowMs),
      writeLog: (line) => lines.push(line),
      fetch: (...args) => {
        preflights += 1;
        return fetch(...args);
      },
    },
  );

async function presign(services: Services, origin: string | null): Promise<UploadGrant> {
  const request = new Request('https://photos.example/', { headers: origin === null ? {} : { origin } });
  const uploader = { client: 'test', identity: null, requestId: 'r', request };
  return (await presignUploads(services, uploader, FILE)) as UploadGrant;
}

/** Sends as a page of `ORIGIN`: only what the preflight allows. */
async function sendFromPage(grant: UploadGrant): Promise<number> {
  if (grant.method !== 'PUT') throw new Error('A PUT was asked for.');
  const preflight = await fetch(grant.url, {
    method: 'OPTIONS',
    headers: {
      origin: ORIGIN,
      'access-control-request-method': 'PUT',
      'access-control-request-headers': Object.keys(grant.headers).join(',').toLowerCase(),
    },
  });
  if (!preflight.ok) return preflight.status;
  return (await fetch(grant.url, { method: 'PUT', headers: { ...grant.headers }, body: 'data' })).status;
}

const keptTicket = async (services: Services, { key }: UploadGrant) =>
  (await services.storage.head(key))?.metadata?.ticket;

test('where the bucket allows the header, the ticket is kept beside what a page sends, after one preflight for all', async () => {
  await setUp({ isOld: false });
  const services = await open();
  const grant = await presign(services, ORIGIN);
  expect(await sendFromPage(grant)).toBe(200);
  expect(await keptTicket(services, grant)).toBe(grant.ticket);
  await presign(services, ORIGIN);
  expect(preflights).toBe(1);
  expect(lines).toEqual([]);
});

test('a bucket whose CORS rules lack the header takes uploads as before, and the log says what to run', async () => {
  await setUp({ isOld: true });
  const services = await open();
  const grant = await presign(services, ORIGIN);
  expect(await sendFromPage(grant)).toBe(200);
  expect(await keptTicket(services, grant)).toBeUndefined();
  await presign(services, ORIGIN);
  expect(preflights).toBe(1);
  expect(lines.join()).toContain('npm run bucket:setup');
});

test('once the bucket is set up, the ticket is kept without a restart', async () => {
  await setUp({ isOld: true });
  const services = await open();
  await presign(services, ORIGIN);
  await setUp({ isOld: false });
  nowMs += 600_000;
  const grant = await presign(services, ORIGIN);
  expect(await sendFromPage(grant)).toBe(200);
  expect(await keptTicket(services, grant)).toBe(grant.ticket);
});

test('what is no browser needs no CORS rule', async () => {
  const services = await open();
  const grant = await presign(services, null);
  expect(grant.method === 'PUT' && grant.headers['x-amz-meta-ticket']).toBe(grant.ticket);
  expect(preflights).toBe(0);
});

test('a bucket that does not answer a preflight stops no upload', async () => {
  await setUp({ isOld: false });
  const services = await createServices(
    { ...TEST_CONFIG, storage },
    { writeLog: (line) => lines.push(line), fetch: () => Promise.reject(new TypeError('fetch failed')) },
  );
  const grant = await presign(services, ORIGIN);
  expect(await sendFromPage(grant)).toBe(200);
});

describe('whether a page may carry the ticket', () => {
  const PUT: UploadRequest = {
    method: 'PUT',
    url: 'https://bucket.example/key',
    headers: { 'X-Amz-Meta-Ticket': 't' },
  };
  const POST: UploadRequest = { method: 'POST', url: 'https://bucket.example/', fields: {} };
  const answers = (allowed: string | null, status = 200) =>
    new Response(null, {
      status,
      headers: allowed === null ? {} : { 'access-control-allow-headers': allowed },
    });

  function carrier(answer: () => Promise<Response>) {
    const asked: string[] = [];
    const warned: string[] = [];
    const { mayCarry } = createTicketCarrier({
      clock: () => new Date(0),
      log: { info() {}, error() {}, warn: (event) => warned.push(event) },
      fetch: (_, init) => {
        asked.push(new Headers(init?.headers).get('access-control-request-headers') ?? '');
        return answer();
      },
    });
    return { mayCarry, asked, warned };
  }

  test.each([
    ['the header among others', answers('Content-Type , X-Amz-Meta-Ticket,x-other'), true],
    ['any header', answers('*'), true],
    ['others', answers('content-type,x-amz-meta-other'), false],
    ['nothing', answers(null), false],
    ['the header, but refuses', answers('x-amz-meta-ticket', 403), false],
  ])('the bucket allows %s: %j', async (_, answer, isAllowed) => {
    const { mayCarry, asked, warned } = carrier(async () => answer);
    expect(await mayCarry(PUT, ORIGIN)).toBe(isAllowed);
    expect(asked).toEqual(['x-amz-meta-ticket']);
    expect(warned).toEqual(isAllowed ? [] : ['upload.ticket_not_kept']);
  });

  test('not where the bucket does not answer', async () => {
    const { mayCarry } = carrier(() => Promise.reject(new TypeError('fetch failed')));
    expect(await mayCarry(PUT, ORIGIN)).toBe(false);
  });

  test('always in a form, unasked', async () => {
    const { mayCarry, asked } = carrier(async () => answers(null));
    expect(await mayCarry(POST, ORIGIN)).toBe(true);
    expect(asked).toEqual([]);
  });

  test('a hundred origins are remembered, however many are made up', async () => {
    const { mayCarry, asked } = carrier(async () => answers('*'));
    for (let index = 0; index < 100; index += 1) await mayCarry(PUT, `https://${index}.example`);
    for (let index = 0; index < 100; index += 1) await mayCarry(PUT, `https://${index}.example`);
    expect(asked).toHaveLength(100);
    await mayCarry(PUT, 'https://another.example');
    await mayCarry(PUT, 'https://0.example');
    expect(asked).toHaveLength(102);
  });
});
