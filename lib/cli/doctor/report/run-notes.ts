import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { isImageId } from '@/lib/shared/keys/image-id';

/**
 * Says which doctors are at work on this machine, so that the next one knows at once of which nothing more will come: one that was
 * killed could not delete what it had written.
 */
export type RunNotes = Readonly<{
  /** Notes a run of this process. */
  begin(id: string): Promise<void>;
  end(id: string): Promise<void>;
  /** Runs whose process has ended without an end of theirs. */
  readKilled(): Promise<ReadonlySet<string>>;
}>;

/** Notes in a folder of this user's. Without a place for them nothing is noted, and a run counts as over by its age. */
export function createRunNotes(
  folder = join(tmpdir(), `sluice-doctor-${userInfo().uid}`),
  pid = process.pid,
): RunNotes {
  const ignore = () => undefined;
  return {
    async begin(id) {
      await mkdir(folder, { mode: 0o700 }).catch(ignore);
      await writeFile(join(folder, id), String(pid), { mode: 0o600 }).catch(ignore);
    },
    async end(id) {
      await rm(join(folder, id), { force: true }).catch(ignore);
    },
    async readKilled() {
      const killed = new Set<string>();
      for (const id of (await readdir(folder).catch(ignore)) ?? []) {
        if (!isImageId(id)) continue;
        const noted = Number(await readFile(join(folder, id), 'utf8').catch(ignore));
        if (Number.isSafeInteger(noted) && noted > 0 && !isAlive(noted)) killed.add(id);
      }
      return killed;
    },
  };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
