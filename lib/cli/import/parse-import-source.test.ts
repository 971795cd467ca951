import { expect, test } from 'vitest';
import { parseImportSource } from './parse-import-source';

test.each([
  ['/srv/photos', { kind: 'folder', path: '/srv/photos' }],
  ['C:\\Photos', { kind: 'folder', path: 'C:\\Photos' }],
  ['s3://bucket/a/b c/', { kind: 's3', bucket: 'bucket', prefix: 'a/b c/' }],
  ['s3://bucket', { kind: 's3', bucket: 'bucket', prefix: '' }],
  ['s3:///old/', { kind: 's3', bucket: null, prefix: 'old/' }],
  ['gs://photos.example.com/x', { kind: 'gcs', bucket: 'photos.example.com', prefix: 'x' }],
])('%s is a place', (text, place) => {
  expect(parseImportSource([text])).toEqual(place);
});

test.each([
  [[], 'Give a folder'],
  [[''], 'Give a folder'],
  [['a', 'b'], 'Give one folder'],
  [['https://example.com/x'], 'import from https://'],
  [['s3://no bucket/x'], 'isn’t a valid bucket name'],
])('%j is none', (texts, message) => {
  expect(() => parseImportSource(texts)).toThrow(message);
});
