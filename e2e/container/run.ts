/**
 * `npm run test:container`: proves of the Dockerfile what can be proved without an engine. Its steps run in empty folders as a user without
 * rights; what comes out of them is started as process 1 of a namespace of its own, over a read-only file system, stopped, killed and
 * started again. The base image, other processors and a network of containers are not seen. Takes Linux, root, and minutes.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmdirSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { UploadGrant } from '@/lib/shared/wire';
import { makePhoto } from '../support/make-photo';
import { signInByHand } from '../support/sign-in-by-hand';
import { buildImage, USER } from './build-image';
import { environmentOf, onlyInstruction, parseDockerfile, wordsOf } from './parse-dockerfile';
import { type Container, runImage } from './run-image';

const PORT = 3_180 + Number(process.env.E2E_PORT_OFFSET ?? 0);
const URL_OF_APP = `http://127.0.0.1:${PORT}`;
const PASSWORD = 'correct horse battery staple';
const CRON_SECRET = 'a secret of the tests';
/** `docker stop` kills after ten seconds. */
const STOPS_WITHIN_MS = 10_000;
/** Somewhere for the mounts of the namespaces to be. */
const MOUNT_POINTS = ['/app', '/data'];

const report = (line: string) => process.stdout.write(`${line}\n`);
if (process.platform !== 'linux' || process.getuid?.() !== 0) {
  report('Not tested: the steps of the Dockerfile. They need Linux and root, for namespaces.');
  process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), 'sluice-container-'));
// The steps work as another user.
chmodSync(folder, 0o755);
const made = MOUNT_POINTS.filter((path) => !existsSync(path));
for (const path of made) mkdirSync(path);
try {
  await prove();
  report('All checks passed.');
} finally {
  for (const path of made) rmdirSync(path);
  rmSync(folder, { recursive: true, force: true });
}

async function prove(): Promise<void> {
  const stages = parseDockerfile(readFileSync('Dockerfile', 'utf8'));
  const last = stages.at(-1);
  assert.ok(last);
  assert.equal(onlyInstruction(last, 'USER'), `${USER.uid}:${USER.gid}`);
  assert.equal(onlyInstruction(last, 'STOPSIGNAL'), 'SIGTERM');
  assert.equal(onlyInstruction(last, 'VOLUME'), environmentOf(last).DEV_BUCKET_DIR);
  const root = buildImage(stages, folder, report);
  for (const leak of ['.env', '.git', '.data', 'e2e', 'node_modules/vitest', 'node_modules/knip']) {
    assert.equal(existsSync(join(root, 'app', leak)), false, `The image holds ${leak}.`);
  }
  spawnSync('chown', ['-R', '0:0', join(root, 'app')]);
  report(`The image is ${sizeOf(join(root, 'app'))} over its base.`);

  // A new volume takes over the folder of the image, and who owns it.
  const data = join(folder, 'volume');
  cpSync(join(root, 'data'), data, { recursive: true });
  chownSync(data, USER.uid, USER.gid);
  const environment = { ...environmentOf(last), PORT: String(PORT), ADMIN_PASSWORD: PASSWORD, CRON_SECRET };
  const health = wordsOf(onlyInstruction(last, 'HEALTHCHECK'));
  const isHealthy = () =>
    spawnSync(health[0] ?? '', health.slice(1), {
      cwd: join(root, 'app'),
      env: { ...process.env, ...environment },
    }).status === 0;
  assert.equal(isHealthy(), false, 'Nothing is running, but it reports healthy.');
  const start = async () => {
    const command = wordsOf(onlyInstruction(last, 'CMD'));
    const container = await runImage({ root, data, command, environment });
    for (let tries = 0; !isHealthy(); tries += 1) {
      assert.ok(tries < 180, `It did not become healthy:\n${container.output()}`);
      await sleep(500);
    }
    return container;
  };

  report('It starts, becomes healthy, and none of its processes is root’s');
  const first = await start();
  assert.deepEqual(first.users(), new Set([String(USER.uid)]));
  assert.doesNotMatch(first.output(), /EROFS|read-only|EACCES/i);

  report('A photo arrives through the single port and is published');
  const photo = await makePhoto({ seed: 3 });
  await complete(await send(photo, 'published.jpg'));
  assert.deepEqual(await namesInGallery(), ['published.jpg']);

  report('It stops in time while a file is being sent; one that has arrived is left for the sweep');
  await send(photo, 'arrived.jpg');
  const cutOff = hang(photo);
  await sleep(500);
  await stopInTime(first);
  await cutOff;

  report('Photos survive it, and the sweep finishes what was left');
  const second = await start();
  assert.deepEqual(await namesInGallery(), ['published.jpg']);
  await sleep(1_000);
  await sweepUntil(['arrived.jpg', 'published.jpg']);

  report('After a kill, it starts again with everything');
  await second.kill();
  const third = await start();
  assert.deepEqual(await namesInGallery(), ['arrived.jpg', 'published.jpg']);
  await stopInTime(third);
}

async function stopInTime(container: Container): Promise<void> {
  const { code, tookMs } = await container.stop();
  assert.equal(code, 0, container.output());
  assert.ok(tookMs < STOPS_WITHIN_MS, `It took ${tookMs} ms to stop.`);
}

async function post(path: string, body: unknown): Promise<unknown> {
  const response = await fetch(`${URL_OF_APP}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  assert.equal(response.status, 200, await response.clone().text());
  return response.json();
}

/** Presigns and sends by the address that is granted; the ticket. */
async function send(photo: Buffer, filename: string): Promise<string> {
  const grant = (await post('/api/upload/presign', { filename })) as UploadGrant;
  assert.equal(new URL(grant.url).origin, URL_OF_APP);
  const { status } = await fetch(grant.url, { method: 'POST', body: formOf(grant, photo) });
  assert.equal(status, 204);
  return grant.ticket;
}

function formOf(grant: UploadGrant, photo: Buffer): FormData {
  assert.equal(grant.method, 'POST');
  const form = new FormData();
  for (const [name, value] of Object.entries(grant.method === 'POST' ? grant.fields : {}))
    form.append(name, value);
  form.append('file', new Blob([new Uint8Array(photo)]), 'a.jpg');
  return form;
}

/** Sends half of a file and no more; resolves when the connection is cut. */
async function hang(photo: Buffer): Promise<void> {
  const grant = (await post('/api/upload/presign', { filename: 'half.jpg' })) as UploadGrant;
  const whole = new Request(grant.url, { method: 'POST', body: formOf(grant, photo) });
  const bytes = new Uint8Array(await whole.arrayBuffer());
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(bytes.subarray(0, bytes.length / 2)),
  });
  const headers = { 'content-type': whole.headers.get('content-type') ?? '' };
  await fetch(grant.url, { method: 'POST', headers, body, duplex: 'half' } as RequestInit).catch(() => null);
}

async function complete(ticket: string): Promise<void> {
  await post('/api/upload/complete', { ticket });
}

async function namesInGallery(): Promise<readonly string[]> {
  const cookie = await signInByHand(URL_OF_APP, PASSWORD);
  const answer = await fetch(`${URL_OF_APP}/api/images`, { headers: { cookie } });
  const { images } = (await answer.json()) as { images: { name: string }[] };
  return images.map(({ name }) => name).sort((a, b) => a.localeCompare(b));
}

/** The sweep leaves what arrived lately to its browser, for two minutes. */
async function sweepUntil(expected: readonly string[]): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    await fetch(`${URL_OF_APP}/api/sweep`, { headers: { authorization: `Bearer ${CRON_SECRET}` } });
    const names = await namesInGallery();
    if (names.join() === expected.join()) return;
    assert.ok(tries < 60, `The gallery has ${names.join()}.`);
    await sleep(5_000);
  }
}

function sizeOf(path: string): string {
  return spawnSync('du', ['-sh', path], { encoding: 'utf8' }).stdout.split('\t')[0] ?? '';
}
