import { UploadError } from '../failure/upload-error';
import type { PreparedFile } from '../prepare/prepare-file';
import type { Preparer } from '../prepare/preparer';
import type { LazyCheck } from './create-lazy-check';
import type { Entry } from './entry';

/** A photo of the list to look at, as it was chosen: upright, neither turned nor cut, of a type that every browser shows. */
export type OpenedPicture = Readonly<{
  blob: Blob;
  /** Upright, in pixels of `blob`. */
  width: number;
  height: number;
  /** It moves: it can be neither turned nor cut. */
  isAnimated: boolean;
}>;

type ReadPictureDeps = Readonly<{
  check: LazyCheck;
  prepare: Preparer;
  entry: Entry | undefined;
  /** Prepared bytes that are in memory. */
  prepared: PreparedFile | undefined;
}>;

/** Reads a photo for a large view. Rejects with an `UploadError` where the file cannot be read or shown, or with the signal's reason. */
export async function readPicture(
  { check, prepare, entry, prepared }: ReadPictureDeps,
  signal: AbortSignal,
): Promise<OpenedPicture> {
  if (entry === undefined) throw new UploadError('not_restored');
  const kept = entry.edit === null ? (prepared ?? (await entry.readPrepared())) : undefined;
  // Whether those move is not known any more.
  if (kept && kept.type !== 'image/gif' && kept.type !== 'image/webp') return pictureOf(kept, false);
  const file = await entry.readSource();
  const header = await check(file, signal);
  const request = { file, header, keepOriginal: header.isAnimated, signal, onProgress: () => {} };
  return pictureOf(await prepare(request), header.isAnimated);
}

function pictureOf({ blob, width, height }: PreparedFile, isAnimated: boolean): OpenedPicture {
  return { blob, width, height, isAnimated };
}
