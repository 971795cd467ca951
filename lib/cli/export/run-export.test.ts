import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EXPORT_LIST, type ExportRow, parseExportRow } from '@/lib/server/export/export-row';
import { createImageId } from '@/lib/shared/keys/image-id';
import type { Taken } from '@/lib/shared/taken/taken';
import { StorageError } from '@/lib/storage';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { type SeedOptions, seedImage } from '@/testing/server/seed-image';
import { type ExportRun, runExport } from './run-export';

let folder: string;
let server: TestServer;
let printed: string[];
const DAY = '2026/2026-01-15';
const TERMINAL = { isTTY: false, columns: 80, write: () => true };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sluice-export-'));
  server = await createTestServer();
  printed = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function run(options: Partial<ExportRun> = {}): Promise<number> {
  return runExport({
    ...{ services: server.services, folder, parallel: 3, stop: new AbortController() },
    selection: { states: ['held', 'private', 'public'], from: null, to: null },
    ...{
      isChecked: false,
      hasCsv: false,
      isJson: false,
      terminal: TERMINAL as unknown as NodeJS.WriteStream,
    },
    print: (line) => void printed.push(line),
    ...options,
  });
}

let count = 0;
const seed = (options: SeedOptions = {}) =>
  // Each a little older than the one before, so that their order is known.
  seedImage(server, { id: createImageId(server.now().getTime() - count++), ...options });

async function list(): Promise<ExportRow[]> {
  const lines = (await readFile(join(folder, EXPORT_LIST), 'utf8')).trim().split('\n');
  return lines.flatMap((line) => parseExportRow(line) ?? []);
}

async function files(): Promise<string[]> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  return all
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('sluice-export.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort((one, other) => (one < other ? -1 : 1));
}

describe('an export', () => {
  test('writes pictures under their own names and dates, and a line for each', async () => {
    const taken: Taken = { wallMs: Date.UTC(2019, 4, 3, 10, 11, 12), offsetMinutes: 120, isFileDate: false };
    const id = await seed({
      name: 'Straße 🦆.jpg',
      alt: 'a duck',
      tags: ['duck'],
      taken,
      uploader: 'Ada',
      state: 'public',
    });
    expect(await run()).toBe(0);
    expect(await files()).toEqual([`${DAY}/Straße 🦆.jpg`]);
    expect(await readFile(join(folder, DAY, 'Straße 🦆.jpg'), 'utf8')).toBe('image');
    expect((await stat(join(folder, DAY, 'Straße 🦆.jpg'))).mtime.toISOString()).toBe(
      '2019-05-03T08:11:12.000Z',
    );
    expect(await list()).toEqual([
      expect.objectContaining({
        ...{ id, state: 'public', name: 'Straße 🦆.jpg', alt: 'a duck', tags: ['duck'], uploader: 'Ada' },
        ...{
          file: `${DAY}/Straße 🦆.jpg`,
          taken: { at: '2019-05-03T10:11:12+02:00' },
          sizeBytes: 5,
          metadata: null,
        },
        sha256: createHash('sha256').update('image').digest('base64'),
      }),
    ]);
  });

  test.each([
    ['../../x.jpg', '_.._x.jpg'],
    ['CON.jpg', '_CON.jpg'],
    ['a. . .jpg', 'a.jpg'],
    ['..\\up.jpg', '_up.jpg'],
    ['-rf.jpg', '-rf.jpg'],
  ])('a name such as %j stays inside, in a form that every system takes', async (name, expected) => {
    await seed({ name });
    await run();
    expect(await files()).toEqual([`${DAY}/${expected}`]);
  });

  test('names that a disk takes for one become two', async () => {
    for (const name of ['a.jpg', 'A.JPG', 'a.jpg', 'ä.jpg', 'a\u0308.jpg']) await seed({ name });
    await run();
    expect(new Set(await files())).toEqual(
      new Set([
        `${DAY}/A (2).JPG`,
        `${DAY}/a (3).jpg`,
        `${DAY}/a.jpg`,
        `${DAY}/a\u0308 (2).jpg`,
        `${DAY}/ä.jpg`,
      ]),
    );
  });

  test('writes what is chosen: by state, date, tag and words', async () => {
    await seed({ name: 'one.jpg', tags: ['Duck'] });
    await seed({ name: 'two.jpg', tags: ['duck'], state: 'trash' });
    await seed({ name: 'three.jpg', alt: 'some words' });
    const day = (text: string) => new Date(text);
    const selected = async (selection: Partial<ExportRun['selection']>) => {
      const states = ['held', 'private', 'public'] as const;
      await run({ selection: { states, from: null, to: null, ...selection } });
      const names = (await files()).map((file) => file.split('/').at(-1));
      await rm(folder, { recursive: true });
      return names;
    };
    expect(await selected({ tag: 'duck' })).toEqual(['one.jpg']);
    expect(await selected({ q: 'words' })).toEqual(['three.jpg']);
    expect(await selected({ states: ['trash'] })).toEqual(['two.jpg']);
    expect(await selected({ from: day('2026-01-15'), to: day('2026-01-16') })).toHaveLength(2);
    expect(await selected({ from: day('2026-01-16') })).toEqual([]);
    expect(await selected({ to: day('2026-01-15') })).toEqual([]);
  });

  test('a picture that cannot be had is told, and the others are there', async () => {
    const broken = await seed({ name: 'broken.jpg' });
    await seed({ name: 'whole.jpg' });
    const failing = await createTestServer({}, () => ({
      ...server.storage,
      read: async (key, options) => {
        if (key.includes(broken)) throw new StorageError('unavailable', 'cut');
        return server.storage.read(key, options);
      },
    }));
    expect(await run({ services: failing.services })).toBe(1);
    expect(await files()).toEqual([`${DAY}/whole.jpg`]);
    expect(printed.join('')).toContain(`broken.jpg (${broken}):`);
    expect(await run()).toBe(0);
    expect(await files()).toEqual([`${DAY}/broken.jpg`, `${DAY}/whole.jpg`]);
  });

  test('a table for spreadsheets runs none of its cells', async () => {
    await seed({ name: '=1+1.jpg', alt: '=HYPERLINK("http://evil.example")', tags: ['+a', 'b'] });
    await run({ hasCsv: true });
    const text = await readFile(join(folder, 'sluice-export.csv'), 'utf8');
    expect(text).toContain('"\'=1+1.jpg"');
    expect(text).toContain('"\'=HYPERLINK(""http://evil.example"")"');
    expect(text).toContain('"\'+a, b"');
    expect(text.split('\r\n')).toHaveLength(3);
  });
});

describe('an export that is run again', () => {
  let reads = 0;
  const counted = () =>
    createTestServer({}, () => ({
      ...server.storage,
      read: async (key, options) => {
        if (key.includes('/images/')) reads += 1;
        return server.storage.read(key, options);
      },
    }));

  beforeEach(() => {
    reads = 0;
  });

  test('reads only what is missing, and keeps names when others come', async () => {
    await seed({ name: 'a.jpg' });
    await seed({ name: 'a.jpg' });
    await run();
    const before = await files();
    const { services } = await counted();
    expect(await run({ services })).toBe(0);
    expect(reads).toBe(0);
    // The newest comes first in a listing, and would be called a.jpg.
    await seedImage(server, { id: createImageId(server.now().getTime() + 1_000), name: 'a.jpg' });
    await rm(join(folder, DAY, 'a (2).jpg'));
    await run({ services });
    expect(reads).toBe(2);
    expect(new Set(await files())).toEqual(new Set([...before, `${DAY}/a (3).jpg`]));
    const kept = new Map((await list()).map(({ id, file }) => [id, file]));
    expect(new Set(kept.values()).size).toBe(3);
  });

  test('writes beside a file that somebody has changed, and finds rot with --check', async () => {
    await seed({ name: 'a.jpg' });
    await run();
    const path = join(folder, DAY, 'a.jpg');
    const { mtime } = await stat(path);
    await writeFile(path, 'imagE');
    const { utimes } = await import('node:fs/promises');
    await utimes(path, mtime, mtime);
    await run();
    expect(await files()).toEqual([`${DAY}/a.jpg`]);
    await run({ isChecked: true });
    expect(await files()).toEqual([`${DAY}/a (2).jpg`, `${DAY}/a.jpg`]);
    expect(await readFile(path, 'utf8')).toBe('imagE');
    expect(await readFile(join(folder, DAY, 'a (2).jpg'), 'utf8')).toBe('image');
  });

  test('of a part keeps the lines of all others', async () => {
    await seed({ name: 'a.jpg', tags: ['x'] });
    await seed({ name: 'b.jpg' });
    await seed({ name: 'c.jpg', tags: ['x'] });
    await run();
    await run({ selection: { states: ['private'], from: null, to: null, tag: 'x' } });
    expect(new Set((await list()).map(({ name }) => name))).toEqual(new Set(['a.jpg', 'b.jpg', 'c.jpg']));
  });

  test.each([1, 2, 3, 4, 5, 6])(
    'after it was cut off at its line %i has each picture once',
    async (lines) => {
      for (let at = 0; at < 6; at += 1) await seed({ name: 'a.jpg' });
      await run();
      const whole = (await readFile(join(folder, EXPORT_LIST), 'utf8')).trimEnd().split('\n');
      const cut = `${whole.slice(0, lines).join('\n')}\n${whole[lines]?.slice(0, 40) ?? ''}`;
      await writeFile(join(folder, `${EXPORT_LIST}.part`), cut);
      await rm(join(folder, EXPORT_LIST));
      // The line was written, the file had not taken its place yet.
      const last = parseExportRow(whole[lines - 1] ?? '');
      await rm(join(folder, last?.file ?? ''));
      // Nothing is known of the rest: those files are somebody's.
      for (const line of whole.slice(lines)) await rm(join(folder, parseExportRow(line)?.file ?? ''));
      await writeFile(join(folder, `.${last?.id}.part`), 'half');
      expect(await run()).toBe(0);
      expect(await files()).toHaveLength(6);
      expect(new Set((await list()).map(({ file }) => file)).size).toBe(6);
    },
  );

  test('after it was stopped goes on where it was', async () => {
    for (let at = 0; at < 12; at += 1) await seed({ name: 'a.jpg' });
    const stop = new AbortController();
    let seen = 0;
    const services = {
      ...server.services,
      storage: {
        ...server.services.storage,
        read: async (...given: Parameters<typeof server.storage.read>) => {
          seen += 1;
          if (seen === 5) stop.abort();
          return server.storage.read(...given);
        },
      },
    };
    expect(await run({ services, stop })).toBe(130);
    expect((await files()).length).toBeLessThan(12);
    expect(await run()).toBe(0);
    expect(await files()).toHaveLength(12);
    expect(await list()).toHaveLength(12);
  });
});

describe('a folder that is exported to', () => {
  test.each([
    ['below /proc', () => '/proc/photos', /^The folder \/proc\/photos can’t be created/],
    ['that is a file', () => join(folder, 'file'), /file is a file, not a folder/],
    ['that takes no file', () => '/proc', /^The folder \/proc can’t be written to/],
  ])('%s is refused at once, in a sentence', async (_, place, sentence) => {
    await writeFile(join(folder, 'file'), '');
    await expect(run({ folder: place() })).rejects.toThrow(sentence);
  });

  test('is not left by a link in it', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'sluice-outside-'));
    await mkdir(join(folder, '2026'));
    await symlink(outside, join(folder, DAY));
    await seed({ name: 'a.jpg' });
    expect(await run()).toBe(1);
    expect(await readdir(outside)).toEqual([]);
    expect(printed.join('')).toContain('isn’t a folder');
    // The message names the folder, which may have been named by somebody else.
    const named = join(folder, 'a\u0007b');
    await mkdir(join(named, '2026'), { recursive: true });
    await symlink(outside, join(named, DAY));
    printed = [];
    await run({ folder: named });
    expect(printed.find((text) => text.includes('isn’t a folder'))).toContain('a\\u{7}b');
    await rm(outside, { recursive: true });
  });

  test.each([`${EXPORT_LIST}.part`, `${EXPORT_LIST}.join`, 'sluice-export.csv.part'])(
    'is not left by a link that stands where %s is written',
    async (name) => {
      await seed();
      const elsewhere = await mkdtemp(join(tmpdir(), 'sluice-elsewhere-'));
      const precious = join(elsewhere, 'precious.txt');
      await writeFile(precious, 'precious');
      // The list of an export that was killed is joined with the old one first.
      if (name.endsWith('.join')) {
        await run();
        await rename(join(folder, EXPORT_LIST), join(folder, `${EXPORT_LIST}.part`));
      }
      await symlink(precious, join(folder, name));
      await expect(run({ hasCsv: true })).rejects.toThrow('ELOOP');
      expect(await readFile(precious, 'utf8')).toBe('precious');
      await rm(elsewhere, { recursive: true });
    },
  );

  test('is not left by a line of its list: what stands outside is no picture of it', async () => {
    await seed({ name: 'a.jpg' });
    const inner = join(folder, 'inner');
    await run({ folder: inner });
    const path = join(inner, EXPORT_LIST);
    await writeFile(path, (await readFile(path, 'utf8')).replace(`${DAY}/a.jpg`, '../a.jpg'));
    await rename(join(inner, DAY, 'a.jpg'), join(folder, 'a.jpg'));
    await run({ folder: inner });
    expect(await files()).toContain(`inner/${DAY}/a.jpg`);
    expect(await readFile(path, 'utf8')).not.toContain('"../');
  });

  test('is written to by one export at a time; one that was killed holds nothing', async () => {
    await writeFile(join(folder, '.sluice-export.lock'), String(process.ppid));
    await expect(run()).rejects.toThrow('Another export');
    await writeFile(join(folder, '.sluice-export.lock'), '999999999');
    expect(await run()).toBe(0);
    expect(await readdir(folder)).not.toContain('.sluice-export.lock');
  });

  test('keeps files that were there before', async () => {
    await mkdir(join(folder, DAY), { recursive: true });
    await writeFile(join(folder, DAY, 'A.jpg'), 'mine');
    await seed({ name: 'a.jpg' });
    await run();
    expect(await readFile(join(folder, DAY, 'A.jpg'), 'utf8')).toBe('mine');
    expect(await files()).toEqual([`${DAY}/A.jpg`, `${DAY}/a (2).jpg`]);
  });
});

test('of thousands of rows only so many are under way at once', async () => {
  for (let at = 0; at < 1_200; at += 1) await seed({ name: `${at}.jpg` });
  let reads = 0;
  let most = 0;
  const services = {
    ...server.services,
    storage: {
      ...server.services.storage,
      read: async (...given: Parameters<typeof server.storage.read>) => {
        reads += 1;
        most = Math.max(most, reads);
        try {
          return await server.storage.read(...given);
        } finally {
          reads -= 1;
        }
      },
    },
  };
  expect(await run({ services, parallel: 4 })).toBe(0);
  expect(most).toBeLessThanOrEqual(4);
  expect(await list()).toHaveLength(1_200);
});
