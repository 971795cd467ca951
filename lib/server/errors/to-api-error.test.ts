import { afterEach, expect, test, vi } from 'vitest';
import { ConfigError } from '../config';
import { toApiError } from './to-api-error';

afterEach(() => {
  vi.unstubAllEnvs();
});

const missing = Object.assign(new Error('Sluice needs sharp to verify images. Run: npm install sharp'), {
  name: 'MissingPackageError',
});

test.each([
  ['a missing package', missing, missing.message],
  ['a broken environment', new ConfigError(['APP_SECRET is missing.']), 'APP_SECRET is missing.'],
])('in development the answer says of %s what it is, and in production only the log', (_, error, reason) => {
  vi.stubEnv('NODE_ENV', 'development');
  expect(toApiError(error)).toMatchObject({ code: 'internal', details: { reason } });
  vi.stubEnv('NODE_ENV', 'production');
  expect(toApiError(error)).toMatchObject({ code: 'internal', details: undefined, cause: error });
});

test('of any other error nothing is told', () => {
  vi.stubEnv('NODE_ENV', 'development');
  expect(toApiError(new Error('/home/me/secret')).details).toBeUndefined();
});
