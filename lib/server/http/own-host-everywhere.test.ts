import { expect, test } from 'vitest';
import { createTestServer } from '@/testing/server/create-test-server';
import { seedImage } from '@/testing/server/seed-image';
import { createSluice } from '../create-sluice';

/** No guard stands in front where functions are started by a platform: each handler holds to the names by itself. */
test('under another name than the app’s nothing answers, whatever kind of address it is', async () => {
  const server = await createTestServer({ appOrigins: ['https://photos.example'] });
  const id = await seedImage(server, { state: 'public' });
  const { url, pageUrl } = await server.services.shareTokens.createLink(id, 'photo.jpg', 60);
  const { GET } = createSluice({ shortLinks: true }, async () => server.services);
  const ask = (path: string, host: string) =>
    GET(new Request(`https://photos.example${path}`, { headers: { host } }));
  const paths = [
    ...[`/media/${id}/photo.jpg`, `/media/${id}/photo.jpg?download=1`, url],
    ...[`/share/${id}/photo.jpg`, pageUrl, '/s/token', '/album/abcdef', '/album/abcdef.json'],
    ...['/api/session', '/api/upload/presign', '/api/nothing'],
  ];
  for (const path of paths) {
    const own = (await ask(path, 'photos.example')).status;
    expect([path, (await ask(path, 'evil.example')).status, own === 421]).toEqual([path, 421, false]);
  }
});
