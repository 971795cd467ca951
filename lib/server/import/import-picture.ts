import { createHash } from 'node:crypto';
import type { JsonValue } from '@/lib/shared/json';
import type { ImageState } from '@/lib/shared/keys/image-state';
import type { ImageRow } from '@/lib/shared/keys/row/image-row';
import { encodeRow, RowTooLongError, rowTextBudget } from '@/lib/shared/keys/row/row-codec';
import { cleanName, cleanText } from '@/lib/shared/keys/text/clean-name';
import { cutText } from '@/lib/shared/keys/text/cut-text';
import { fitName } from '@/lib/shared/keys/text/fit-name';
import { slugOf } from '@/lib/shared/keys/text/slug';
import type { PublishState } from '@/lib/shared/limits';
import type { MediaType } from '@/lib/shared/media/media-types';
import type { SourceType } from '@/lib/shared/media/source-types';
import { encodeTaken } from '@/lib/shared/taken/format-taken';
import { type FileDate, readTaken } from '@/lib/shared/taken/read-taken';
import type { Taken } from '@/lib/shared/taken/taken';
import { createMove } from '../changes/create-move';
import { isPurged } from '../changes/purged-marks';
import { ApiError } from '../errors/api-error';
import { indexIfMissing } from '../indexes/index-images';
import type { Needs } from '../needs';
import { findImage } from '../rows/find-image';
import type { TicketClaims } from '../tickets/tickets';
import type { FinishNeeds } from '../upload/finish-upload';
import { publishBytes } from '../upload/publish-bytes';
import { tellPublished } from '../upload/tell-published';
import { verifyUpload } from '../upload/verify-upload';
import { readSource } from './read-source';
import { claimId, idOfDigest, momentOf } from './source-id';

/** A file that is to be taken in. */
export type ImportFile = Readonly<{
  /** Without its folder. */
  name: string;
  bytes: Uint8Array;
  /** Null where nobody knows. */
  fileDate: FileDate | null;
  /** The list of an export says it; left out for a file that comes from elsewhere. */
  exported?: ExportedFacts | undefined;
}>;

/** Everything of an exported row that comes back. */
export type ExportedFacts = Readonly<{
  id: string;
  state: ImageState;
  name: string;
  alt: string;
  tags: readonly string[];
  taken: Taken | null;
  uploader: string | null;
  metadata: JsonValue;
  /** The digest of the file as it was written, base64. */
  sha256: string;
}>;

export type ImportOptions = Readonly<{
  /** Default: that of the export, or else the state that an upload becomes. */
  state: PublishState | null;
  /** Given to every picture beside its own. */
  tags: readonly string[];
  /** Make pictures as small as the upload page does. */
  isSmallWanted: boolean;
  /** Verify, and write nothing. */
  isDryRun: boolean;
}>;

/** The end of a file that was not refused. */
export type ImportOutcome =
  /** `isRedrawn`: it could not stay as it was. With a dry run it would be taken in. */
  | Readonly<{ kind: 'imported'; id: string; state: ImageState; isRedrawn: boolean }>
  /** The same bytes were imported before, and are in the gallery, whatever they are called there. */
  | Readonly<{ kind: 'present'; id: string; state: ImageState }>
  /** They were deleted permanently within the last week, or while they were taken in. */
  | Readonly<{ kind: 'purged'; id: string }>;

/** Services that an import takes. */
export type ImportNeeds = FinishNeeds & Needs<'storage' | 'published'>;

/** Nobody gives up on an import: a file that has begun is brought to its end. */
const WAITER = { client: 'import', signal: new AbortController().signal };

/**
 * Takes a file in as an upload is: verified in a decode process, without its metadata, with its date kept, looked at by the host's
 * `inspect` and told to its `onPublished`. Safe to repeat, to be cut off anywhere and to run twice at once. Throws the ApiError of the
 * reason when it is refused, and `storage_full` where there is no room.
 */
export async function importPicture(
  services: ImportNeeds,
  file: ImportFile,
  options: ImportOptions,
): Promise<ImportOutcome> {
  const { storage, config } = services;
  const { type, bytes, intake } = readSource(file.bytes, config.limits, options);
  const sha256 = createHash('sha256').update(file.bytes).digest();
  const taken = dateOf(services, file, type);
  const id = await chooseId(services, { file, sha256, taken }, options.isDryRun);
  const isDiscarded = file.exported?.state === 'trash' && options.state === null;
  const [known, isGone] = await Promise.all([findImage(storage, id), isPurged(storage, id)]);
  if (isGone) return { kind: 'purged', id };
  if (known) {
    // Cut off before it was moved, for nobody has touched it since.
    const isUnfinished = isDiscarded && known.row.revision === undefined && !options.isDryRun;
    // Cut off before the entries of its indexes, likewise.
    if (known.row.revision === undefined && !options.isDryRun) await indexIfMissing(storage, known);
    if (isUnfinished) await discard(services, id);
    return { kind: 'present', id, state: isUnfinished ? 'trash' : known.state };
  }
  const claims = claimsOf(services, { file, id, taken, type: intake.type }, options);
  const isRedrawn = intake.kind === 'redraw';
  const how = isRedrawn ? { redraw: intake.redraw } : {};
  if (options.isDryRun) {
    await services.completions.run(id, WAITER, async (decoder) => {
      await verifyUpload({ ...services, decoder }, bytes, claims, how);
      return null;
    });
    return { kind: 'imported', id, state: isDiscarded ? 'trash' : claims.state, isRedrawn };
  }
  await services.uploadBudgets.requireRoom(bytes.length);
  let isMine = false;
  const image = await services.completions.run(id, WAITER, (decoder) => {
    isMine = true;
    return publishBytes({ ...services, decoder }, bytes, claims, how);
  });
  if (image === null) return { kind: 'purged', id };
  // The same bytes under another name were under way, and this file has joined them.
  if (!isMine) return { kind: 'present', id, state: image.state };
  // It is published, whatever the host's hook does; what is owed is told by the sweep.
  await tellPublished(services, claims, image).catch(() => {});
  if (isDiscarded) await discard(services, id);
  return { kind: 'imported', id, state: isDiscarded ? 'trash' : image.state, isRedrawn };
}

/** Nothing where no date is to be kept: then it is not read either. */
function dateOf(
  { config, clock }: Needs<'config' | 'clock'>,
  file: ImportFile,
  type: SourceType,
): Taken | null {
  if (!config.limits.keepDate) return null;
  if (file.exported) return file.exported.taken;
  return readTaken(file.bytes, type, clock().getTime(), file.fileDate);
}

/**
 * The id of an export counts for the file as it was exported: links to it open again. A file that was edited since is another picture;
 * all that was written about it still holds.
 */
async function chooseId(
  { storage, config, clock }: Needs<'storage' | 'config' | 'clock'>,
  { file, sha256, taken }: Readonly<{ file: ImportFile; sha256: Buffer; taken: Taken | null }>,
  isDryRun: boolean,
): Promise<string> {
  const { exported, fileDate } = file;
  if (exported && exported.sha256 === sha256.toString('base64')) return exported.id;
  if (taken && !taken.isFileDate && !exported) return idOfDigest(sha256, momentOf(taken));
  const nowMs = clock().getTime();
  const date = taken ? momentOf(taken) : fileDate?.lastModifiedMs;
  const ms = config.limits.keepDate ? Math.min(date ?? nowMs, nowMs) : nowMs;
  return claimId(storage, idOfDigest(sha256, ms), isDryRun);
}

function claimsOf(
  { config }: Needs<'config'>,
  { file, id, taken, type }: Readonly<{ file: ImportFile; id: string; taken: Taken | null; type: MediaType }>,
  { state, tags }: Pick<ImportOptions, 'state' | 'tags'>,
): TicketClaims {
  const { exported } = file;
  const name = fitName(cleanName(exported?.name ?? file.name));
  const alt = cleanText(exported?.alt ?? '');
  const all = [...new Set([...(exported?.tags ?? []), ...tags].map(cleanText))].filter((tag) => tag !== '');
  const uploader = cutText(cleanText(exported?.uploader ?? ''), rowTextBudget.uploaderBytes);
  const slug = slugOf(name, type);
  requireFit({
    name,
    alt,
    tags: all,
    slug,
    type,
    ...(taken ? { taken } : {}),
    ...(uploader ? { uploader } : {}),
  });
  return {
    ...{ id, slug, name, type, owner: 'admin' },
    state: state ?? publishStateOf(exported?.state) ?? config.uploadState,
    ...(taken ? { taken: encodeTaken(taken) } : {}),
    ...(alt === '' ? {} : { alt }),
    ...(all.length === 0 ? {} : { tags: all }),
    ...(uploader === '' ? {} : { identity: { id: uploader, role: 'uploader' } }),
    ...(exported && exported.metadata !== null ? { metadata: exported.metadata } : {}),
  };
}

/** Nothing is published straight into the trash: it gets there as everything does. */
function publishStateOf(state: ImageState | undefined): PublishState | undefined {
  return state === 'trash' ? 'private' : state;
}

/** Before anything is written: an image whose row is too long would be in no gallery. Throws `texts_too_long`. */
function requireFit(texts: Omit<ImageRow, 'width' | 'height' | 'sizeBytes' | 'thumbhash'>): void {
  const largest = { width: 65_535, height: 65_535, sizeBytes: 2 ** 30, thumbhash: new Uint8Array(25) };
  try {
    encodeRow({ ...largest, ...texts, revision: { moves: 1, edits: 1 } });
  } catch (error) {
    if (!(error instanceof RowTooLongError)) throw error;
    throw new ApiError('texts_too_long', { excessBytes: error.excessBytes });
  }
}

async function discard({ storage }: Needs<'storage'>, id: string): Promise<void> {
  const failures = await createMove(storage, { to: 'trash' }).run([id]);
  for (const error of failures.values()) throw error;
}
