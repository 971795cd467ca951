import { spawn } from 'node:child_process';

/** Runs a command to its end and returns what it wrote. Throws with all of it where it fails. */
export function runCommand(
  command: string,
  args: readonly string[],
  { cwd, env = {} }: Readonly<{ cwd: string; env?: Readonly<Record<string, string>> }>,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output}`));
    });
  });
}
