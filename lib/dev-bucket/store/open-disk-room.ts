/**
 * Keeps a full disk usable. Deleting needs room itself (the index writes down what is gone), so a file of ballast is kept beside
 * the data and given up when the disk is full. Uploads are refused before that: they leave a margin free.
 */
import { rm, stat, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreError } from '../object-store';
import { PRIVATE_FILE } from './make-private-folder';

/** Enough for the index to open again and write down deletions by the ten thousand, in bytes. */
const RESERVE_BYTES = 16 * 1024 * 1024;
/** Left free by every upload, in bytes: what the index writes beside it. */
const MARGIN_BYTES = 4 * 1024 * 1024;
/** Longest body that counts as a note and not as an upload: the marks that deleting an image permanently writes. */
const NOTE_BYTES = 4_096;

export type DiskRoom = Readonly<{
  /**
   * Called before anything is written: `sizeBytes` of a body, at most; infinite where nobody said. Throws `disk_full` for an
   * upload that would not leave the margin free; a note may use up the reserve.
   */
  ensure(sizeBytes: number): Promise<void>;
  /** Gives the reserve up; it is made again once there is room. */
  release(): Promise<void>;
}>;

export type DiskRoomOptions = Readonly<{
  /** The bucket's folder. */
  dir: string;
  /** Bytes that this process may still write there; default: as the file system says. */
  freeBytes?: () => Promise<number>;
}>;

/** Opens the room of a folder and makes the reserve where there is room for it. */
export async function openDiskRoom(options: DiskRoomOptions): Promise<DiskRoom> {
  const { dir, freeBytes = () => freeBytesOf(dir) } = options;
  const path = join(dir, 'reserve');
  let isHeld = (await stat(path).catch(() => null))?.size === RESERVE_BYTES;

  async function release(): Promise<void> {
    isHeld = false;
    await rm(path, { force: true });
  }

  async function hold(): Promise<void> {
    isHeld = true;
    // Not zeros, which some file systems keep without taking room for them.
    const ballast = Buffer.alloc(RESERVE_BYTES);
    for (let at = 0; at < ballast.length; at += 4) ballast.writeUInt32LE(Math.imul(at, 0x9e3779b1) >>> 0, at);
    await writeFile(path, ballast, { mode: PRIVATE_FILE }).catch(release);
  }

  const room: DiskRoom = {
    async ensure(sizeBytes) {
      const free = await freeBytes();
      if (!isHeld && free >= RESERVE_BYTES + 2 * MARGIN_BYTES) await hold();
      const needed = Number.isFinite(sizeBytes) ? sizeBytes : NOTE_BYTES;
      if (free >= needed + MARGIN_BYTES) return;
      if (sizeBytes > NOTE_BYTES) throw new StoreError('disk_full', 'The disk of the bucket is full.');
      await release();
    },
    release,
  };
  await room.ensure(0);
  return room;
}

/** True for a failure that says that there is no room, or that the owner's share of it is used up. */
export function isDiskFull(error: unknown): boolean {
  for (let next = error, depth = 0; next instanceof Error && depth < 5; next = next.cause, depth += 1) {
    const { code } = next as NodeJS.ErrnoException;
    if (code === 'ENOSPC' || code === 'EDQUOT') return true;
    // LevelDB tells by its text alone.
    if (/no space left|quota exceeded/i.test(next.message)) return true;
  }
  return false;
}

async function freeBytesOf(dir: string): Promise<number> {
  const { bavail, bsize } = await statfs(dir);
  return bavail * bsize;
}
