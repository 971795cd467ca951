import { cp, mkdir, mkdtemp, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { rewriteRow } from '@/lib/server/changes/rewrite-row';
import { createDecoder } from '@/lib/server/decode-pool/create-decoder';
import { redrawScript } from '@/lib/server/decode-pool/decode-script';
import { startDecodeProcess } from '@/lib/server/decode-pool/start-decode-process';
import { EXPORT_LIST } from '@/lib/server/export/export-row';
import { selectRows } from '@/lib/server/export/select-rows';
import { moveImages } from '@/lib/server/images/move-images';
import { createImageId } from '@/lib/shared/keys/image-id';
import { IMAGE_STATES } from '@/lib/shared/keys/image-state';
import { type StorageConfig, StorageError } from '@/lib/storage';
import { makeImage } from '@/testing/media/make-images';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { createMemoryStorage } from '@/testing/storage/memory-storage';
import { runExport } from '../export/run-export';
import { openSource } from './open-source';
import { type ImportTools, runImport } from './run-import';
import { walkBucket } from './walk-bucket';

const decoder = createDecoder({ start: () => startDecodeProcess({ args: [redrawScript()] }), processes: 2 });
afterAll(() => decoder.close());

const NOWHERE = { endpoint: undefined, region: undefined, profile: undefined };
const TERMINAL = { isTTY: false, columns: 80, write: () => true } as unknown as NodeJS.WriteStream;
const OPTIONS = { state: null, tags: [], isSmallWanted: false, isDryRun: false };

let folder: string;
let server: TestServer;
let printed: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sluice-import-'));
  server = await createTestServer({}, undefined, { decoder });
  printed = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function run(tools: Partial<ImportTools> = {}): Promise<number> {
  const { services } = tools.services ? { services: tools.services } : server;
  const source = await openSource({ kind: 'folder', path: folder }, NOWHERE, services.config.storage);
  return runImport({
    ...{ services, source, options: OPTIONS, parallel: 4, isJson: false },
    ...{ stop: new AbortController().signal, terminal: TERMINAL },
    print: (line) => void printed.push(line),
    ...tools,
  });
}

async function rowsOf({ services }: TestServer) {
  const rows = [];
  for await (const row of selectRows(services.storage, { states: IMAGE_STATES, from: null, to: null }))
    rows.push(row);
  return rows;
}

/** Pictures that differ. */
async function write(...paths: string[]): Promise<void> {
  for (const [at, path] of paths.entries()) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    const bytes = await makeImage('image/png', { hasMetadata: false, width: 20 + at, height: 10 });
    await writeFile(join(folder, path), bytes);
    await utimes(join(folder, path), 1_000_000 + at, 1_000_000 + at);
  }
}

describe('an import', () => {
  test('takes in the pictures of a folder, and says what it left out and why', async () => {
    await write('a.png', 'sub/b.png', '.hidden.png');
    await writeFile(join(folder, 'film.mp4'), Buffer.from('\0\0\0\x18ftypmp42----------'));
    await writeFile(join(folder, 'broken.jpg'), 'no picture');
    await writeFile(join(folder, 'evil\u001b[2J.jpg'), '');
    await symlink('/etc', join(folder, 'etc'));
    expect(await run()).toBe(1);
    expect(new Set((await rowsOf(server)).map(({ row }) => row.name))).toEqual(new Set(['a.png', 'b.png']));
    const text = printed.join('');
    expect(text).toContain('broken.jpg: This file is a text file, not an image.');
    expect(text).toContain('evil\\u{1b}[2J.jpg: This file is empty');
    expect(text).toContain('etc: Links aren’t followed');
    expect(text).toContain('2 imported, 0 already there, 2 rejected. Left alone:');
    expect(text).toMatch(/1 hidden, 1 link, 1 not a picture|1 not a picture/);
  });

  test('lets a list that somebody else has written do nothing to the terminal', async () => {
    await writeFile(join(folder, EXPORT_LIST), '\u001b]0;owned\u0007\u009b2J\n');
    expect(await run()).toBe(1);
    expect(printed.join('')).toContain('\\u{1b}]0;owned\\u{7}\\u{9b}2J');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    expect(printed.join('')).not.toMatch(/[\u001b\u0007\u009b]/);
  });

  test('that is run again leaves alone what is there, and ends well', async () => {
    await write('a.png', 'b.png', 'c.png');
    await cp(join(folder, 'a.png'), join(folder, 'copy of a.png'));
    expect(await run()).toBe(0);
    expect(printed.join('')).toContain('3 imported, 1 already there, 0 rejected.');
    printed = [];
    expect(await run()).toBe(0);
    expect(printed.join('')).toContain('0 imported, 4 already there, 0 rejected.');
    expect(await rowsOf(server)).toHaveLength(3);
  });

  test('tells programs of each file in a line, and of the sums at the end', async () => {
    await write('a.png');
    await writeFile(join(folder, 'b.jpg'), 'x');
    await run({ isJson: true });
    const lines = printed.map((line) => JSON.parse(line));
    expect(lines).toContainEqual(
      expect.objectContaining({ result: 'imported', path: 'a.png', state: 'private' }),
    );
    expect(lines).toContainEqual(
      expect.objectContaining({ result: 'refused', path: 'b.jpg', code: 'not_an_image' }),
    );
    expect(lines.at(-1)).toMatchObject({ ok: false, exitCode: 1, imported: 1, refused: 1 });
  });

  test('shows how far it is by its pictures: a film beside them takes no time', async () => {
    await write('a.png', 'b.png');
    await writeFile(join(folder, 'film.mp4'), new Uint8Array(9_000_000));
    const shown: string[] = [];
    const writeText = (text: string) => shown.push(text) > 0;
    const terminal = { isTTY: true, columns: 200, write: writeText } as unknown as NodeJS.WriteStream;
    expect(await run({ terminal })).toBe(0);
    expect(shown.join('')).toMatch(/of (?:at least )?\d files/);
    expect(shown.join('')).not.toContain('MB');
  });

  test('is in the activity log with its pictures', async () => {
    await write('a.png', 'b.png');
    await run();
    const [key = ''] = server.storage.auditKeys();
    const entry = await server.storage.read(key, { maxBytes: 1e6 });
    expect(JSON.parse(Buffer.from(entry?.bytes ?? []).toString())).toMatchObject({
      ...{ action: 'import', actor: 'npm run import', imageCount: 2 },
    });
  });

  test('that is stopped begins no other file, and the next run has the rest', async () => {
    await write('a.png', 'b.png', 'c.png', 'd.png', 'e.png');
    const stop = new AbortController();
    const print = (line: string) => {
      printed.push(line);
      stop.abort();
    };
    expect(await run({ stop: stop.signal, parallel: 1, isJson: true, print })).toBe(130);
    expect(await rowsOf(server)).toHaveLength(1);
    expect(await run()).toBe(0);
    expect(await rowsOf(server)).toHaveLength(5);
  });

  test('gives up where the bucket takes nothing, and says how to continue', async () => {
    await write('a.png', 'b.png', 'c.png', 'd.png', 'e.png', 'f.png');
    const full = await createTestServer(
      {},
      (storage) => ({ ...storage, put: () => Promise.reject(new StorageError('access_denied', 'no')) }),
      { decoder },
    );
    expect(await run({ services: full.services, parallel: 1 })).toBe(2);
    expect(printed.filter((line) => line.includes('✗'))).toHaveLength(1);
    expect(printed.join('')).toContain('Run the same command again to continue');
  });
});

describe('a bucket that is imported from', () => {
  test('is read by pages; folders of the gallery itself are left alone', async () => {
    const bucket = createMemoryStorage();
    const put = async (key: string, bytes: Uint8Array) =>
      bucket.put(key, bytes, { headers: { contentType: 'application/octet-stream' } });
    for (const [at, key] of ['old/a.png', 'old/b/c d ü.png', 'old/.x/y.png', 'private/z.png'].entries()) {
      await put(key, await makeImage('image/png', { hasMetadata: false, width: 30 + at }));
    }
    await put('old/film.mp4', Uint8Array.of(1));
    const made = await makeImage('image/png', { hasMetadata: false, width: 90 });
    const id = createImageId(Date.parse('2026-01-01'));
    for (const key of [
      `team/private/thumbs/${id}/row.png`,
      `team/public/sizes/${id}/1280.png`,
      `uploads/${id}/x.png`,
    ]) {
      await put(key, made);
    }
    await put('old/thumbs/c d ü.png', await makeImage('image/png', { hasMetadata: false, width: 91 }));
    await put('old/', new Uint8Array());
    const paged = {
      ...bucket,
      list: (given: Parameters<typeof bucket.list>[0]) => bucket.list({ ...given, limit: 2 }),
    };
    const walk = (prefix: string) => walkBucket(paged, { prefix, ownPrefixes: ['private/'] });
    expect(await run({ source: { name: 's3://b', walk: () => walk('') } })).toBe(0);
    expect(new Set((await rowsOf(server)).map(({ row }) => row.name))).toEqual(
      new Set(['a.png', 'c d ü.png']),
    );
    expect(printed.join('')).toContain('1 from this gallery, 3 made by another gallery');
  });

  test.each([
    [
      'another bucket of the same server',
      's3://other/x',
      NOWHERE,
      { provider: 's3', bucket: 'other', endpoint: 'http://own.example', prefix: '' },
    ],
    [
      'another server',
      's3://other/x',
      { ...NOWHERE, endpoint: 'http://there.example' },
      { provider: 's3', bucket: 'other', endpoint: 'http://there.example', forcePathStyle: true },
    ],
    [
      'another account',
      's3://other/x',
      { ...NOWHERE, profile: 'old', region: 'eu-west-1' },
      { provider: 's3', bucket: 'other', profile: 'old', region: 'eu-west-1' },
    ],
    ['Google', 'gs://other/x', NOWHERE, { provider: 'gcs', bucket: 'other' }],
  ] as const)('may be %s', async (_, address, reach, expected) => {
    const { sourceConfigOf } = await import('./open-source');
    const { parseImportSource } = await import('./parse-import-source');
    const own: StorageConfig = {
      ...{
        provider: 's3',
        bucket: 'own',
        region: 'us-east-1',
        endpoint: 'http://own.example',
        prefix: 'sub/',
      },
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    };
    const place = parseImportSource([address]);
    if (place.kind === 'folder') throw new Error('It is no bucket.');
    const config = sourceConfigOf(place, reach, own);
    expect(config).toMatchObject(expected);
    // Keys of one account are not sent to another's server.
    expect('credentials' in config).toBe(reach === NOWHERE && expected.provider === 's3');
  });
});

test('an export that is imported brings names, descriptions, tags, dates and states back', async () => {
  await write('a.png', 'sub/a.png', 'ü 海.png', 'd.png');
  await run({ options: { ...OPTIONS, tags: ['first'] } });
  const [one, two, three] = await rowsOf(server);
  if (!one || !two || !three) throw new Error('Too few.');
  const { services } = server;
  await rewriteRow(services, one.id, {
    alt: 'Ein Satz, "mit" Zeichen',
    name: 'neu.png',
    addTags: ['zweites'],
  });
  await moveImages(services, { ids: [two.id], to: 'public' }, 'test');
  await moveImages(services, { ids: [three.id], to: 'trash' }, 'test');
  const out = join(folder, 'out');
  const selection = { states: IMAGE_STATES, from: null, to: null };
  const common = { terminal: TERMINAL, print: () => {}, stop: new AbortController(), parallel: 2 };
  const rest = { isChecked: false, hasCsv: true, isJson: false };
  expect(await runExport({ services, folder: out, selection, ...common, ...rest })).toBe(0);
  await writeFile(join(out, 'new.png'), await makeImage('image/png', { hasMetadata: false, width: 99 }));

  const fresh = await createTestServer({}, undefined, { decoder });
  const bring = async () => {
    const source = await openSource({ kind: 'folder', path: out }, NOWHERE, fresh.services.config.storage);
    return run({ services: fresh.services, source });
  };
  expect(await bring()).toBe(0);
  expect(await bring()).toBe(0);
  const told = (rows: Awaited<ReturnType<typeof rowsOf>>) =>
    rows.map(({ id, state, row: { name, alt, tags, taken, width, sizeBytes } }) => {
      return { id, state, name, alt, tags, taken, width, sizeBytes };
    });
  const back = told(await rowsOf(fresh));
  expect(back.filter(({ width }) => width !== 99)).toEqual(told(await rowsOf(server)));
  expect(back).toHaveLength(5);
});

test('a list that names what is outside, or not there, is told and leads nowhere', async () => {
  await write('a.png');
  const out = join(folder, 'out');
  const { services } = server;
  await run();
  const selection = { states: IMAGE_STATES, from: null, to: null };
  const common = { terminal: TERMINAL, print: () => {}, stop: new AbortController(), parallel: 2 };
  await runExport({
    services,
    folder: out,
    selection,
    ...common,
    isChecked: false,
    hasCsv: false,
    isJson: false,
  });
  const line = await readFile(join(out, EXPORT_LIST), 'utf8');
  const row = JSON.parse(line);
  const lines = [
    { ...row, file: '../a.png' },
    { ...row, file: '/etc/passwd' },
    { ...row, file: 'gone.png' },
  ];
  await writeFile(
    join(out, EXPORT_LIST),
    `${lines.map((each) => JSON.stringify(each)).join('\n')}\nnonsense\n`,
  );
  printed = [];
  const source = await openSource({ kind: 'folder', path: out }, NOWHERE, services.config.storage);
  const fresh = await createTestServer({}, undefined, { decoder });
  expect(await run({ services: fresh.services, source })).toBe(1);
  expect(printed.join('').match(/is not in the format that an export writes/g)).toHaveLength(3);
  expect(printed.join('')).toContain('gone.png: sluice-export.jsonl lists this file, but it isn’t there');
  // The file itself is there, and comes in as any other.
  expect(await rowsOf(fresh)).toHaveLength(1);
});
