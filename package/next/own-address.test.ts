import { expect, test } from 'vitest';
import { atOwnAddress } from './own-address';

const at = (path: string, basePath: string, init?: RequestInit) =>
  atOwnAddress(new Request(`http://app.example${path}`, init), basePath);
const pathOf = ({ url }: Request) => url.slice('http://app.example'.length);

test.each([
  ['as it is', '/api/photos/upload/presign', '/api/photos', '/api/photos/upload/presign'],
  [
    'without the basePath of Next.js',
    '/api/photos/images?q=a%2Fb',
    '/app/api/photos',
    '/app/api/photos/images?q=a%2Fb',
  ],
  ['with it', '/app/api/photos/images', '/app/api/photos', '/app/api/photos/images'],
  ['with a slash behind', '/api/photos/upload/presign/', '/api/photos', '/api/photos/upload/presign'],
  [
    'with escapes',
    '/api/photos/media/x/a%20b%2F.jpg',
    '/app/api/photos',
    '/app/api/photos/media/x/a%20b%2F.jpg',
  ],
  ['that is another', '/api/photosx/images', '/api/photos', '/api/photosx/images'],
])('an address %s', (_, path, basePath, expected) => {
  expect(pathOf(at(path, basePath))).toBe(expected);
});

test('a request keeps its method, headers and body', async () => {
  const request = at('/api/photos/upload/presign/', '/app/api/photos', {
    method: 'POST',
    headers: { origin: 'http://app.example' },
    body: '{"filename":"a.jpg"}',
  });
  expect([request.method, request.headers.get('origin'), await request.text()]).toEqual([
    'POST',
    'http://app.example',
    '{"filename":"a.jpg"}',
  ]);
});

test('a request whose address nobody has changed is handed on as it is', () => {
  const request = new Request('http://app.example/api/photos/images');
  expect(atOwnAddress(request, '/api/photos')).toBe(request);
});
