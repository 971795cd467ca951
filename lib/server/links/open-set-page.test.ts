import { expect, test } from 'vitest';
import { createTestServer } from '@/testing/server/create-test-server';
import { seedImage } from '@/testing/server/seed-image';
import { createSluice } from '../create-sluice';
import { formatPasswordHash, hashPassword } from '../session/password-hash';

const ORIGIN = 'https://host.example';
const PASSWORD = formatPasswordHash(await hashPassword('open sesame', { n: 2 ** 12, r: 1, p: 1 }));

type Options = Readonly<{
  names?: readonly string[];
  title?: string;
  password?: string | null;
  count?: number;
}>;

async function setUp({ names = ['a.jpg', 'b.jpg'], title = '', password = null, count = 0 }: Options = {}) {
  const server = await createTestServer({}, undefined, {
    seam: { basePath: '/api/photos', shortLinks: false },
  });
  const ids: string[] = [];
  for (const name of names) ids.push(await seedImage(server, { name }));
  for (let at = 0; at < count; at += 1) ids.push(await seedImage(server));
  const { GET, POST } = createSluice({ basePath: '/api/photos' }, async () => server.services);
  const open = async (address: string, headers: Record<string, string> = {}) => {
    const given = { accept: 'text/html', ...headers };
    const answer = await GET(new Request(ORIGIN + address, { headers: given }));
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };
  const submit = (address: string, fields: Record<string, string>) =>
    POST(
      new Request(ORIGIN + address, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { accept: 'text/html', origin: ORIGIN, host: 'host.example' },
      }),
    );
  const link = await server.services.links.create({
    kind: 'view',
    opens: { ids },
    until: new Date(server.now().getTime() + 60_000).toISOString(),
    ...{ title, note: 'a note', to: 'Ben', createdBy: 'admin', passwordHash: password },
  });
  const token = server.services.linkTokens.seal(link.id);
  return { server, open, submit, ids, link, token, address: `/api/photos/s/${token}` };
}

const addresses = (text: string, attribute: string) =>
  [...text.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map(([, value = '']) =>
    value.replaceAll('&amp;', '&'),
  );

test('a link of a host without pages shows its photos, one of them large, downloads and a preview, below its base path', async () => {
  const { open, submit, address, ids } = await setUp({ title: 'Our <trip>' });
  const { status, headers, text } = await open(address);
  expect(status).toBe(200);
  expect(text).toContain('<h1>Our &lt;trip&gt;</h1>');
  expect(text).not.toMatch(/a note|Ben/);
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; .*form-action 'self'/);
  expect(headers.get('x-robots-tag')).toBe('noindex');
  expect(headers.get('referrer-policy')).toBe('same-origin');

  const [photo = ''] = addresses(text, 'href').filter((href) => href.includes('photo='));
  const large = await open(address + photo);
  const [image = ''] = addresses(large.text, 'src').filter((src) => src.includes(ids[0] ?? '?'));
  expect((await open(image)).status).toBe(302);
  const [saved = ''] = addresses(large.text, 'href').filter((href) => href.includes('download=1'));
  expect((await open(saved)).status).toBe(200);
  const [preview = ''] = [...text.matchAll(/og:image" content="([^"]*)"/g)].map(([, url]) => url ?? '');
  const small = await open(
    new URL(preview.replaceAll('&amp;', '&')).pathname + new URL(preview.replaceAll('&amp;', '&')).search,
  );
  expect(small.headers.get('location')).toContain('/thumbs/');
  const [archive = ''] = addresses(text, 'action');
  expect((await submit(archive, {})).headers.get('content-type')).toBe('application/zip');
});

test('many photos come page by page, and the pages lead on and back', async () => {
  const { open, address } = await setUp({ names: [], count: 150 });
  const first = await open(address);
  expect(first.text.match(/<li><a/g)).toHaveLength(100);
  const [next = ''] = addresses(first.text, 'href').filter((href) => /^\?after=[^&]*$/.test(href));
  const second = await open(address + next);
  expect(second.text.match(/<li><a/g)).toHaveLength(50);
  expect(second.text).toContain('Back to the beginning');
  expect((await open(`${address}?after=nonsense`)).text.match(/<li><a/g)).toHaveLength(100);
});

test('behind a password nothing is shown, not even in a preview, until the right one was given', async () => {
  const { open, submit, address } = await setUp({ title: 'Secret', password: PASSWORD });
  const { text } = await open(address);
  expect(text).not.toMatch(/Secret|og:|thumbs|<img/);
  const [action = ''] = addresses(text, 'action');
  const wrong = await submit(action, { password: 'wrong' });
  expect(wrong.headers.get('location')).toBe(`${address}?problem=wrong_password`);
  expect((await open(`${address}?problem=wrong_password`)).text).toContain('Wrong password.');
  const right = await submit(action, { password: 'open sesame' });
  expect(right.headers.get('location')).toBe(address);
  const cookie = right.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
  const shown = await open(address, { cookie });
  expect(shown.text).toContain('Secret');
  expect(shown.text).not.toContain('og:image');
});

test('a link that is forged, revoked or has expired says so, and shows nothing', async () => {
  const { server, open, link, address } = await setUp();
  for (const [spoilt, sentence] of [
    [`${address}x`, 'This link doesn’t work'],
    [address.slice(0, -1), 'This link doesn’t work'],
  ] as const) {
    const { status, text } = await open(spoilt);
    expect(status).toBe(404);
    expect(text).toContain(sentence);
    expect(text).not.toContain('<img');
  }
  server.wait(60);
  expect((await open(address)).text).toContain('This link has expired');
  await server.services.links.remove(link.id);
  expect((await open(address)).text).toContain('This link was revoked');
});

test('no name, title or parameter becomes a part of the page', async () => {
  const bad = '"><script>alert(1)</script>';
  const { open, address, ids } = await setUp({ names: [`${bad}.jpg`], title: bad });
  for (const query of [
    '',
    `?photo=${ids[0]}`,
    `?problem=${encodeURIComponent(bad)}`,
    `?after=${encodeURIComponent(bad)}`,
  ]) {
    expect((await open(address + query)).text).not.toContain('<script');
  }
});
