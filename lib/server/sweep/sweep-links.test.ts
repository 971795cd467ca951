import { expect, test } from 'vitest';
import { createImageId } from '@/lib/shared/keys/image-id';
import { linkKey, linkSetKey } from '@/lib/shared/keys/system-keys';
import { createTestServer } from '@/testing/server/create-test-server';
import { sweepLinks } from './sweep-links';

const DAY = 86_400;
const never = () => false;

async function setUp() {
  const server = await createTestServer();
  const make = (seconds: number | null) =>
    server.services.links.create({
      kind: 'view',
      opens: { ids: [createImageId(1)] },
      until: seconds === null ? null : new Date(server.now().getTime() + seconds * 1_000).toISOString(),
      ...{ title: '', note: '', to: '', createdBy: '', passwordHash: null },
    });
  return { server, make };
}

test('a link is deleted a month after its end, with its photos’ ids; one without an end and one that was given a later one stay', async () => {
  const { server, make } = await setUp();
  const [short, endless, later] = [await make(DAY), await make(null), await make(DAY)];
  const until = new Date(server.now().getTime() + 50 * DAY * 1_000).toISOString();
  await server.services.links.change(later.id, (link) => ({ ...link, until }));
  server.wait(31 * DAY - 1);
  expect(await sweepLinks(server.services, never)).toBe(0);
  server.wait(2);
  expect(await sweepLinks(server.services, never)).toBe(1);
  const left = server.storage.keys().join();
  expect(left).not.toContain(short.id);
  for (const { id } of [endless, later]) {
    expect(left).toContain(linkKey(id));
    expect(left).toContain(linkSetKey(id, 0));
  }
});

test('what a cut-off creation left is deleted after a day, and not while it may go on', async () => {
  const { server, make } = await setUp();
  const whole = await make(null);
  const headers = { contentType: 'text/plain' };
  const orphan = linkSetKey(createImageId(server.now().getTime() + 1), 0);
  await server.storage.put(orphan, Buffer.from('x'), { headers });
  expect(await sweepLinks(server.services, never)).toBe(0);
  server.wait(DAY + 1);
  expect(await sweepLinks(server.services, never)).toBe(1);
  expect(server.storage.keys()).toEqual([linkKey(whole.id), linkSetKey(whole.id, 0)]);
});
