import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createImageId } from '@/lib/shared/keys/image-id';
import { createRunNotes } from './run-notes';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sluice-notes-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a run whose process has ended without an end of its own was killed; one that is at work was not', async () => {
  const { pid } = spawnSync('true');
  const killed = createImageId(1);
  await createRunNotes(folder, pid).begin(killed);
  await createRunNotes(folder).begin(createImageId(2));
  await writeFile(join(folder, 'something else'), String(pid));
  expect([...(await createRunNotes(folder).readKilled())]).toEqual([killed]);
  await createRunNotes(folder).end(killed);
  expect(await createRunNotes(folder).readKilled()).toEqual(new Set());
});

test('without a place for notes nothing is noted', async () => {
  const notes = createRunNotes('/proc/notes');
  await notes.begin(createImageId(1));
  await notes.end(createImageId(1));
  expect(await notes.readKilled()).toEqual(new Set());
});
