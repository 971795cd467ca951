import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { requireBuild } from './require-build';

test('a start without a build says which command makes one', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'sluice-build-'));
  // The development server keeps its own files there.
  await mkdir(join(directory, '.next', 'dev'), { recursive: true });
  expect(() => requireBuild(directory)).toThrow('Run npm run build');
  await writeFile(join(directory, '.next', 'BUILD_ID'), 'x');
  expect(() => requireBuild(directory)).not.toThrow();
  await rm(directory, { recursive: true });
});
