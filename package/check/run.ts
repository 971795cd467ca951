/**
 * `npm run test:package`: packs, and tries the file as a stranger would: in an empty folder with what the package itself asks for and
 * nothing optional, every entry is imported by plain Node. Its manifest and declarations are judged by publint and
 * @arethetypeswrong/cli, and its style sheet for names that could be a host's.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { ENTRIES } from '../build/entries';
import { findForeignNames } from './find-foreign-names';

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  name: string;
  version: string;
};
const tarball = resolve(`dist/${name}-${version}.tgz`);
const folder = mkdtempSync(join(tmpdir(), 'sluice-package-'));
let failures = 0;

function run(what: string, command: string, args: readonly string[], cwd = process.cwd()): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  const isFine = status === 0;
  process.stdout.write(`${isFine ? 'ok    ' : 'FAILED'} ${what}\n${isFine ? '' : `${stdout}${stderr}\n`}`);
  if (!isFine) failures += 1;
  return stdout;
}

function install(libraries: readonly string[]): void {
  for (const library of libraries) {
    const place = join(folder, 'node_modules', library);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(resolve('node_modules', library), place, 'junction');
  }
}

try {
  run('npm pack', 'npm', ['pack', '--silent', '--pack-destination', 'dist']);
  run('publint', process.execPath, ['node_modules/publint/src/cli.js', 'run', '--strict', tarball]);
  run('types, for modules (attw --profile esm-only)', process.execPath, [
    'node_modules/@arethetypeswrong/cli/dist/index.js',
    ...['--profile', 'esm-only', '--exclude-entrypoints', './styles.css', '--', tarball],
  ]);

  const installed = join(folder, 'node_modules', name);
  mkdirSync(installed, { recursive: true });
  run('unpack', 'tar', ['xzf', tarball, '-C', installed, '--strip-components=1']);
  const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  // As they would be installed, without asking a registry; React, as an app has it, for the entry that draws.
  install([...Object.keys(manifest.dependencies), 'react', 'react-dom']);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  for (const entry of ENTRIES) {
    run(`import ${name}/${entry}`, process.execPath, ['-e', `import '${name}/${entry}'`], folder);
  }
  cpSync('package/check/without-optional.mjs', join(folder, 'without-optional.mjs'));
  run('a missing package is one sentence', process.execPath, ['without-optional.mjs'], folder);
  install(['sharp', '@aws-sdk/client-s3', '@aws-sdk/s3-presigned-post', '@aws-sdk/s3-request-presigner']);
  cpSync('package/check/upload.mjs', join(folder, 'upload.mjs'));
  run('an upload through the handlers', process.execPath, ['upload.mjs'], folder);
  cpSync('package/check/commands.mjs', join(folder, 'commands.mjs'));
  run('the commands', process.execPath, ['commands.mjs'], folder);
  const foreign = findForeignNames(readFileSync(join(installed, 'dist/package/styles.css'), 'utf8'));
  process.stdout.write(
    `${foreign.length === 0 ? 'ok    ' : 'FAILED'} names in styles.css ${foreign.join(', ')}\n`,
  );
  if (foreign.length > 0) failures += 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failures === 0 ? 0 : 1;
