import { expect, test } from 'vitest';
import { createSluice } from '../create-sluice';
import { defineSluice } from './define-sluice';

test('every option of a host may be undefined by name, also where `exactOptionalPropertyTypes` is on', () => {
  const options = defineSluice({
    basePath: undefined,
    shortLinks: undefined,
    identify: undefined,
    metadata: undefined,
    authorizeUpload: undefined,
    inspect: undefined,
    onPublished: undefined,
  });
  expect(() => createSluice(options)).not.toThrow();
});
