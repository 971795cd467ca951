import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { contextFiles } from './context-files';
import { environmentOf, type Stage } from './parse-dockerfile';

/** The user that RUN steps of this test work as; no name of this machine's. */
export const USER = { uid: 1_000, gid: 1_000 };

/**
 * Runs the steps of a Dockerfile without an engine: each stage in an empty folder of its own, where `/app` is mounted for each RUN, as a
 * user without rights. The base image is this machine.
 */
export function buildImage(stages: readonly Stage[], folder: string, report: (line: string) => void): string {
  const roots = new Map<string, string>();
  for (const stage of stages) {
    const root = join(folder, stage.name);
    roots.set(stage.name, root);
    own(join(root, 'app'));
    own(join(root, 'data'));
    for (const { name, text } of stage.instructions) {
      if (name !== 'RUN' && name !== 'COPY') continue;
      report(`${stage.name}: ${name} ${text}`);
      if (name === 'COPY') copy(text, root, roots);
      else run(text, root, stage, folder);
    }
  }
  return roots.get('final') ?? '';
}

function own(path: string): void {
  mkdirSync(path, { recursive: true });
  chownSync(path, USER.uid, USER.gid);
}

function copy(text: string, root: string, roots: ReadonlyMap<string, string>): void {
  const words = text.split(/\s+/);
  const from = words.find((word) => word.startsWith('--from='))?.slice('--from='.length);
  const paths = words.filter((word) => !word.startsWith('--'));
  const target = resolve(root, 'app', paths.pop() ?? '');
  for (const path of paths) {
    if (from === undefined) copyContext(path, target);
    else copyOne(join(roots.get(from) ?? '', path), target, paths.length > 1);
  }
}

/** A folder's content goes into the target, a file into it where that is a folder. */
function copyOne(source: string, target: string, isFolder: boolean): void {
  if (!existsSync(source)) throw new Error(`COPY: there is no ${source}.`);
  const place = isFolder ? join(target, basename(source)) : target;
  mkdirSync(dirname(place), { recursive: true });
  cpSync(source, place, { recursive: true, verbatimSymlinks: true });
}

function copyContext(path: string, target: string): void {
  const files = path === '.' ? contextFiles('.', readFileSync('.dockerignore', 'utf8')) : [path];
  for (const file of files) {
    const place = join(target, file);
    mkdirSync(dirname(place), { recursive: true });
    cpSync(file, place);
    chmodSync(place, 0o666);
  }
  // As the builder's own user writes beside them.
  spawnSync('chown', ['-R', `${USER.uid}:${USER.gid}`, target]);
}

function run(text: string, root: string, stage: Stage, folder: string): void {
  const command = text.replaceAll(/--mount=\S+\s+/g, '');
  const home = join(folder, 'home');
  own(home);
  const mount = `mount --bind '${root}/app' /app && mount --bind '${root}/data' /data && cd /app`;
  const user = `setpriv --reuid ${USER.uid} --regid ${USER.gid} --clear-groups --no-new-privs`;
  const { status } = spawnSync(
    'unshare',
    ['--mount', 'sh', '-c', `${mount} && exec ${user} sh -c "$0"`, command],
    {
      stdio: 'inherit',
      env: {
        ...{ PATH: process.env.PATH ?? '', HOME: home, npm_config_cache: join(home, 'npm') },
        ...environmentOf(stage),
      } as Readonly<Record<string, string>> as NodeJS.ProcessEnv,
    },
  );
  if (status !== 0) throw new Error(`RUN ${text} ended with ${status}.`);
}
