import { expect, test } from 'vitest';
import { createTestServer } from '@/testing/server/create-test-server';
import { makeDropLink } from '@/testing/server/drop-link';
import { readDropPage } from './read-drop-page';

test('a link that is over is known by its id, so that guests see what they sent by it', async () => {
  const server = await createTestServer();
  const { services } = server;
  const expired = await makeDropLink(
    server,
    {},
    { until: new Date(server.now().getTime() + 60_000).toISOString() },
  );
  const revoked = await makeDropLink(server);
  expect(await readDropPage(services, expired.token)).toMatchObject({
    kind: 'open',
    drop: { id: expired.id },
  });
  server.wait(61);
  expect(await readDropPage(services, expired.token)).toEqual({ kind: 'link_expired', id: expired.id });
  await services.links.remove(revoked.id);
  expect(await readDropPage(services, revoked.token)).toEqual({ kind: 'link_revoked', id: revoked.id });
});

test('of a token that this app has not made nothing is known', async () => {
  const server = await createTestServer();
  const { token } = await makeDropLink(server);
  const forged = `${token.slice(0, -4)}AAAA`;
  expect(await readDropPage(server.services, forged)).toEqual({ kind: 'link_invalid' });
});
