import { afterEach, expect, test, vi } from 'vitest';
import { decodeEnvironment } from './decode-environment';
import { VARIABLES } from './variables';

afterEach(() => vi.unstubAllEnvs());

test('a decode process is told nothing of the configuration, and no secret', () => {
  const CANARY = 'canary-of-tests';
  for (const name of Object.keys(VARIABLES)) vi.stubEnv(name, CANARY);
  for (const name of ['AWS_SESSION_TOKEN', 'VERCEL_OIDC_TOKEN', 'A_SECRET_OF_THE_HOST'])
    vi.stubEnv(name, CANARY);
  const environment = decodeEnvironment();
  expect(environment.PATH).toBeTruthy();
  expect(Object.values(environment)).not.toContain(CANARY);
});
