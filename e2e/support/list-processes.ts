import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** A program that runs; `command` is empty, or no longer names it, where it has ended and nobody has asked for its end. */
type RunningProcess = Readonly<{ pid: number; parent: number; command: string }>;

/** Lists the programs that run on this machine: as Linux tells them, where there may be no `ps`, and by `ps` elsewhere. */
export function listProcesses(): Promise<readonly RunningProcess[]> {
  return process.platform === 'linux' ? readProc() : askPs();
}

async function readProc(): Promise<readonly RunningProcess[]> {
  const pids = (await readdir('/proc')).map(Number).filter(Number.isInteger);
  const all = await Promise.all(
    pids.map(async (pid) => {
      try {
        const [stat, command] = await Promise.all(
          ['stat', 'cmdline'].map((name) => readFile(`/proc/${pid}/${name}`, 'latin1')),
        );
        // The name before it may hold spaces and brackets; the state and the parent follow.
        const parent = Number(stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
        return [{ pid, parent, command: command?.replaceAll('\0', ' ') ?? '' }];
      } catch {
        // It has ended meanwhile.
        return [];
      }
    }),
  );
  return all.flat();
}

async function askPs(): Promise<readonly RunningProcess[]> {
  const options = ['-A', '-ww', '-o', 'pid=,ppid=,args='];
  const { stdout } = await promisify(execFile)('ps', options, { maxBuffer: 10_000_000 });
  return stdout.split('\n').flatMap((line) => {
    const [, pid, parent, command = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), command }];
  });
}
