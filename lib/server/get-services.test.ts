import { afterEach, expect, test, vi } from 'vitest';
import { getServices } from './get-services';
import type { Seam } from './seam/seam';
import { stopServices } from './stop-services';

afterEach(async () => {
  await stopServices();
  vi.unstubAllEnvs();
});

const host = (basePath: string, name: string): Seam => ({
  basePath,
  identify: () => ({ id: name, role: 'viewer' }),
});
const request = () => new Request('https://app.example/api/session');

/** Two hosts below one base path, as a bundler makes of one: at once, or after a change of its code. */
async function getTwo(environment: string) {
  vi.stubEnv('NODE_ENV', environment);
  vi.stubEnv('STORAGE_PROVIDER', 'local');
  vi.stubEnv('DEV_BUCKET_ACCESS_KEY_ID', 'tests');
  vi.stubEnv('DEV_BUCKET_SECRET_ACCESS_KEY', 'a key of tests, long enough to count');
  vi.stubEnv('APP_SECRET', 'a secret of tests, long enough to count');
  vi.stubEnv('ADMIN_PASSWORD', 'a password of tests, long enough');
  const [before, after] = [host(`/${environment}`, 'before'), host(`/${environment}`, 'after')];
  const services = [await getServices(before), await getServices(after), await getServices(before)];
  const ids = await Promise.all(services.map(async ({ identify }) => (await identify(request()))?.id));
  return { services, ids };
}

test('in development a change of the host’s functions holds at once, over the same budgets and processes', async () => {
  const { services, ids } = await getTwo('development');
  expect(ids).toEqual(['before', 'after', 'before']);
  const [one, other] = services;
  expect(other?.decoder).toBe(one?.decoder);
  expect(other?.budgets).toBe(one?.budgets);
  expect(other?.sessions).toBe(one?.sessions);
});

test('in production the first host below a base path counts, as both are the same', async () => {
  expect((await getTwo('production')).ids).toEqual(['before', 'before', 'before']);
});
