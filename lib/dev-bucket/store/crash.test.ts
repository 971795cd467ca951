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

/** Writes, overwrites and deletes without end; prints a line once each is acknowledged. */
const WRITER = `
  import { Readable } from 'node:stream';
  import { createFileStore } from ${JSON.stringify(fileURLToPath(new URL('./file-store.ts', import.meta.url)))};
  const store = await createFileStore({ dir: process.argv[1] });
  const work = async (lane) => {
    for (let round = 0; ; round += 1) {
      const key = 'lane-' + lane + '/' + (round % 7);
      const bytes = Buffer.alloc(30_000, 'round ' + round + ';');
      await store.put(key, Readable.from([bytes]), { headers: { contentType: 'x/y', metadata: {} } });
      console.log(JSON.stringify([key, round]));
    }
  };
  for (let lane = 0; lane < 4; lane += 1) void work(lane);
`;

test('kill -9 loses nothing acknowledged and leaves no litter', async () => {
  const writer = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', WRITER, dir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acknowledged = new Map<string, number>();
  let count = 0;
  for await (const line of createInterface({ input: writer.stdout })) {
    const [key, round] = JSON.parse(line) as [string, number];
    acknowledged.set(key, round);
    count += 1;
    if (count === 60) writer.kill('SIGKILL');
  }
  expect(count).toBeGreaterThanOrEqual(60);

  const store = await createFileStore({ dir });
  const page = await store.list({ maxKeys: 1_000 });
  for (const [key, round] of acknowledged) {
    const found = await store.get(key);
    const bytes = await buffer(found!.body);
    // The last acknowledged version, or one after it whose acknowledgement did not get out: whole in any case.
    expect(createHash('sha256').update(bytes).digest('base64')).toBe(found!.object.checksumSha256);
    expect(Number(/^round (\d+);/.exec(bytes.toString('latin1', 0, 40))?.[1])).toBeGreaterThanOrEqual(round);
  }
  await store.close();
  const files = await readdir(join(dir, 'blobs'), { recursive: true, withFileTypes: true });
  expect(files.filter((file) => file.isFile())).toHaveLength(page.objects.length);
}, 30_000);
