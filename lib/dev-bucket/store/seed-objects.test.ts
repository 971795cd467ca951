import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import type { ObjectStore } from '../object-store';
import { createFileStore } from './file-store';
import { seedObjects } from './seed-objects';

const headers = { contentType: 'text/plain', metadata: {} };

async function textOf(store: ObjectStore, key: string): Promise<string | null> {
  const found = await store.get(key);
  return found && (await buffer(found.body)).toString();
}

test('seeded objects are like any other, and share bytes that outlive each of them', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'sluice-seed-'));
  const content = { bytes: Buffer.from('shared'), headers, lastModifiedMs: 7 };
  await seedObjects(dir, ['a', 'b', 'c', 'd'], content);
  await seedObjects(dir, ['e'], content);
  const store = await createFileStore({ dir });
  const { objects } = await store.list({ maxKeys: 10 });
  expect(objects.map(({ key }) => key)).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(await store.head('a')).toMatchObject({ sizeBytes: 6, lastModifiedMs: 7, headers });
  await store.delete(['a']);
  await store.put('b', Readable.from([Buffer.from('own')]), { headers });
  await store.copy('c', 'copy', {});
  await store.delete(['c']);
  const texts = await Promise.all(['a', 'b', 'c', 'd', 'e', 'copy'].map((key) => textOf(store, key)));
  expect(texts).toEqual([null, 'own', null, 'shared', 'shared', 'shared']);
  await store.close();
  await rm(dir, { recursive: true });
});
