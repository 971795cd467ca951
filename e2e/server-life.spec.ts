/** The production server as a program: what becomes of work under way when who asked for it goes, and when the server ends. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import type { UploadGrant } from '@/lib/shared/wire';
import { listProcesses } from './support/list-processes';
import { makePhoto } from './support/make-photo';
import { ADMIN_PASSWORD, CHAOS_PORTS } from './support/ports';

const URL_OF_APP = `http://localhost:${CHAOS_PORTS.app}`;

let directory: string;
let server: ChildProcess;
let log: string;
let photo: Blob;

test.beforeAll(async () => {
  photo = new Blob([new Uint8Array(await makePhoto({ width: 3_600, height: 2_700 }))]);
});

test.beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'sluice-life-'));
  log = '';
  server = spawn(process.execPath, ['--import', 'tsx', 'lib/cli/commands/serve.ts', 'start'], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      PORT: String(CHAOS_PORTS.app),
      DEV_BUCKET_PORT: String(CHAOS_PORTS.bucket),
      DEV_BUCKET_DIR: directory,
      ADMIN_PASSWORD,
    },
  });
  server.stdout?.on('data', (text: Buffer) => {
    log += text.toString();
  });
  await expect
    .poll(() =>
      fetch(URL_OF_APP).then(
        ({ ok }) => ok,
        () => false,
      ),
    )
    .toBe(true);
});

test.afterEach(async () => {
  server.kill('SIGTERM');
  if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
  await rm(directory, { recursive: true, force: true });
});

const published = () => log.split('upload.published').length - 1;

async function post(path: string, body: unknown, signal?: AbortSignal): Promise<Response> {
  return fetch(`${URL_OF_APP}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    ...(signal ? { signal } : {}),
  });
}

/** Sends the photo so many times; the tickets. */
async function sendPhotos(count: number): Promise<string[]> {
  const files = Array.from({ length: count }, (_, index) => ({ filename: `${index}.jpg` }));
  const { uploads } = (await (await post('/api/upload/presign', { files })).json()) as {
    uploads: UploadGrant[];
  };
  for (const grant of uploads) {
    if (grant.method !== 'POST') throw new Error('The embedded bucket takes forms.');
    const form = new FormData();
    for (const [name, value] of Object.entries(grant.fields)) form.append(name, value);
    form.append('file', photo);
    expect((await fetch(grant.url, { method: 'POST', body: form })).status).toBe(204);
  }
  return uploads.map(({ ticket }) => ticket);
}

/** The programs a process has started whose command holds some words. */
async function childrenOf(ancestor: number, words: string): Promise<number[]> {
  const all = await listProcesses();
  return all
    .filter(({ parent, command }) => parent === ancestor && command.includes(words))
    .map(({ pid }) => pid);
}

/** False also for one that has ended and that nobody has asked for its end. */
const isDecoding = async (pid: number) =>
  (await listProcesses()).some((one) => one.pid === pid && one.command.includes('decode-process'));

test('work whose client has gone is dropped', async () => {
  const tickets = await sendPhotos(30);
  const gone = new AbortController();
  const answer = post('/api/upload/complete', { tickets }, gone.signal).catch(() => null);
  await expect.poll(published, { intervals: [20] }).toBeGreaterThan(0);
  gone.abort();
  await answer;
  // Another asks, and has not to wait for what nobody wants.
  const [last = ''] = tickets.slice(-1);
  expect((await post('/api/upload/complete', { ticket: last })).status).toBe(200);
  expect(published()).toBeLessThan(20);
});

test('SIGTERM ends the server: what is under way is finished, the rest is told to come back', async () => {
  const tickets = await sendPhotos(12);
  const answers = tickets.map((ticket) => post('/api/upload/complete', { ticket }));
  await expect.poll(published, { intervals: [20] }).toBeGreaterThan(0);
  server.kill('SIGTERM');
  const statuses = (await Promise.all(answers)).map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([200, 503]));
  await once(server, 'exit');
  expect(statuses.filter((status) => status === 200)).toHaveLength(published());
});

test('no decode process outlives the server, however it ends', async () => {
  const [ticket = ''] = await sendPhotos(1);
  expect((await post('/api/upload/complete', { ticket })).status).toBe(200);
  const [next = 0] = await childrenOf(Number(server.pid), 'next-server');
  const decoders = await childrenOf(next, 'decode-process');
  expect(decoders.length).toBeGreaterThan(0);
  process.kill(next, 'SIGKILL');
  for (const pid of decoders) await expect.poll(() => isDecoding(pid)).toBe(false);
});
