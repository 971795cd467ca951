import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A second host beside this machine: a network namespace with an address of its own, whose only way leads here. */
export type Network = Readonly<{
  /** Makes a program that runs on that host; its arguments are handed on. */
  programOf(program: string): string;
  close(): void;
}>;

/** The address of this machine as that host sees it. */
export const GATEWAY = '10.213.77.1';
const GUEST = '10.213.77.2';

/** The reason for which this machine has no second host; null where it can. */
export function whyNoNetwork(): string | null {
  if (process.platform !== 'linux') return 'Network namespaces are Linux’s.';
  if (process.getuid?.() !== 0) return 'A network namespace takes root.';
  if (spawnSync('ip', ['netns', 'list']).status !== 0) return 'There is no ip of iproute2.';
  // Root of a container may not.
  const probe = spawnSync('ip', ['netns', 'add', `sluice${process.pid}probe`], { encoding: 'utf8' });
  spawnSync('ip', ['netns', 'delete', `sluice${process.pid}probe`]);
  return probe.status === 0 ? null : `The system refuses a network namespace: ${probe.stderr.trim()}`;
}

/** Opens it. Throws where the system refuses. */
export function openNetwork(): Network {
  const name = `sluice${process.pid}`;
  const [here, there] = [`sl${process.pid}a`, `sl${process.pid}b`];
  const directory = mkdtempSync(join(tmpdir(), 'sluice-network-'));
  const close = () => {
    spawnSync('ip', ['netns', 'delete', name]);
    spawnSync('ip', ['link', 'delete', here]);
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    run('netns', 'add', name);
    run('link', 'add', here, 'type', 'veth', 'peer', 'name', there, 'netns', name);
    run('address', 'add', `${GATEWAY}/30`, 'dev', here);
    run('link', 'set', here, 'up');
    run('-n', name, 'address', 'add', `${GUEST}/30`, 'dev', there);
    run('-n', name, 'link', 'set', there, 'up');
    run('-n', name, 'link', 'set', 'lo', 'up');
    run('-n', name, 'route', 'add', 'default', 'via', GATEWAY);
  } catch (error) {
    close();
    throw error;
  }
  return {
    programOf(program) {
      const script = join(directory, `program-${program.replaceAll(/\W/g, '-')}`);
      writeFileSync(script, `#!/bin/sh\nexec ip netns exec ${name} '${program}' "$@"\n`, { mode: 0o755 });
      return script;
    },
    close,
  };
}

function run(...args: string[]): void {
  const { status, stderr } = spawnSync('ip', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`ip ${args.join(' ')}: ${stderr}`);
}
