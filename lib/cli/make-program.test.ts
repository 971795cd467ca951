import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeProgram } from './make-program';

let folder = '';
let script = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sluice-program-'));
  script = join(folder, 'decode-process.mjs');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const failWith = (code: string) => async () => {
  throw Object.assign(new Error(code), { code });
};

test.each(['EROFS', 'EACCES', 'EPERM'])(
  'where nothing can be written (%s) the program of the build serves',
  async (code) => {
    await expect(makeProgram(script, failWith(code))).rejects.toThrow(code);
    await writeFile(script, '');
    await makeProgram(script, failWith(code));
  },
);

test('any other failure is told, also where there is an older program', async () => {
  await writeFile(script, '');
  await expect(makeProgram(script, failWith('ENOSPC'))).rejects.toThrow('ENOSPC');
});
