import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bucketEnvironment } from './bucket-environment';
import { requireFreePort } from './require-free-port';
import { type LocalBucket, startLocalBucket } from './start-local-bucket';

let directory: string;
const buckets: LocalBucket[] = [];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'sluice-local-'));
});
afterEach(async () => {
  for (const bucket of buckets.splice(0)) await bucket.close();
  await rm(directory, { recursive: true, force: true });
});

async function start(environment: Record<string, string> = {}, appUrl?: string): Promise<LocalBucket> {
  const bucket = await startLocalBucket({ DEV_BUCKET_DIR: directory, ...environment }, appUrl);
  buckets.push(bucket);
  return bucket;
}

/** Something else that listens where the bucket would. */
async function occupy(port: number): Promise<{ port: number; free(): Promise<void> }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    port: (server.address() as { port: number }).port,
    free: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function freePort(): Promise<string> {
  const { port, free } = await occupy(0);
  await free();
  return String(port);
}

test('a second start says where the first one runs', async () => {
  await start({ DEV_BUCKET_PORT: await freePort() }, 'http://localhost:4711');
  await expect(start({ DEV_BUCKET_PORT: await freePort() }, 'http://localhost:4712')).rejects.toThrow(
    `Sluice already runs in this folder: http://localhost:4711 (process ${process.pid}). Stop it first, or set PORT and DEV_BUCKET_DIR to other values.`,
  );
});

test('what a killed process has left behind stops nobody, not even where its id is somebody’s', async () => {
  const left = { pid: process.pid, url: 'http://localhost:4711', bucketPort: 9_100 };
  await writeFile(join(directory, 'running.json'), JSON.stringify(left));
  const { url } = await start({ DEV_BUCKET_PORT: await freePort() });
  expect(JSON.parse(await readFile(join(directory, 'running.json'), 'utf8'))).toMatchObject({ url });
});

test('where it runs is told to its owner alone, and taken back at the end', async () => {
  const bucket = await start({ DEV_BUCKET_PORT: await freePort() });
  expect((await stat(join(directory, 'running.json'))).mode & 0o777).toBe(0o600);
  await bucket.close();
  buckets.pop();
  await expect(stat(join(directory, 'running.json'))).rejects.toThrow('ENOENT');
});

test('a port of its own that is taken is named in a sentence', async () => {
  const other = await occupy(0);
  await expect(start({ DEV_BUCKET_PORT: String(other.port) }, 'http://localhost:4711')).rejects.toThrow(
    `Port ${other.port} is in use. Stop what listens there, or set DEV_BUCKET_PORT to another port.`,
  );
  await other.free();
});

test('behind the door any port will do, and commands find it', async () => {
  // Where the usual one is taken already, so much the better.
  const other = await occupy(9_100).catch(() => null);
  const bucket = await start({}, 'http://localhost:4711');
  const { DEV_BUCKET_PORT } = bucket.variables;
  expect(DEV_BUCKET_PORT).not.toBe('9100');
  expect(await bucketEnvironment({ DEV_BUCKET_DIR: directory })).toMatchObject({ DEV_BUCKET_PORT });
  await other?.free();
});

test('the usual port of the bucket may be chosen for the app; the same for both may not', async () => {
  const port = '9100';
  const bucket = await start({ PORT: port }, 'http://localhost:9100');
  expect(bucket.variables.DEV_BUCKET_PORT).not.toBe(port);
  await expect(
    start({ PORT: port, DEV_BUCKET_PORT: port, DEV_BUCKET_DIR: `${directory}/2` }, 'http://localhost:9100'),
  ).rejects.toThrow('PORT and DEV_BUCKET_PORT are both 9100. Set one of them to another port.');
});

test.each(['192.0.2.1', 'no.such.host.invalid'])(
  'a host to listen on that is none of this machine, %s, is told in a sentence',
  async (host) => {
    await expect(requireFreePort({ host, port: 0 }, 0)).rejects.toThrow(
      `HOST is not an address of this machine (${host}).`,
    );
    await expect(start({ DEV_BUCKET_HOST: host, DEV_BUCKET_PORT: await freePort() })).rejects.toThrow(
      `DEV_BUCKET_HOST is not an address of this machine (${host}).`,
    );
  },
);

test('the port of the app that is taken is named before anything is started', async () => {
  const { port, free } = await occupy(0);
  await expect(requireFreePort({ host: '127.0.0.1', port }, 0)).rejects.toThrow(
    `Port ${port} is in use. Stop the program that uses it, or set PORT to another port.`,
  );
  setTimeout(free, 150);
  await expect(requireFreePort({ host: '127.0.0.1', port })).resolves.toBeUndefined();
  await expect(requireFreePort({ host: '192.0.2.1', port })).rejects.toThrow(
    'HOST is not an address of this machine',
  );
});
