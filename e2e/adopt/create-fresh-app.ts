import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runCommand } from './run-command';

/** Pinned: another version asks other questions. It installs the Next.js of its own number. */
const CREATE_NEXT_APP = 'create-next-app@16.4.3';

/** A page that is rendered ahead has no nonce: a strict policy and cache components do not go together (docs/package.md). */
const ANSWERS = [
  ...['--ts', '--app', '--empty', '--tailwind', '--no-eslint', '--no-src-dir', '--no-react-compiler'],
  ...['--no-cache-components', '--import-alias', '@/*', '--use-npm', '--skip-install', '--disable-git'],
  ...['--no-agents-md', '--no-agent-feedback', '--yes'],
];

/** Makes an empty app as a newcomer would. */
export async function createFreshApp(folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const command = ['--package', CREATE_NEXT_APP, '--', 'create-next-app', folder, ...ANSWERS];
  await runCommand('npm', ['exec', '--yes', '--prefer-offline', ...command], { cwd: dirname(folder) });
}

/** Installs packages; what is in npm's cache is not asked for again. */
export async function install(folder: string, packages: readonly string[]): Promise<void> {
  const how = ['--no-audit', '--no-fund', '--prefer-offline'];
  await runCommand('npm', ['install', ...how, ...packages], { cwd: folder });
}

/** Writes files into an app, by their paths in it. */
export async function writeFiles(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
