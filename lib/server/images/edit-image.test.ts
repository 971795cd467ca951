import { expect, test } from 'vitest';
import { createTestServer, type TestServer } from '@/lib/server/testing/create-test-server';
import { seedImage } from '@/lib/server/testing/seed-image';

async function edit(server: TestServer, id: string, json: unknown) {
  const headers = { cookie: await server.adminCookie() };
  const response = await server.call('PATCH', `/api/images/${id}`, { json, headers });
  return { status: response.status, body: await response.json() };
}

test('description and tags change the row; the image stays where it is', async () => {
  const server = await createTestServer();
  const id = await seedImage(server);
  const image = server.storage.keys().find((key) => key.includes('/images/'));
  const { status, body } = await edit(server, id, { alt: ' The  sea ', tags: ['sea', 'sea', ' '] });
  expect(status).toBe(200);
  expect(body).toMatchObject({ id, alt: 'The sea', tags: ['sea'], name: 'photo.jpg' });
  expect(server.storage.keys()).toHaveLength(2);
  expect(server.storage.keys()).toContain(image);
});

test('a new name is shown and downloaded under, and never moves the image', async () => {
  const server = await createTestServer();
  const id = await seedImage(server);
  const { body } = await edit(server, id, { name: '../../Strand 🏖.jpg' });
  expect(body.name).toBe('Strand 🏖.jpg');
  const image = server.storage.keys().find((key) => key.includes('/images/')) ?? '';
  expect(image).toBe(`private/images/${id}/photo.jpg`);
  expect(server.storage.headersOf(image)?.contentDisposition).toContain("filename*=UTF-8''Strand%20");
  const again = await edit(server, id, { alt: 'x' });
  expect(again.body).toMatchObject({ name: 'Strand 🏖.jpg', alt: 'x' });
});

test('an edit that changes nothing does nothing', async () => {
  const server = await createTestServer();
  const id = await seedImage(server);
  const keys = server.storage.keys();
  expect((await edit(server, id, {})).status).toBe(200);
  expect(server.storage.keys()).toEqual(keys);
});

test.each<[string, unknown, string]>([
  ['texts that do not fit', { alt: 'ü'.repeat(999) }, 'alt'],
  ['an unknown field', { state: 'public' }, 'state'],
  ['a tag that is no text', { tags: [1] }, 'tags.0'],
  ['an empty name', { name: '' }, 'name'],
  ['a list', [], 'body'],
])('%s: refused, and nothing is changed', async (_, json, field) => {
  const server = await createTestServer();
  const id = await seedImage(server);
  const keys = server.storage.keys();
  const { status, body } = await edit(server, id, json);
  expect(status).toBe(400);
  expect(body.error).toMatchObject({ code: 'invalid_request', details: { field } });
  expect(server.storage.keys()).toEqual(keys);
});

test('what is in the trash is not edited: its row would outlive the image', async () => {
  const server = await createTestServer();
  const id = await seedImage(server, { state: 'trash' });
  expect((await edit(server, id, { alt: 'x' })).body.error.details.problem).toContain('restore');
});

test('an image that is not there is not found', async () => {
  const server = await createTestServer();
  expect((await edit(server, 'nothing', { alt: 'x' })).status).toBe(404);
});
