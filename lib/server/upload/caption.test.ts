/** The words an uploader gives a photo, seen from outside: anybody may send them, and nothing but bounded plain text comes of them. */
import { expect, test } from 'vitest';
import { MAX_CAPTION_BYTES } from '@/lib/shared/limits';
import type { ImageItem } from '@/lib/shared/wire';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { makePicture } from '@/testing/server/make-picture';
import { complete, sendFile } from '@/testing/server/upload';

async function upload(server: TestServer, alt: string) {
  const { ticket } = await sendFile(server, await makePicture({ format: 'jpeg' }), {
    filename: 'a.jpg',
    alt,
  });
  return { ticket, image: (await complete(server, ticket)).body };
}

async function ask(server: TestServer, method: string, path: string, json?: unknown) {
  const headers = { cookie: await server.adminCookie() };
  return server.call(method, path, { headers, ...(json === undefined ? {} : { json }) });
}

const altOf = async (server: TestServer, id: string) =>
  ((await (await ask(server, 'GET', `/api/images/${id}`)).json()) as ImageItem).alt;

test.each([
  ['plain words', 'The sea at noon', 'The sea at noon'],
  ['lines and controls', ' The\u0000 sea\r\n\t at noon ', 'The sea at noon'],
  ['an override of direction', 'sea\u202Egpj.exe', 'seagpj.exe'],
  ['half a character', 'sea \uD83D', 'sea'],
  ['marks, which stay the letters they are', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ['nothing', ' \u0000 ', ''],
])('%s', async (_, alt, kept) => {
  const server = await createTestServer();
  const { image } = await upload(server, alt);
  expect(await altOf(server, image.id)).toBe(kept);
});

test.each(['a', '海', '👩‍👩‍👧‍👦'])(
  'of a thousand of %j no more is kept than every row has room for',
  async (letter) => {
    const server = await createTestServer();
    const { image } = await upload(server, letter.repeat(1_000 / letter.length));
    const alt = await altOf(server, image.id);
    expect(new TextEncoder().encode(alt).length).toBeLessThanOrEqual(MAX_CAPTION_BYTES);
    expect(alt.length).toBeGreaterThan(20);
  },
);

test('words beyond all measure are refused before anything is granted', async () => {
  const server = await createTestServer();
  const answer = await server.call('POST', '/api/upload/presign', {
    json: { filename: 'a.jpg', alt: 'a'.repeat(1_001) },
  });
  expect(answer.status).toBe(400);
});

test('an uploader who completes again does not take back the words of an admin', async () => {
  const server = await createTestServer();
  const { ticket, image } = await upload(server, 'Mine');
  await ask(server, 'PATCH', `/api/images/${image.id}`, { alt: 'The host’s' });
  await complete(server, ticket);
  expect(await altOf(server, image.id)).toBe('The host’s');
});
