/**
 * `npm run test:nodes -- 20 26`: tries the versions of Node that are promised, all of them by default. For each a fresh copy of the
 * checkout: `npm ci` without a warning, unit tests, build, and the main job in a browser.
 *
 * `--short` takes this checkout and its production build as they are: what `npm ci` would say, the unit tests of what stands on Node
 * itself, and the smallest client against `npm start`, which decodes a picture in a process of its own.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type InstalledNode, installNode } from './install-node';
import { NODE_MAJORS, NODE_VERSIONS, type NodeMajor } from './node-versions';

/** Servers, streams, cryptography, native modules: what is the browser's, or pure, is the same on each. */
const OF_NODE = [
  'lib/dev-bucket/connections',
  'lib/dev-bucket/sdk-access',
  'lib/dev-bucket/sdk-objects',
  'lib/server/headers',
  'lib/server/http/request-ids',
  'lib/server/seal',
  'lib/server/session/password-hash',
  'lib/server/streams',
];

const QUIET = ['--no-audit', '--no-fund'];

const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const unknown = named.filter((name) => !Object.hasOwn(NODE_VERSIONS, name));
const isShort = process.argv.includes('--short');
const majors = named.length === 0 ? NODE_MAJORS : (named as readonly NodeMajor[]);
const say = (line: string) => void process.stdout.write(`${line}\n`);

if (unknown.length > 0) {
  process.stderr.write(`Unknown versions: ${unknown.join(', ')}. Choose from ${NODE_MAJORS.join(', ')}.\n`);
  process.exit(64);
}
for (const major of majors) {
  const node = installNode(major);
  try {
    if (isShort) tryHere(node);
    else tryFresh(node);
    say(`✓ Node ${node.version}`);
  } catch (error) {
    const { stdout, message } = error as { stdout?: string; message: string };
    process.stderr.write(`${stdout ?? ''}\n✗ Node ${node.version}: ${message.split('\n', 1)[0]}\n`);
    process.exitCode = 1;
  }
}

function tryHere(node: InstalledNode): void {
  step(node, 'npm ci would warn of nothing', () => withoutWarning(node.npm(['ci', '--dry-run', ...QUIET])));
  step(node, 'unit tests of what stands on Node', () =>
    node.npm(['exec', '--', 'vitest', 'run', ...OF_NODE]),
  );
  step(node, 'the smallest client', () => node.npm(['run', 'test:e2e', '--', 'minimal-client']));
}

function tryFresh(node: InstalledNode): void {
  const cwd = mkdtempSync(join(tmpdir(), `sluice-node-${node.version}-`));
  try {
    copyCheckout(cwd);
    step(node, 'npm ci', () => withoutWarning(node.npm(['ci', ...QUIET], { cwd })));
    step(node, 'unit tests', () => node.npm(['run', 'test:unit'], { cwd }));
    step(node, 'build', () => node.npm(['run', 'build'], { cwd }));
    step(node, 'the main job', () =>
      node.npm(['run', 'test:e2e', '--', 'minimal-client', 'upload.spec', 'share'], { cwd }),
    );
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

/** Every file that git knows or would take: what somebody who clones it has. */
function copyCheckout(target: string): void {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { encoding: 'utf8' });
  for (const path of listed.split('\0').filter((one) => one !== '')) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    cpSync(path, join(target, path), { force: true });
  }
}

function withoutWarning(output: string): void {
  // Its warnings about settings of this machine say nothing of the project.
  const warnings = output.split('\n').filter((line) => /^npm warn (?!Unknown \w+ config)/i.test(line));
  if (warnings.length > 0) throw new Error(`npm warns: ${warnings.join(' | ')}`);
}

function step({ version }: InstalledNode, what: string, run: () => void): void {
  const startedMs = performance.now();
  run();
  say(`  ${version}: ${what} (${Math.round((performance.now() - startedMs) / 1_000)} s)`);
}
