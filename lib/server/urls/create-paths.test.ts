import { expect, test } from 'vitest';
import { createPaths } from './create-paths';

const ID = 'fff00000-0000-8000-8000-000000000000';

test.each([
  [{}, '/api'],
  [{ basePath: '/api/photos' }, '/api/photos'],
  [{ basePath: '/api/photos', shortLinks: true }, ''],
  [{ shortLinks: true }, ''],
])('links of %j begin with %j', (options, base) => {
  const { mediaPath, sharePath } = createPaths(options);
  expect(mediaPath(ID, 'a b.jpg')).toBe(`${base}/media/${ID}/a%20b.jpg`);
  expect(sharePath(ID, 'a b.jpg')).toBe(`${base}/share/${ID}/a%20b.jpg`);
});

test.each([
  [{}, '/api/upload/presign', '/api/upload/presign'],
  [{}, `/api/media/${ID}/a.jpg`, `/media/${ID}/a.jpg`],
  [{}, `/api/share/${ID}/a.jpg`, `/share/${ID}/a.jpg`],
  [{}, `/media/${ID}/a.jpg`, null],
  [{ shortLinks: true }, `/media/${ID}/a.jpg`, `/media/${ID}/a.jpg`],
  [{ shortLinks: true }, `/api/media/${ID}/a.jpg`, `/media/${ID}/a.jpg`],
  [{ basePath: '/api/photos' }, '/api/photos/images', '/api/images'],
  [{ basePath: '/api/photos' }, `/api/photos/media/${ID}/a.jpg`, `/media/${ID}/a.jpg`],
  [{ basePath: '/api/photos' }, '/api/images', null],
  [{ basePath: '/api/photos' }, '/api/photosimages', null],
  [{ basePath: '/api/photos' }, '/api/photos', null],
  [{ basePath: '/api/photos' }, '/api/photos/media/x', '/api/media/x'],
])('with %j, %s is ours as %j', (options, pathname, own) => {
  expect(createPaths(options).toOwn(pathname)).toBe(own);
});

test.each(['', '/', 'api', '/api/', '/api//x', '/a b', '/api?x', '/api/[...all]'])(
  '%j is no base path',
  (basePath) => {
    expect(() => createPaths({ basePath })).toThrow(RangeError);
  },
);

test.each([
  [{}, '/api/drop/token'],
  [{ basePath: '/api/photos' }, '/api/photos/drop/token'],
  [{ shortLinks: true }, '/drop/token'],
  [{ basePath: '/api/photos', dropPath: '/guests' }, '/guests/token'],
])('with %j guests send photos at %s', (options, path) => {
  expect(createPaths(options).dropPath('token')).toBe(path);
});

test.each(['/', 'guests', '/guests/', 'https://other.example/guests'])(
  '%j is no page of guests',
  (dropPath) => {
    expect(() => createPaths({ dropPath })).toThrow(RangeError);
  },
);

test('every link that is made is ours', () => {
  for (const options of [{}, { shortLinks: true }, { basePath: '/x/y' }]) {
    const { mediaPath, sharePath, toOwn } = createPaths(options);
    expect(toOwn(mediaPath(ID, 'ü/?#.jpg'))).toMatch(/^\/media\//);
    expect(toOwn(sharePath(ID, 'ü/?#.jpg'))).toMatch(/^\/share\//);
  }
});
