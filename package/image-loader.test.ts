import { expect, test } from 'vitest';
import { createImageId } from '@/lib/shared/keys/image-id';
import { sluiceImageLoader } from './image-loader';

const id = createImageId(1e12);

test.each([
  ['the permanent link of an image', `/media/${id}/sea.jpg`, `/media/${id}/sea.jpg?w=828`],
  ['one below a base path', `/api/photos/media/${id}/sea.jpg`, `/api/photos/media/${id}/sea.jpg?w=828`],
  ['a share link', `/media/${id}/sea.jpg?share=token`, `/media/${id}/sea.jpg?share=token&w=828`],
  [
    'of another site',
    `https://photos.example/media/${id}/a.jpg`,
    `https://photos.example/media/${id}/a.jpg?w=828`,
  ],
  ['a file of the app', '/logo.png', '/logo.png'],
  ['what only looks like one', '/media/press-kit/logo.png', '/media/press-kit/logo.png'],
])('%s is loaded from where it has the width', (_, src, expected) => {
  expect(sluiceImageLoader({ src, width: 828 })).toBe(expected);
});
