import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { processEnvironment } from '@/lib/server/config';
import { readNextEnvironment } from './read-next-environment';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sluice-env-'));
  for (const name of ['SLUICE_A', 'SLUICE_B', 'SLUICE_C']) vi.stubEnv(name, undefined);
  vi.stubEnv('NODE_ENV', 'production');
  await writeFile(join(folder, '.env.local'), 'SLUICE_A=a\\$b\nSLUICE_B="[$SLUICE_C]"\nSLUICE_C=file\n');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

test('.env files mean to a command what they mean to the app’s Next.js, and what is set stays', async () => {
  await mkdir(join(folder, 'node_modules'));
  const next = fileURLToPath(new URL('../../node_modules/next', import.meta.url));
  await symlink(next, join(folder, 'node_modules/next'));
  vi.stubEnv('SLUICE_C', 'set');
  readNextEnvironment(folder, false);
  expect(processEnvironment()).toMatchObject({ SLUICE_A: 'a$b', SLUICE_B: '[set]', SLUICE_C: 'set' });
});

test('without Next.js nothing is read here', () => {
  readNextEnvironment(folder, false);
  expect(processEnvironment().SLUICE_A).toBeUndefined();
});
