import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The process that has the embedded bucket open, as it says beside the bucket's files. */
export type Running = Readonly<{
  pid: number;
  /** Where the app is, or the bucket where it runs alone. */
  url: string;
  bucketPort: number;
}>;

const FILE = 'running.json';

/** Says where this process runs. Where nothing can be written nobody is told: that it runs is what counts. */
export async function noteRunning(directory: string, running: Running): Promise<void> {
  await writeFile(join(directory, FILE), `${JSON.stringify(running)}\n`, { mode: 0o600 }).catch(() => {});
}

/** Takes it back at the end. A killed process leaves it behind, so it counts only together with the folder's lock. */
export async function forgetRunning(directory: string): Promise<void> {
  await rm(join(directory, FILE), { force: true }).catch(() => {});
}

/** Returns what a process has noted; null where there is nothing, or nothing that can be read. */
export async function readRunning(directory: string): Promise<Running | null> {
  try {
    const { pid, url, bucketPort } = JSON.parse(await readFile(join(directory, FILE), 'utf8'));
    if (!Number.isSafeInteger(pid) || typeof url !== 'string' || !Number.isSafeInteger(bucketPort))
      return null;
    return { pid, url, bucketPort };
  } catch {
    return null;
  }
}

/** The same, where that process is still there. */
export async function readAlive(directory: string): Promise<Running | null> {
  const running = await readRunning(directory);
  return running !== null && isAlive(running.pid) ? running : null;
}

function isAlive(pid: number): boolean {
  try {
    // Signal 0 only asks.
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
