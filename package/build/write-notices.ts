import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OUTPUT } from './entries';

type LibraryManifest = Readonly<{
  name: string;
  version: string;
  license?: string;
  author?: string | Readonly<{ name?: string; url?: string }>;
  repository?: string | Readonly<{ name?: string; url?: string }>;
}>;

const IN_PACKAGE = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/**
 * Writes whose work is in the package besides ours, under which licence: of every library whose modules are part of it, and of the files
 * that browsers load by their address. Throws for one that has no licence to show.
 *
 * @param modules the paths of all that was bundled
 */
export async function writeNotices(root: string, modules: readonly string[]): Promise<void> {
  const folders = new Set(modules.flatMap((path) => IN_PACKAGE.exec(path.replaceAll('\\', '/'))?.[1] ?? []));
  const parts = await Promise.all([...folders].map(noticeOf));
  const vendor = await readFile(join(root, 'public/vendor/NOTICE.txt'), 'utf8');
  const licences = await Promise.all(
    ['libheif', 'libheif-js', 'browser-image-compression'].map((name) =>
      readFile(join(root, `public/vendor/${name}-LICENSE.txt`), 'utf8'),
    ),
  );
  const text = [
    'Work of others in this package. Sluice itself is in LICENSE.',
    ...parts,
    vendor,
    ...licences,
  ].join(`\n\n${'-'.repeat(80)}\n\n`);
  await writeFile(join(root, OUTPUT, 'THIRD-PARTY-NOTICES.txt'), `${text}\n`);
}

async function noticeOf(folder: string): Promise<string> {
  const { name, version, license, author, repository } = JSON.parse(
    await readFile(join(folder, 'package.json'), 'utf8'),
  ) as LibraryManifest;
  if (license === undefined) throw new Error(`${name} names no licence.`);
  const head = `${name} ${version} (${license})`;
  const file = (await readdir(folder)).find((one) => /^licen[cs]e/i.test(one));
  if (file !== undefined) return `${head}\n\n${await readFile(join(folder, file), 'utf8')}`;
  const [by, at] = [author, repository].map((one) =>
    typeof one === 'string' ? one : (one?.name ?? one?.url),
  );
  return `${head}\n\nCopyright (c) ${by ?? 'its authors'}\nSource: ${at ?? `https://www.npmjs.com/package/${name}`}`;
}
