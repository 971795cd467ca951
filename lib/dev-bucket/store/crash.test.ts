import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFileStore } from './file-store';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'sluice-crash-'));
});
afterEach(() => rm(dir, { recursive: true }));

/** Overwrites some keys and makes and deletes others without end; prints a line once each of it is acknowledged. */
const WRITER = `
  import { Readable } from 'node:stream';
  import { createFileStore } from ${JSON.stringify(fileURLToPath(new URL('./file-store.ts', import.meta.url)))};
  const store = await createFileStore({ dir: process.argv[1] });
  const put = (key, text) =>
    store.put(key, Readable.from([Buffer.alloc(30_000, text)]), { headers: { contentType: 'x/y', metadata: {} } });
  const work = async (lane) => {
    for (let round = 0; ; round += 1) {
      const key = 'lane-' + lane + '/' + (round % 7);
      await put(key, 'round ' + round + ';');
      console.log(JSON.stringify([key, round]));
      const doomed = 'doomed-' + lane + '/' + round;
      await put(doomed, 'doomed');
      await store.delete([doomed]);
      console.log(JSON.stringify([doomed, 'deleted']));
    }
  };
  for (let lane = 0; lane < 4; lane += 1) void work(lane);
`;

test('kill -9 loses nothing acknowledged and leaves no litter; until then no other process gets in', async () => {
  const writer = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', WRITER, dir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acknowledged = new Map<string, number>();
  const deleted: string[] = [];
  let refusal: string | undefined;
  for await (const line of createInterface({ input: writer.stdout })) {
    const [key, state] = JSON.parse(line) as [string, number | 'deleted'];
    if (state === 'deleted') deleted.push(key);
    else acknowledged.set(key, state);
    refusal ??= await createFileStore({ dir }).then(
      () => 'opened',
      (error: Error) => error.message,
    );
    if (deleted.length === 30) writer.kill('SIGKILL');
  }
  expect(deleted.length).toBeGreaterThanOrEqual(30);
  expect(refusal).toMatch(/in use by another process.*DEV_BUCKET_DIR/);

  const store = await createFileStore({ dir });
  const page = await store.list({ maxKeys: 1_000 });
  for (const [key, round] of acknowledged) {
    const found = await store.get(key);
    const bytes = await buffer(found!.body);
    // The last acknowledged version, or one after it whose acknowledgement did not get out: whole in any case.
    expect(createHash('sha256').update(bytes).digest('base64')).toBe(found!.object.checksumSha256);
    expect(Number(/^round (\d+);/.exec(bytes.toString('latin1', 0, 40))?.[1])).toBeGreaterThanOrEqual(round);
  }
  for (const key of deleted) expect(await store.head(key)).toBeNull();
  await store.close();
  const files = await readdir(join(dir, 'blobs'), { recursive: true, withFileTypes: true });
  expect(files.filter((file) => file.isFile())).toHaveLength(page.objects.length);
});
