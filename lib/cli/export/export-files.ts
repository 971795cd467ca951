import { createHash } from 'node:crypto';
import { readFile, rename, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { readAhead } from '@/lib/server/download/read-ahead';
import { toApiError } from '@/lib/server/errors/to-api-error';
import { type ExportRow, exportRowOf, type WrittenFile } from '@/lib/server/export/export-row';
import { readOriginal } from '@/lib/server/export/read-original';
import type { Needs } from '@/lib/server/needs';
import type { StoredRow } from '@/lib/server/rows/stored-row';
import type { ErrorCode } from '@/lib/shared/errors/error-codes';
import { dateOfId } from '@/lib/shared/keys/image-id';
import { errorText } from '@/lib/shared/text/en/errors';
import { makeInside, namesIn, statInside } from '../inside-folder';
import { createFolderNames } from './create-folder-names';
import type { ExportList } from './open-export-list';
import { openPart } from './open-part';

/** The end that one picture came to. `kept`: the folder had it already. */
export type ExportedFile =
  | Readonly<{ result: 'written' | 'kept'; id: string; file: string; sizeBytes: number }>
  /** `stops`: the disk takes no other either. */
  | Readonly<{
      result: 'failed';
      id: string;
      name: string;
      reason: string;
      code?: ErrorCode;
      stops: boolean;
    }>;

export type ExportTools = Readonly<{
  services: Needs<'storage' | 'config'>;
  /** Where it really is: nothing is written outside. */
  root: string;
  list: ExportList;
  rows: AsyncIterable<StoredRow>;
  /** Pictures under way at once. */
  parallel: number;
  /** Whether each file that is there is read to its end, and not just its size and date looked at. */
  isChecked: boolean;
  stop: AbortSignal;
}>;

/** File systems keep dates to two seconds at worst (FAT). */
const DATE_TOLERANCE_MS = 2_000;
const STOPPING = ['ENOSPC', 'EDQUOT', 'EROFS'];

/**
 * Writes pictures into folders by the day, and tells of each. A picture is written beside its place, its line is added to the list, and
 * then it takes its place: wherever the export is cut off, the next one finds each file under the name that the list says, or writes it
 * again under that name.
 */
export async function* exportFiles(tools: ExportTools): AsyncGenerator<ExportedFile> {
  const { root, list, rows, parallel, stop } = tools;
  await removeParts(root);
  let folder = { path: '', names: createFolderNames([]) };
  async function chooseName(image: StoredRow, before: ExportRow | null): Promise<string> {
    const path = folderOf(image.id);
    if (folder.path !== path) {
      const place = await makeInside(root, path.split('/'));
      folder = { path, names: createFolderNames(await namesIn(place)) };
    }
    const earlier = before?.file.startsWith(`${path}/`) ? before.file.slice(path.length + 1) : '';
    // A file that stands there and is another one by now is somebody's work.
    const isFree = earlier !== '' && !earlier.includes('/') && folder.names.take(earlier);
    return `${path}/${isFree ? earlier : folder.names.give(image.row.name, image.row.type)}`;
  }

  for await (const step of readAhead(knownOf(rows, list, stop), parallel, (known) => prepare(tools, known))) {
    const { image } = step;
    try {
      if (step.kind === 'failed') throw step.error;
      if (step.kind === 'kept') {
        const { file, sizeBytes } = step.written;
        await list.add(exportRowOf(image, step.written));
        yield { result: 'kept', id: image.id, file, sizeBytes };
        continue;
      }
      const file = await chooseName(image, step.before);
      await list.add(exportRowOf(image, { ...step.written, file }));
      await rename(step.part, join(root, file));
      yield { result: 'written', id: image.id, file, sizeBytes: step.written.sizeBytes };
    } catch (error) {
      if (step.kind === 'new') await rm(step.part, { force: true });
      yield failureOf(image, error);
    }
  }
}

type Known = Readonly<{ image: StoredRow; before: ExportRow | null }>;

/** Each row with what the folder has of it, in their order. */
async function* knownOf(
  rows: AsyncIterable<StoredRow>,
  list: ExportList,
  stop: AbortSignal,
): AsyncGenerator<Known> {
  for await (const image of rows) {
    if (stop.aborted) return;
    yield { image, before: await list.find(image.id) };
  }
}

/** A picture that is in the folder, that waits beside its place as `part`, or that could not be had. */
type Step = Readonly<{ image: StoredRow }> &
  (
    | Readonly<{ kind: 'kept'; written: WrittenFile }>
    | Readonly<{ kind: 'new'; written: Omit<WrittenFile, 'file'>; before: ExportRow | null; part: string }>
    | Readonly<{ kind: 'failed'; error: unknown }>
  );

async function prepare(
  { services, root, isChecked, stop }: ExportTools,
  { image, before }: Known,
): Promise<Step> {
  try {
    if (before && (await isThere(root, before, mtimeOf(image), isChecked))) {
      const { file, sizeBytes, sha256, metadata } = before;
      return { kind: 'kept', image, written: { file, sizeBytes, sha256, metadata } };
    }
    stop.throwIfAborted();
    const { bytes, metadata, image: found } = await readOriginal(services, image);
    const part = join(root, `.${image.id}.part`);
    await writePart(part, bytes, mtimeOf(found));
    const sha256 = createHash('sha256').update(bytes).digest('base64');
    return {
      kind: 'new',
      image: found,
      written: { sizeBytes: bytes.length, sha256, metadata },
      before,
      part,
    };
  } catch (error) {
    return { kind: 'failed', image, error };
  }
}

async function writePart(part: string, bytes: Uint8Array, modified: Date): Promise<void> {
  const file = await openPart(part);
  try {
    await file.writeFile(bytes);
  } finally {
    await file.close();
  }
  // Not every file system keeps a date of the nineteenth century.
  await utimes(part, modified, modified).catch(() => {});
}

/** Whether a file is what was written: by its size and date, or else by all its bytes. */
async function isThere(
  root: string,
  { file, sizeBytes, sha256 }: ExportRow,
  modified: Date,
  isChecked: boolean,
): Promise<boolean> {
  const found = await statInside(root, file);
  if (found === null || found.sizeBytes !== sizeBytes) return false;
  const isSameDate = Math.abs(found.modifiedMs - modified.getTime()) <= DATE_TOLERANCE_MS;
  if (isSameDate && !isChecked) return true;
  const bytes = await readFile(join(root, file));
  return createHash('sha256').update(bytes).digest('base64') === sha256;
}

/** When the photo was taken, by the clock of this place where its own is not known; or when it came into the gallery. */
function mtimeOf({ id, row: { taken } }: StoredRow): Date {
  if (!taken) return dateOfId(id);
  if (taken.offsetMinutes !== undefined) return new Date(taken.wallMs - taken.offsetMinutes * 60_000);
  const wall = new Date(taken.wallMs);
  const here = new Date(
    2000,
    wall.getUTCMonth(),
    wall.getUTCDate(),
    wall.getUTCHours(),
    wall.getUTCMinutes(),
  );
  here.setFullYear(wall.getUTCFullYear(), wall.getUTCMonth(), wall.getUTCDate());
  here.setSeconds(wall.getUTCSeconds(), wall.getUTCMilliseconds());
  return here;
}

/** By the day in the gallery, so that pictures of a folder follow each other: `2026/2026-01-15`. */
function folderOf(id: string): string {
  const day = dateOfId(id).toISOString().slice(0, 10);
  return `${day.slice(0, 4)}/${day}`;
}

const PART = /^\.[0-9a-f-]{36}\.part$/;

/** Files that an export which was killed has left. */
async function removeParts(root: string): Promise<void> {
  const names = await namesIn(root);
  await Promise.all(
    names.filter((name) => PART.test(name)).map((name) => rm(join(root, name), { force: true })),
  );
}

function failureOf({ id, row }: StoredRow, error: unknown): ExportedFile {
  const code = (error as NodeJS.ErrnoException | null)?.code ?? '';
  if (STOPPING.includes(code)) {
    const reason = code === 'EROFS' ? 'The disk accepts no files.' : 'The disk is full.';
    return { result: 'failed', id, name: row.name, reason, stops: true };
  }
  const refusal = toApiError(error);
  const isOurs = refusal.code === 'internal' && error instanceof Error;
  const reason = isOurs ? error.message : errorText(refusal.code, refusal.details);
  const stops = refusal.code === 'storage_denied';
  return { result: 'failed', id, name: row.name, reason, code: refusal.code, stops };
}
