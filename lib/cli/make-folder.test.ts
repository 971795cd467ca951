import { chmod, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeFolder } from './make-folder';
import { writeDocuments } from './setup/write-documents';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'sluice-folders-'));
  await writeFile(join(dir, 'file'), '');
});
afterAll(() => rm(dir, { recursive: true, force: true }));

test('a folder and those above it are made, and made again', async () => {
  const folder = join(dir, 'a', 'b');
  await makeFolder(folder);
  await makeFolder(folder);
  await writeDocuments(folder, [{ file: 'cors.json', purpose: 'p', text: '{}' }]);
  expect(await readFile(join(folder, 'cors.json'), 'utf8')).toBe('{}\n');
});

test.each([
  [
    'below /proc',
    () => '/proc/rules/here',
    /^The folder \/proc\/rules can’t be created: nothing can be created there/,
  ],
  ['that is a file', () => join(dir, 'file'), /file is a file, not a folder\. Choose another place\.$/],
  ['below a file', () => join(dir, 'file', 'below'), /file is a file, not a folder/],
  ['with a name that is too long', () => join(dir, 'x'.repeat(300)), /the name is too long \(ENAMETOOLONG\)/],
])('a folder %s is refused at once, in a sentence', async (_, path, sentence) => {
  await expect(makeFolder(path())).rejects.toThrow(sentence);
});

test('a full disk is told, with the file', async () => {
  const folder = join(dir, 'full');
  await makeFolder(folder);
  await symlink('/dev/full', join(folder, 'commands.txt'));
  const documents = [{ file: 'cors.json', purpose: 'p', text: '{}' }];
  await expect(writeDocuments(folder, documents)).rejects.toThrow(
    /commands\.txt can’t be written: the disk is full \(ENOSPC\)\. Choose another place\.$/,
  );
});

test('a place where this user may not write is told', async () => {
  await chmod(dir, 0o755);
  const folder = join(dir, 'locked');
  await makeFolder(folder);
  await chmod(folder, 0o555);
  await asSomebodyWithoutRights(async () => {
    await expect(makeFolder(join(folder, 'new'))).rejects.toThrow(
      /this user has no right to write there \(EACCES\)/,
    );
  });
});

/** As a superuser this process may write anywhere, so that it gives its rights away for as long as `act` takes. */
async function asSomebodyWithoutRights(act: () => Promise<void>): Promise<void> {
  const { seteuid } = process;
  if (process.getuid?.() !== 0 || seteuid === undefined) return act();
  const nobody = 65_534;
  seteuid.call(process, nobody);
  try {
    await act();
  } finally {
    seteuid.call(process, 0);
  }
}
