import { expect, test } from 'vitest';
import { createTestServer } from '@/testing/server/create-test-server';
import { seedImage } from '@/testing/server/seed-image';
import { createSluice } from '../create-sluice';

const ORIGIN = 'https://host.example';

async function setUp(image: Parameters<typeof seedImage>[1] = {}) {
  const server = await createTestServer({}, undefined, {
    seam: { basePath: '/api/photos', shortLinks: false },
  });
  const id = await seedImage(server, image);
  const { GET } = createSluice({ basePath: '/api/photos' }, async () => server.services);
  const open = async (address: string) => {
    const answer = await GET(new Request(ORIGIN + address, { headers: { accept: 'text/html' } }));
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };
  const { pageUrl } = await server.services.shareTokens.createLink(id, 'photo.jpg', 60);
  return { server, open, link: pageUrl };
}

test('a link of a host without pages shows the photo, what there is to know, a download and a preview', async () => {
  const { open, link } = await setUp({ name: 'Strand 🏖.jpg' });
  const address = link;
  const { status, headers, text } = await open(address);
  expect(status).toBe(200);
  expect(text).toContain('<h1 title="Strand 🏖.jpg">');
  expect(text).toMatch(/<a href="[^"]*&amp;download=1" download>Download<\/a>/);
  expect(text).toMatch(/<meta property="og:image" content="http:\/\/localhost\/api\/photos\/media\//);
  expect(headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; img-src 'self' .*style-src 'sha256-/,
  );
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
});

test.each([
  ['without its token', (link: string) => link.split('?')[0] ?? '', 'There’s no photo here'],
  ['with another token', (link: string) => `${link}x`, 'This link doesn’t work'],
])('a link %s says so, and shows nothing', async (_, spoil, sentence) => {
  const { open, link } = await setUp();
  const { status, text } = await open(spoil(link));
  expect(status).toBe(404);
  expect(text).toContain(sentence);
  expect(text).not.toContain('<img');
});

test('a link that has ended says so', async () => {
  const { server, open, link } = await setUp();
  server.wait(61);
  expect((await open(link)).text).toContain('This link has expired');
});

test('no name of a file becomes a part of the page', async () => {
  const { open, link } = await setUp({ name: '"><script>alert(1)<.jpg' });
  const { text } = await open(link);
  expect(text).not.toContain('<script');
  expect(text).toContain('&quot;&gt;&lt;script&gt;');
});
