import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/** Neither a link nor a pipe that stands where a part is written is followed. */
const PART_FLAGS =
  constants.O_WRONLY |
  constants.O_CREAT |
  constants.O_TRUNC |
  (constants.O_NOFOLLOW ?? 0) |
  (constants.O_NONBLOCK ?? 0);

/** Opens a file that is written beside its place, empty. Throws where anything but a file stands there: what is written stays in the folder. */
export function openPart(path: string): Promise<FileHandle> {
  return open(path, PART_FLAGS, 0o666);
}
