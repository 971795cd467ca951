import { describe, expect, test } from 'vitest';
import { NO_VERSIONS, type PrefixEnd } from '@/lib/storage';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { seedImage } from '@/testing/server/seed-image';
import { keepRefusalWord } from '../images/refusal-words';
import { DAY, keysOf, NOTHING, statesOf, sweep } from './testing/leftovers';

async function serverWhere(end: PrefixEnd): Promise<TestServer> {
  return createTestServer({}, undefined, { versions: { ...NO_VERSIONS, readEnd: async () => end } });
}

describe('where the server has no lifecycle rules', () => {
  test('what has been in the trash for thirty days is deleted, and nothing else', async () => {
    const server = await serverWhere({ kind: 'by-sweep' });
    const refused = await seedImage(server, { state: 'trash' });
    await keepRefusalWord(server.storage, [refused], 'Too dark');
    await seedImage(server, { state: 'private' });
    server.wait(30 * DAY);
    expect(await sweep(server)).toEqual(NOTHING);
    server.wait(1);
    expect(await sweep(server)).toEqual({ ...NOTHING, expired: 3 });
    expect(statesOf(server)).toEqual(['private/images', 'private/thumbs']);
  });

  test('what was sent and could not be finished goes after three days, and files of others stay', async () => {
    const server = await serverWhere({ kind: 'by-sweep' });
    const put = (key: string) =>
      server.storage.put(key, new Uint8Array(1), { headers: { contentType: 'image/png' } });
    const id = await seedImage(server);
    await put(`uploads/${id}/left.png`);
    await put('uploads/holiday/left.png');
    server.wait(3 * DAY + 1);
    await sweep(server);
    expect(keysOf(server).filter((key) => key.startsWith('uploads/'))).toEqual(['uploads/holiday/left.png']);
  });
});

test.each<PrefixEnd>([{ kind: 'days', days: 30 }, { kind: 'never' }, { kind: 'unknown' }])(
  'nothing in the trash is deleted where it ends %o',
  async (end) => {
    const server = await serverWhere(end);
    await seedImage(server, { state: 'trash' });
    server.wait(60 * DAY);
    await sweep(server);
    expect(keysOf(server)).toHaveLength(2);
  },
);
