import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A program with all it starts. */
export type ProcessGroup = Readonly<{
  child: ChildProcess;
  /** Ends all of them, and resolves once the first has ended. */
  end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>;
}>;

/** Starts a program as the first of a group of its own, so that nothing of it is left over. */
export function startGroup(command: string, args: readonly string[], options: SpawnOptions): ProcessGroup {
  const child = spawn(command, args, { ...options, detached: true });
  const exited = once(child, 'exit');
  return {
    child,
    end: async (signal) => {
      if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
      process.kill(-child.pid, signal);
      const forced = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), 5_000);
      await exited;
      clearTimeout(forced);
      killRest(child.pid);
    },
  };
}

/** Ends the processes that the first of a group leaves behind: a server that waits for an answer still under way would wait for ever. */
function killRest(groupId: number): void {
  try {
    process.kill(-groupId, 'SIGKILL');
  } catch {
    // There is nothing left of it.
  }
}
