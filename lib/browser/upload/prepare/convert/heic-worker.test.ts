import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { readHeif } from '@/lib/shared/media/heif/read-heif';
import { readHevcUnits } from '@/lib/shared/media/heif/read-hevc-units';
import { clearHeic } from '@/testing/media/clear-heic';
import { tinyHeic } from '@/testing/media/tiny-heic';

type Report = Readonly<{ kind: string; width?: number; message?: string }>;
type WorkerScope = {
  location: Readonly<{ href: string }>;
  postMessage: (report: Report) => void;
  onmessage?: (event: Readonly<{ data: unknown }>) => Promise<void>;
};

const source = readFileSync(new URL('./heic-worker.js', import.meta.url), 'utf8');
const decoder: unknown = createRequire(import.meta.url)('libheif-js/wasm-bundle');

/** The worker's messages about a file, with the real decoder. */
async function askWorker(bytes: Uint8Array): Promise<Report | undefined> {
  const reports: Report[] = [];
  const self: WorkerScope = {
    location: { href: 'http://localhost/vendor/heic-worker.js' },
    postMessage: (report) => reports.push(report),
  };
  const fetch = async () => ({ ok: true, arrayBuffer: async () => new ArrayBuffer(0) });
  class Memory {
    grow() {}
  }
  const run = new Function('self', 'libheif', 'fetch', 'WebAssembly', source) as (
    ...scope: unknown[]
  ) => void;
  run(self, async () => decoder, fetch, { Memory });
  const pictures = readHevcUnits(bytes).map((units) => units.map((unit) => unit.slice()));
  await self.onmessage?.({ data: { bytes, pictures, isDeep: false, maxMemoryBytes: 2 ** 31 } });
  return reports.at(-1);
}

test('a whole HEIC is decoded', async () => {
  expect(await askWorker(tinyHeic())).toMatchObject({ kind: 'done', width: 64, height: 48 });
});

test('one with an error in its codes is none, though the library would draw it', async () => {
  const bytes = tinyHeic();
  // Its data is 130 bytes, behind the length of its only unit and the unit's head.
  const start = bytes.findIndex((_, at) => bytes[at] === 0x82 && bytes[at + 1] === 0x28);
  for (const at of [20, 50, 90]) {
    const damaged = bytes.slice();
    for (let index = start + at; index < start + at + 8; index += 1)
      damaged[index] = (damaged[index] ?? 0) ^ 0x5a;
    expect(await askWorker(damaged)).toMatchObject({
      kind: 'undecodable',
      message: 'Error: The HEIC is damaged.',
    });
  }
});

test('one with an error in the codes of its alpha is none either', async () => {
  expect(await askWorker(clearHeic())).toMatchObject({ kind: 'done', width: 64, height: 48 });
  const { items, references } = readHeif(clearHeic());
  const [alpha = 0] = references.prem.get(2) ?? [];
  const [coded = 0] = references.dimg.get(alpha) ?? [];
  const [range] = items.get(coded)?.ranges ?? [];
  if (!range) throw new Error('There is no alpha.');
  const damaged = clearHeic();
  for (let at = range.start + 8; at < range.end; at += 1) damaged[at] = (damaged[at] ?? 0) ^ 0x5a;
  expect(await askWorker(damaged)).toMatchObject({
    kind: 'undecodable',
    message: 'Error: The HEIC is damaged.',
  });
});

test('no other picture takes the place of the one that is to be shown', async () => {
  const bytes = tinyHeic();
  const at = Buffer.from(bytes).indexOf('pitm') + 9;
  // The tile that the picture is made of is hidden.
  expect(bytes[at]).toBe(2);
  expect(await askWorker(bytes.with(at, 1))).toMatchObject({ kind: 'undecodable' });
});
