import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Runs a command to its end and returns its output; throws with what it wrote to standard error. */
export function runCommand(
  command: string,
  args: readonly string[],
  { env = {}, timeoutMs = 300_000 }: Readonly<{ env?: Record<string, string>; timeoutMs?: number }> = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeoutMs,
    });
    let output = '';
    let complaint = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk: Buffer) => {
      complaint += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output.trim());
      else
        reject(new Error(`${command} ${args[0] ?? ''} ended with ${code}: ${complaint.trim().slice(-500)}`));
    });
  });
}

/** Where a program is on the PATH, or in one of the extra folders; undefined when it is not there. */
export function findProgram(name: string, folders: readonly string[] = []): string | undefined {
  const places = [...folders, ...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/go/bin'];
  return places.map((folder) => join(folder, name)).find(isExecutable);
}

/** Whether there is a program at a path. */
export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
