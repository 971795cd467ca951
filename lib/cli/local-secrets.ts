import { randomBytes } from 'node:crypto';
import { link, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileError, makeFolder } from './make-folder';

/** Keys that the embedded bucket and the app share on a developer's machine. */
export type LocalSecrets = Readonly<{
  accessKeyId: string;
  secretAccessKey: string;
  appSecret: string;
}>;

/**
 * The secrets of the embedded bucket, made at the first start and kept beside its data, so that uploads, sessions and
 * links survive a restart. The file is readable by its owner alone.
 */
export async function readOrMakeLocalSecrets(directory: string): Promise<LocalSecrets> {
  const file = join(directory, 'secrets.json');
  const kept = await readFile(file, 'utf8').catch(ignoreMissing);
  if (kept !== undefined) return parseLocalSecrets(kept, file);
  const made: LocalSecrets = {
    accessKeyId: `SLUICE${randomBytes(7).toString('hex').toUpperCase()}`,
    secretAccessKey: randomBytes(30).toString('base64url'),
    appSecret: randomBytes(32).toString('base64url'),
  };
  await makeFolder(directory, 0o700);
  const draft = `${file}.${made.accessKeyId}`;
  await writeFile(draft, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 }).catch(
    (error: NodeJS.ErrnoException) => {
      throw fileError(`${draft} can’t be written`, error);
    },
  );
  // A link appears whole or not at all: of two first starts at once one wins, and both read what it made.
  await link(draft, file).catch(ignoreExisting);
  await unlink(draft);
  return parseLocalSecrets(await readFile(file, 'utf8'), file);
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  // A file where the folder should be is told of when the folder is made.
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
}

function parseLocalSecrets(text: string, file: string): LocalSecrets {
  const fail = () => new Error(`${file} is damaged. Delete it to create new secrets.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw fail();
  }
  const { accessKeyId, secretAccessKey, appSecret } = (value ?? {}) as Partial<Record<string, unknown>>;
  if (
    typeof accessKeyId !== 'string' ||
    typeof secretAccessKey !== 'string' ||
    typeof appSecret !== 'string'
  ) {
    throw fail();
  }
  return { accessKeyId, secretAccessKey, appSecret };
}
