import type { SourceType } from '@/lib/shared/media/source-types';
import { formatTaken } from '@/lib/shared/taken/format-taken';
import { type FileDate, readTaken } from '@/lib/shared/taken/read-taken';
import type { WireTaken } from '@/lib/shared/wire';

/**
 * When the photo was taken, from its whole bytes before anything is stripped; the date of the file itself where nothing in it
 * tells. Null for none that a photo can have. `nowMs` is this device's clock, which may be behind: the present is no earlier than the
 * file. The server judges a date again by its own clock.
 */
export function readDate(file: Blob, bytes: Uint8Array, type: SourceType, nowMs: number): WireTaken | null {
  const onDisk = dateOnDisk(file);
  const presentMs = Math.max(nowMs, onDisk?.lastModifiedMs ?? 0);
  const taken = readTaken(bytes, type, presentMs, onDisk);
  return taken && formatTaken(taken);
}

/** In the time zone of this device, with the summer time of that day. */
function dateOnDisk(file: Blob): FileDate | null {
  if (!(file instanceof File) || !Number.isFinite(file.lastModified)) return null;
  const { lastModified: lastModifiedMs } = file;
  return { lastModifiedMs, offsetMinutes: -new Date(lastModifiedMs).getTimezoneOffset() };
}
