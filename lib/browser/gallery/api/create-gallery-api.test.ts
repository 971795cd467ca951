import { expect, test } from 'vitest';
import { askServer } from '@/lib/browser/ask-server';
import { setupReports } from '@/lib/browser/setup/setup-reports';
import { galleryEngineText } from '@/lib/shared/text/en/gallery-engine';
import { setupText } from '@/lib/shared/text/en/setup';
import { createGalleryApi } from './create-gallery-api';

const HTML = { headers: { 'content-type': 'text/html' } };

function apiAnswering(answer: () => Response) {
  const endpoint = `/api/${crypto.randomUUID()}`;
  const ask = (path: string, init: RequestInit = {}) =>
    askServer(path, init, { fetch: async () => answer(), wait: async () => {} });
  return { endpoint, api: createGalleryApi({ endpoint, ask, text: galleryEngineText }) };
}

test.each([
  ['a page of the app', 404, () => new Response('<html>', { status: 404, ...HTML })],
  ['another app', 404, () => Response.json({ message: 'Cannot GET' }, { status: 404 })],
  [
    'our own handlers that are mounted elsewhere',
    404,
    () => Response.json({ error: { code: 'not_found' } }, { status: 404 }),
  ],
  ['another app that answers everything', 200, () => Response.json({ ok: true })],
])(
  'a list that %s answers is a sentence, and whoever builds the page hears of it',
  async (_, status, answer) => {
    const { endpoint, api } = apiAnswering(answer);
    await expect(api.pageReader('all', 'uploaded')({ limit: 1 })).rejects.toThrow(/[a-z]{3}/);
    const sentence = setupText.notMounted({ address: endpoint, status });
    await expect.poll(() => setupReports.sentences()).toContain(sentence);
  },
);

test('a photo that is gone says nothing about the page', async () => {
  const { api } = apiAnswering(() => Response.json({ error: { code: 'not_found' } }, { status: 404 }));
  const before = setupReports.sentences();
  await expect(api.fetchImage('x')).rejects.toMatchObject({ code: 'not_found' });
  await import('@/lib/browser/setup/setup-reports');
  expect(setupReports.sentences()).toBe(before);
});
