import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readOrMakeLocalSecrets } from './local-secrets';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'sluice-secrets-'));
});
afterEach(async () => {
  await rm(directory, { recursive: true });
});

test('secrets are made once and read afterwards', async () => {
  const first = await readOrMakeLocalSecrets(join(directory, 'new'));
  expect(await readOrMakeLocalSecrets(join(directory, 'new'))).toEqual(first);
  expect(first.appSecret.length).toBeGreaterThanOrEqual(32);
});

test('two first starts at once agree on the secrets', async () => {
  const [one, two] = await Promise.all([
    readOrMakeLocalSecrets(directory),
    readOrMakeLocalSecrets(directory),
  ]);
  expect(one).toEqual(two);
});

test('the file is readable by its owner alone', async () => {
  await readOrMakeLocalSecrets(directory);
  expect((await stat(join(directory, 'secrets.json'))).mode & 0o777).toBe(0o600);
});

test.each(['', 'null', '{"accessKeyId":1}'])('a damaged file (%j) is named instead of used', async (text) => {
  await writeFile(join(directory, 'secrets.json'), text);
  await expect(readOrMakeLocalSecrets(directory)).rejects.toThrow('secrets.json is damaged');
});
