import { expect, test } from 'vitest';
import { createBoundedFetch } from './create-bounded-fetch';

const answering = (body: BodyInit | null, init: ResponseInit = {}) => {
  const asked: RequestInit[] = [];
  const fetchLike: typeof fetch = async (_, given) => {
    asked.push(given ?? {});
    return new Response(body, init);
  };
  return { asked, bounded: createBoundedFetch(fetchLike, 10) };
};

test('an answer within the bound arrives whole, with its status and headers', async () => {
  const { bounded } = answering('0123456789', { status: 201, headers: { 'x-own': 'yes' } });
  const response = await bounded('https://accounts.example.com');
  expect([response.status, response.headers.get('x-own'), await response.text()]).toEqual([
    201,
    'yes',
    '0123456789',
  ]);
});

test('a longer one is cut off, however it arrives', async () => {
  const { bounded } = answering('0123456789x');
  await expect(bounded('https://accounts.example.com')).rejects.toThrow(RangeError);
  const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(4)) });
  await expect(answering(endless).bounded('https://accounts.example.com')).rejects.toThrow(RangeError);
});

test('no redirect is followed, whatever is asked for', async () => {
  const { asked, bounded } = answering(null, { status: 204 });
  expect((await bounded('https://accounts.example.com', { redirect: 'follow' })).status).toBe(204);
  expect(asked[0]?.redirect).toBe('manual');
});
