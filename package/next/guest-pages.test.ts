import { expect, test } from 'vitest';
import type { Identity } from '@/lib/server/seam/identity';
import { createTestServer } from '@/testing/server/create-test-server';
import { makeDropLink } from '@/testing/server/drop-link';
import { readDrop, readDropLinks } from './guest-pages';

const ORIGIN = { host: 'host.example', 'x-forwarded-proto': 'https' };

test('a guest gets the words of the link and what the uploader must know; of one that is over why', async () => {
  const server = await createTestServer();
  const { id, token } = await makeDropLink(server);
  const { limits } = server.services.config;
  expect(await readDrop(server.services, token)).toMatchObject({
    ...{ problem: null, drop: { id, token, welcome: 'Welcome!' }, limits, afterUpload: null },
  });
  expect(await readDrop(server.services, 'x')).toEqual({ problem: 'link_invalid', id: null });
  await server.services.links.remove(id);
  expect(await readDrop(server.services, token)).toEqual({ problem: 'link_revoked', id });
});

test('drop links are for admins, at the address of the app’s own page', async () => {
  const ask = async (identity: Identity | null, album?: string) => {
    const seam = { basePath: '/api/photos', dropPath: '/guests', identify: () => identity };
    const server = await createTestServer({}, undefined, { seam });
    const { id, token } = await makeDropLink(server);
    const visitor = { head: new Headers(ORIGIN), cookie: () => undefined, album };
    return { id, token, answer: await readDropLinks(server.services, visitor) };
  };
  const { id, token, answer } = await ask({ id: 'ana', role: 'admin' }, 'abc123');
  expect(answer).toMatchObject({
    ...{ problem: null, album: 'abc123', origin: expect.stringContaining('host.example') },
    links: [{ id, url: `/guests/${token}` }],
  });
  expect((await ask(null)).answer).toEqual({ problem: 'sign_in_required' });
  expect((await ask({ id: 'ben', role: 'viewer' })).answer).toEqual({ problem: 'role_required' });
});
