import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { NODE_VERSIONS, type NodeMajor } from './node-versions';

/** One Node with its npm, on this machine. */
export type InstalledNode = Readonly<{
  version: string;
  /** Runs npm by it; what npm starts runs by it as well. Throws where it fails. Returns both outputs. */
  npm(args: readonly string[], options?: Readonly<{ cwd?: string; env?: NodeJS.ProcessEnv }>): string;
  /** The environment in which `node` is this one. */
  env: NodeJS.ProcessEnv;
}>;

/** Installs them out of npm's registry, where `node-<platform>-<arch>` carries the program, into a folder that is kept. */
export function installNode(major: NodeMajor): InstalledNode {
  const { node: version, npm: npmVersion } = NODE_VERSIONS[major];
  const carrier = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const folder = join(tmpdir(), 'sluice-nodes', `${version}-${npmVersion}`);
  const node = join(
    folder,
    'node_modules',
    carrier,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  const cli = join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js');
  if (!existsSync(node) || !existsSync(cli)) {
    const wanted = [`${carrier}@${version}`, `npm@${npmVersion}`];
    execFileSync(
      'npm',
      ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', '--prefix', folder, ...wanted],
      {
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
  }
  const { NODE_ENV } = process.env;
  // Not those of the npm that runs this: they would tell the other one where its Node and its settings are.
  const own = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name));
  const env: NodeJS.ProcessEnv = {
    ...Object.fromEntries(own),
    NODE_ENV,
    PATH: `${dirname(node)}${delimiter}${process.env.PATH}`,
  };
  return {
    version,
    env,
    npm(args, { cwd, env: added } = {}) {
      const merged = ['-c', 'exec "$@" 2>&1', 'sh', node, cli, ...args];
      return execFileSync('sh', merged, {
        cwd,
        encoding: 'utf8',
        env: { ...env, ...added },
        maxBuffer: 2 ** 28,
      });
    },
  };
}
