import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { USER } from './build-image';

/** A started image: process 1 of its own, a file system that is read-only but for /data and /tmp, a user without rights. */
export type Container = Readonly<{
  output(): string;
  /** SIGTERM to process 1, as `docker stop` sends it. Returns the exit code and how long it took. */
  stop(): Promise<Readonly<{ code: number | null; tookMs: number }>>;
  /** SIGKILL, as a machine without memory sends it. */
  kill(): Promise<void>;
  /** The numbers of the users that its processes run as. */
  users(): ReadonlySet<string>;
}>;

/** Starts `command` as an engine would with `--read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges`. */
export async function runImage(
  options: Readonly<{
    root: string;
    data: string;
    command: readonly string[];
    environment: Readonly<Record<string, string>>;
  }>,
): Promise<Container> {
  const { root, data, command, environment } = options;
  const script = [
    `mount --bind '${root}/app' /app`,
    'mount -o remount,ro,bind /app',
    `mount --bind '${data}' /data`,
    'mount -t tmpfs tmpfs /tmp',
    'mount -o remount,ro,bind /',
    'cd /app',
    `exec setpriv --reuid ${USER.uid} --regid ${USER.gid} --clear-groups --no-new-privs --bounding-set=-all --inh-caps=-all "$@"`,
  ].join(' && ');
  const outside: ChildProcess = spawn(
    'unshare',
    ['--mount', '--pid', '--fork', '--mount-proc', '--uts', '--ipc', 'sh', '-c', script, 'sh', ...command],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH ?? '', HOME: '/home/node', ...environment } as Readonly<
        Record<string, string>
      > as NodeJS.ProcessEnv,
    },
  );
  let output = '';
  for (const stream of [outside.stdout, outside.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += String(chunk);
    });
  }
  const ended = once(outside, 'exit') as Promise<[number | null]>;
  const first = await firstChild(Number(outside.pid));
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    const startedMs = Date.now();
    process.kill(first, signal);
    const [code] = await ended;
    return { code, tookMs: Date.now() - startedMs };
  };
  return {
    output: () => output,
    stop: () => end('SIGTERM'),
    kill: async () => void (await end('SIGKILL')),
    users: () => new Set([first, ...childrenOf(first)].map(userOf)),
  };
}

/** `unshare` forks; its child is process 1 inside. */
async function firstChild(pid: number): Promise<number> {
  for (let tries = 0; tries < 200; tries += 1) {
    const [child] = childrenOf(pid);
    if (child !== undefined) return child;
    await sleep(25);
  }
  throw new Error('Nothing was started.');
}

/** Every process below one. */
function childrenOf(pid: number): readonly number[] {
  const { stdout } = spawnSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' });
  const children = stdout.split('\n').filter(Boolean).map(Number);
  return [...children, ...children.flatMap(childrenOf)];
}

function userOf(pid: number): string {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return /^Uid:\s+(\d+)\s/m.exec(status)?.[1] ?? '';
}
