import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EXPORT_LIST, type ExportRow, UNFINISHED_EXPORT_LIST } from '@/lib/server/export/export-row';
import { createImageId } from '@/lib/shared/keys/image-id';
import { makeExportFolder } from '../inside-folder';
import { openSource } from './open-source';
import type { SourceEntry } from './source-entry';

const NOW_MS = Date.UTC(2026, 0, 15);
const IDS = [3, 2, 1].map((minute) => createImageId(NOW_MS + minute * 60_000));
const NOWHERE = { endpoint: undefined, region: undefined, profile: undefined };
const OWN = { provider: 's3', bucket: 'own', region: 'us-east-1', prefix: '' } as const;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sluice-export-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A line as an export writes it. */
function line(at: number, facts: Partial<ExportRow> = {}): string {
  const row = {
    ...{
      version: 1,
      file: `2026/${at}.jpg`,
      id: IDS[at],
      state: 'private',
      name: `${at}.jpg`,
      alt: '',
      tags: [],
    },
    ...{ type: 'image/jpeg', width: 1, height: 1, sizeBytes: 1, sha256: '', taken: null, uploader: null },
    ...{ uploadedAt: new Date(NOW_MS).toISOString(), albums: [], metadata: null },
  };
  return `${JSON.stringify({ ...row, ...facts })}\n`;
}

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

async function walked(): Promise<readonly SourceEntry[]> {
  const source = await openSource({ kind: 'folder', path: folder }, NOWHERE, OWN);
  const entries: SourceEntry[] = [];
  for await (const entry of source.walk()) entries.push(entry);
  return entries;
}

/** The path and the name that the list gives, of each file. */
const told = (entries: readonly SourceEntry[]) =>
  entries.flatMap((entry) => (entry.kind === 'file' ? [[entry.path, entry.exported?.name ?? null]] : []));

describe('a folder of an export that was stopped', () => {
  test('at its first time keeps what is known of its pictures, and says that it may lack some', async () => {
    await write({
      [UNFINISHED_EXPORT_LIST]: line(0, { name: 'Sea', state: 'held' }) + line(1).slice(0, 40),
      '2026/0.jpg': 'x',
      '2026/mine.jpg': 'y',
    });
    const entries = await walked();
    expect(told(entries)).toEqual([
      ['2026/0.jpg', 'Sea'],
      ['2026/mine.jpg', null],
    ]);
    expect(entries).toContainEqual(
      expect.objectContaining({ exported: expect.objectContaining({ state: 'held' }) }),
    );
    expect(entries.filter(({ kind }) => kind !== 'file')).toEqual([
      { kind: 'failed', path: UNFINISHED_EXPORT_LIST, reason: expect.stringContaining('was stopped') },
    ]);
  });

  test('when it was run again has the newer of two lines, and the rest of the list before', async () => {
    await write({
      [EXPORT_LIST]: line(0, { name: 'old' }) + line(1, { name: 'old', file: '2026/edited.jpg' }) + line(2),
      [UNFINISHED_EXPORT_LIST]: line(0, { name: 'new' }) + line(1, { name: 'new' }),
      ...{ '2026/0.jpg': 'x', '2026/1.jpg': 'x', '2026/2.jpg': 'x', '2026/edited.jpg': 'z' },
    });
    expect(told(await walked())).toEqual([
      ['2026/0.jpg', 'new'],
      ['2026/1.jpg', 'new'],
      ['2026/2.jpg', '2.jpg'],
      ['2026/edited.jpg', null],
    ]);
  });
});

test('exports that lie in the folder which is imported keep what their lists say', async () => {
  await write({
    ...{ [`lake/${EXPORT_LIST}`]: line(0), 'lake/2026/0.jpg': 'x', 'lake/mine.jpg': 'y' },
    ...{ [`sea/${EXPORT_LIST}`]: line(1), 'sea/2026/1.jpg': 'x', 'other/2026/1.jpg': 'z' },
  });
  const files = told(await walked());
  expect(files).toHaveLength(4);
  expect(files).toEqual(
    expect.arrayContaining([
      ['lake/2026/0.jpg', '0.jpg'],
      ['lake/mine.jpg', null],
      ['sea/2026/1.jpg', '1.jpg'],
      ['other/2026/1.jpg', null],
    ]),
  );
});

test('the files of a built-in bucket are no pictures to import: they would all come in twice', async () => {
  const bucket = { 'bucket/blobs/ab/x': 'x', 'bucket/index/CURRENT': 'y', 'mine.jpg': 'z' };
  await write(bucket);
  const entries = await walked();
  expect(told(entries)).toEqual([['mine.jpg', null]]);
  expect(entries).toContainEqual({ kind: 'passed', path: 'bucket/', why: 'own' });
  const itself = openSource({ kind: 'folder', path: join(folder, 'bucket') }, NOWHERE, OWN);
  await expect(itself).rejects.toThrow('built-in bucket keeps its files');
  await expect(makeExportFolder(join(folder, 'bucket'))).rejects.toThrow('Name another folder');
});
