/** An expired ticket: it completes nothing, and tells for a day what it completed in time. */
import { describe, expect, test } from 'vitest';
import { dateOfId } from '@/lib/shared/keys/image-id';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { makePicture } from '@/testing/server/make-picture';
import { complete, sendFile } from '@/testing/server/upload';
import type { ServerConfig } from '../config';

const HOUR = 3_600;
const DAY = 86_400;

async function send(server: TestServer) {
  const grant = await sendFile(server, await makePicture({ format: 'png' }), { filename: 'x.png' });
  return { ticket: grant.ticket, key: grant.key, id: grant.key.split('/')[1] ?? '' };
}

/** A server that has published an image whose answer was lost. */
async function published(config: Partial<ServerConfig> = {}) {
  const server = await createTestServer(config);
  const { ticket, id, key } = await send(server);
  const first = await complete(server, ticket);
  expect(first.status).toBe(200);
  const headers = { cookie: await server.adminCookie() };
  const change = (method: string, path: string, json: unknown) =>
    server.call(method, path, { json, headers });
  return { server, ticket, id, key, first, change };
}

/** The ticket's own facts, and no more. */
const bareFacts = (id: string) => ({
  ...{ id, name: 'x.png', type: 'image/png', uploadedAt: dateOfId(id).toISOString() },
  ...{ url: null, thumbUrl: null, shareUrl: null, shareExpiresAt: null },
});

const codeOf = async (server: TestServer, ticket: string) => {
  const { status, body } = await complete(server, ticket);
  return status === 200 ? undefined : body.error.code;
};

describe('a ticket that has expired', () => {
  test('is answered by the image that was published in time, for a day', async () => {
    const { server, ticket, first } = await published();
    // The proof of a sender is made anew with each answer.
    const { shareUrl: _, shareExpiresAt: __, thumbUrl: ___, proof: ____, ...image } = first.body;
    const keys = server.storage.keys();
    server.wait(HOUR);
    const late = await complete(server, ticket);
    expect([late.status, late.body]).toEqual([200, expect.objectContaining(image)]);
    server.wait(DAY - 1);
    expect((await complete(server, ticket)).status).toBe(200);
    server.wait(1);
    expect(await codeOf(server, ticket)).toBe('ticket_expired');
    expect(server.storage.keys()).toEqual(keys);
  });

  test('publishes nothing, though all that was sent lies there', async () => {
    const server = await createTestServer();
    const { ticket, key } = await send(server);
    server.wait(HOUR);
    expect(await codeOf(server, ticket)).toBe('ticket_expired');
    expect(server.storage.keys()).toEqual([key]);
  });

  test('finishes nothing that was cut off between image and thumbnail', async () => {
    const { server, ticket, key } = await published();
    const thumb = server.storage.keys().filter((one) => one.includes('/thumbs/'));
    await server.storage.delete(thumb);
    await server.storage.put(key, await makePicture({ format: 'png' }), {
      headers: { contentType: 'image/png' },
    });
    const keys = server.storage.keys();
    server.wait(HOUR);
    expect(await codeOf(server, ticket)).toBe('ticket_expired');
    expect(server.storage.keys()).toEqual(keys);
  });

  test('touches nothing that was sent again under its key', async () => {
    const { server, ticket, key } = await published();
    await server.storage.put(key, new Uint8Array(9), { headers: { contentType: 'image/png' } });
    server.wait(HOUR);
    expect((await complete(server, ticket)).status).toBe(200);
    expect(server.storage.keys()).toContain(key);
  });

  test.each([
    ['moved to the trash', 'POST', '/api/images/move', { to: 'trash' }],
    ['published', 'POST', '/api/images/move', { to: 'public' }],
    ['edited', 'PATCH', '', { alt: 'what an admin says of it' }],
  ])('tells nothing of an image that an admin has %s', async (_, method, path, change) => {
    const done = await published();
    const { server, ticket, id } = done;
    const answer =
      path === ''
        ? done.change(method, `/api/images/${id}`, change)
        : done.change(method, path, { ids: [id], ...change });
    expect((await answer).status).toBe(200);
    server.wait(HOUR);
    expect((await complete(server, ticket)).body).toEqual(bareFacts(id));
  });

  test('tells nothing of an image that came back as it was', async () => {
    const { server, ticket, id, change } = await published();
    await change('POST', '/api/images/move', { ids: [id], to: 'trash' });
    await change('POST', '/api/images/move', { ids: [id], to: 'private' });
    server.wait(HOUR);
    expect((await complete(server, ticket)).body).toEqual(bareFacts(id));
  });

  test('tells nothing of an image that was deleted permanently, not even that', async () => {
    const { server, ticket, id, change } = await published();
    await change('POST', '/api/images/move', { ids: [id], to: 'trash' });
    await change('POST', '/api/images/purge', { ids: [id] });
    server.wait(HOUR);
    expect((await complete(server, ticket)).body).toEqual(bareFacts(id));
  });

  test('gives no link that outlives those it could give in time', async () => {
    const { server, ticket } = await published({ linkSeconds: 7_200 });
    const lastEnd = server.now().getTime() + (HOUR + 7_200) * 1_000;
    server.wait(HOUR + 60);
    const { body } = await complete(server, ticket);
    expect(Date.parse(body.shareExpiresAt ?? '')).toBeLessThanOrEqual(lastEnd);
    expect((await server.call('GET', body.shareUrl ?? '')).status).toBe(302);
    server.wait(7_200);
    expect((await complete(server, ticket)).body).toMatchObject({ shareUrl: null, shareExpiresAt: null });
  });

  test('of another secret is none, and costs of the budget as any other', async () => {
    const { server, ticket } = await published();
    const other = await createTestServer({ appSecret: 'another secret of tests, long enough' });
    other.wait(HOUR);
    expect(await codeOf(other, ticket)).toBe('ticket_invalid');
    server.wait(HOUR);
    const answers: string[] = [];
    for (let time = 0; time < 5_000 && !answers.includes('rate_limited'); time += 1) {
      answers.push((await codeOf(server, ticket)) ?? 'answered');
    }
    expect(answers).toContain('rate_limited');
  });
});
