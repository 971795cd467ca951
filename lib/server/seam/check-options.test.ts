import { expect, test } from 'vitest';
import * as z from 'zod';
import { createSluice } from '../create-sluice';
import { defineSluice } from './define-sluice';

test('every option there is may be given, and any may be left out or undefined', () => {
  const all = defineSluice({
    basePath: '/api/photos',
    shortLinks: false,
    brand: { name: 'Party', accent: '#0a7d5a' },
    identify: () => null,
    metadata: z.object({ album: z.string() }),
    authorizeUpload: () => ({ decision: 'allow' }),
    inspect: () => ({ decision: 'accept' }),
    onPublished: () => null,
  });
  expect(() => createSluice(all)).not.toThrow();
  expect(() => createSluice({})).not.toThrow();
  expect(() => createSluice({ inspect: undefined } as object)).not.toThrow();
});

test.each([
  [
    { authoriseUpload: () => ({ decision: 'refuse', reason: 'No.' }) },
    'Sluice has no option authoriseUpload. It has',
  ],
  [{ constructor: 1 }, 'no option constructor'],
  [{ identify: { id: 'anna', role: 'admin' } }, 'identify must be a function'],
  [{ onPublished: null }, 'onPublished must be a function'],
  [{ metadata: { album: 'string' } }, 'metadata must be a schema'],
  [{ brand: { accent: 'red' } }, 'brand.accent must be a colour'],
  [{ shortLinks: 'no' }, 'shortLinks must be a boolean'],
])('%o is told at once', (options, message) => {
  expect(() => createSluice(options as object)).toThrow(message);
});
