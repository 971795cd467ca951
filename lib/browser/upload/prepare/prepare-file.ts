/**
 * Turns a checked file into the bytes to send. Metadata is stripped from whatever is about to be sent, so location leaves
 * on no path, an original that is kept or a compressor that misbehaves included. Where stripping fails, the file fails.
 *
 * It runs in a worker (`worker/prepare.worker.ts`), and on the page where the browser's workers cannot draw.
 *
 * The steps:
 *
 *     read        the whole file; its date is read before anything is removed
 *     strip       metadata goes first, so that no later failure can send it
 *     decide      keep as it is, or draw anew: too many pixels or bytes, a type that is never sent, odd colours
 *     draw        in a canvas; for a JPEG, its codes are read meanwhile, because browsers draw half a picture without a word
 *     compare     the smaller of the two is sent, unless the original cannot be
 *     hash        SHA-256 of the very bytes that are sent
 *
 * All of it comes before the first byte leaves, the reading of the codes too: the server's sweep finishes what has arrived even when no page
 * asks for it, so a file that turns out to be half a picture only afterwards would be published all the same.
 *
 * Example: a JPEG of 6 MB and 48 megapixels becomes one of 700 KB. A screenshot of 90 KB that would become 120 KB is sent as it is, without
 * its metadata. In a browser that falsifies canvases against fingerprinting, nothing is drawn, and the note `canvas_protected` says so.
 */

import type { UploadLimits } from '@/lib/shared/limits';
import { checkBmp } from '@/lib/shared/media/bmp/check-bmp';
import { DamagedImageError } from '@/lib/shared/media/damaged-image-error';
import { findExtras } from '@/lib/shared/media/find-extras';
import { readPicture } from '@/lib/shared/media/jpeg/read-picture';
import { readSegments } from '@/lib/shared/media/jpeg/read-segments';
import { turnJpeg } from '@/lib/shared/media/jpeg/turn-jpeg';
import { losesTurn } from '@/lib/shared/media/loses-turn';
import { isMediaType, type MediaType } from '@/lib/shared/media/media-types';
import type { ImageHeader } from '@/lib/shared/media/read-image-header';
import { labelOf, type SourceType } from '@/lib/shared/media/source-types';
import { stripMetadata } from '@/lib/shared/media/strip-metadata';
import { TooComplexError } from '@/lib/shared/media/too-complex-error';
import type { WireTaken } from '@/lib/shared/wire';
import type { PhotoEdit } from '../edit/photo-edit';
import { UploadError } from '../failure/upload-error';
import { afterMessages } from './after-messages';
import {
  type Compressor,
  type CompressRequest,
  type CompressResult,
  FalsifiedImageError,
  type InspectRequest,
  LoadError,
  UndecodableImageError,
  UnsupportedImageError,
} from './compressor';
import { canTurnFile, decidePreparation, type PhotoType } from './decide-preparation';
import { encodableTypes } from './encodable-types';
import { findOddColours } from './find-odd-colours';
import { hashBytes } from './hash-bytes';
import { headerAsKept } from './header-as-kept';
import { inspectResult, type Sendable } from './inspect-result';
import { ownBytes } from './own-bytes';
import type { PreparationNote } from './preparation-note';
import { readBytes } from './read-bytes';
import { readDate } from './read-date';

/** The bytes of a file that are sent. */
export type PreparedFile = Readonly<{
  blob: Blob;
  /** The type of the bytes, whatever the name says. */
  type: MediaType;
  /** Upright, in pixels. */
  width: number;
  height: number;
  /** Base64; null where the page has no Web Crypto. */
  sha256: string | null;
  /** When the photo was taken: it is in none of the bytes any more. Absent where nothing tells. */
  taken?: WireTaken;
  /** Absent for none. */
  notes?: readonly PreparationNote[];
  /** A small picture of it, where one came about anyway. */
  preview?: Blob;
  /** How long a worker took for it, in milliseconds. */
  tookMs?: number;
}>;

/** The inputs of one preparation. */
export type PrepareRequest = Readonly<{
  file: Blob;
  header: ImageHeader;
  /** Send the file's own pixels, whatever their number. Default false. */
  keepOriginal?: boolean;
  /** How the person has turned and cut it. Default null. A preparer of one's own has to do the same. */
  edit?: PhotoEdit | null;
  /** The type of a photograph in JPEG, as the line decides; a WebP is no worse than the JPEG would be. Default: the preparer's own. */
  photoType?: PhotoType | undefined;
  signal: AbortSignal;
  /** 0 to 1. */
  onProgress: (progress: number) => void;
  onConversion?: ((phase: ConversionPhase) => void) | undefined;
}>;

/** The time of a conversion in a worker: `slow` when it takes longer than nearly all do. */
export type ConversionPhase = 'started' | 'slow' | 'ended';

/** The parts that all preparations share. */
export type PrepareDeps = Readonly<{
  compressor: Compressor;
  limits: UploadLimits;
  photoType: PhotoType;
  /** Milliseconds since 1970; a photo of the future has no date. Default the machine's clock. */
  nowMs?: () => number;
}>;

/**
 * Throws `UploadError` (`unreadable`, `damaged_image`, `too_complex`, `unsupported_type`, `file_too_large`, `original_too_large`,
 * `undecodable_here`, `cannot_convert`, `cannot_edit`), `LoadError` when what is needed could not be fetched, or the signal's reason.
 */
export async function prepareFile(
  { compressor, limits, photoType: usualType, nowMs = Date.now }: PrepareDeps,
  request: PrepareRequest,
): Promise<PreparedFile> {
  const { file, header, keepOriginal = false, edit = null, signal, onProgress, onConversion } = request;
  const canMatch = compressor.matchesJpeg === true;
  const photoType = (canMatch ? request.photoType : request.photoType && 'image/jpeg') ?? usualType;
  // A canvas would draw its first frame.
  if (edit && header.isAnimated) throw new UploadError('cannot_edit', { actualType: labelOf(header.type) });
  const { bytes, notes, taken } = await openFile(file, header.type, limits.keepDate ? nowMs() : null);
  signal.throwIfAborted();

  const encodable = await encodableTypes(compressor);
  const canEncode = (type: MediaType) => encodable.has(type);
  const colours = await findOddColours(bytes, header);
  const rulesOf = (keeps: boolean) => ({
    ...{ limits, photoType, keepOriginal: keeps, canEncode },
    ...{ hasOddColours: colours !== null, edit },
  });
  const preparation = decidePreparation(header, bytes.length, rulesOf(keepOriginal));
  const canBeSmaller =
    keepOriginal && decidePreparation(header, bytes.length, rulesOf(false)).kind === 'compress';
  const shared = { notes, taken, limits, canBeSmaller };
  const mayDraw = edit === null || compressor.appliesEdits === true;
  if (preparation.kind === 'compress' && mayDraw) {
    const { kind: _, ...rules } = preparation;
    const onConverting = (isConverting: boolean) => onConversion?.(isConverting ? 'started' : 'ended');
    const likeJpeg = canMatch && header.type === 'image/jpeg' && rules.targetType === 'image/webp';
    const request = {
      ...{ bytes, header, signal, onProgress, onConverting, likeJpeg },
      maxBytes: limits.maxBytes,
      ...rules,
      ...(colours ? { colours } : {}),
      ...(edit ? { edit } : {}),
    };
    const result = await compressWhole(compressor, request);
    signal.throwIfAborted();
    if (result === 'undecodable' && bytes.length > limits.maxBytes) {
      throw new UploadError('undecodable_here', { actualType: labelOf(header.type) });
    }
    if (result === 'falsified') notes.push('canvas_protected');
    else if (result && result !== 'undecodable') {
      const better = await inspectResult(result, { ...rules, likeJpeg });
      const isOdd = colours || losesTurn(header) || !isMediaType(header.type);
      const isNeeded = isOdd || (edit && !canTurnFile(header, edit));
      if (better && (isNeeded || better.bytes.length < bytes.length)) {
        if (colours?.isHdr) notes.push('hdr_flattened');
        if (result.hasMorePages) notes.push('pages_dropped');
        if (edit && keepOriginal && isMediaType(header.type) && rules.png !== 'always')
          notes.push('reencoded');
        return finish(better, { ...shared, preview: result.preview });
      }
    }
  }
  const { type } = header;
  if (!isMediaType(type)) throw new UploadError('cannot_convert', { actualType: labelOf(type) });
  if (edit && !canTurnFile(header, edit)) {
    throw new UploadError('cannot_edit', { actualType: labelOf(type) });
  }
  const seen = headerAsKept(header, edit);
  const strip = () => ownBytes(edit ? turnJpeg(bytes, seen.orientation) : stripMetadata(bytes, type));
  const original = orDamaged(strip);
  const preview = await inspect(compressor, { bytes: original, header: seen });
  signal.throwIfAborted();
  return finish({ ...seen, bytes: original, type }, { ...shared, preview });
}

/**
 * The file without its metadata (a type that is never sent is left as it is: its pixels are), and what goes with that. Its date is
 * read before; `nowMs` is null where no date is to be kept.
 */
async function openFile(
  file: Blob,
  type: SourceType,
  nowMs: number | null,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; notes: PreparationNote[]; taken: WireTaken | null }> {
  const whole = await readBytes(file);
  const taken = nowMs === null ? null : readDate(file, whole, type, nowMs);
  return orDamaged(() => {
    // Most pictures are drawn anew: where the data of their scans ends is looked for only in those that are not.
    const bytes = isMediaType(type) ? ownBytes(stripMetadata(whole, type, { keepsScans: true })) : whole;
    const extras = findExtras(whole, type);
    const notes: PreparationNote[] = [];
    if (extras.has('hdr')) notes.push('hdr_flattened');
    if (extras.has('motion')) notes.push('motion_dropped');
    return { bytes, notes, taken };
  });
}

function orDamaged<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    if (error instanceof TooComplexError) throw new UploadError('too_complex');
    if (error instanceof DamagedImageError) throw new UploadError('damaged_image');
    throw error;
  }
}

/**
 * The result for a picture that was drawn anew. Browsers draw a damaged JPEG as far as its codes go, and grey from there,
 * and do not tell: its codes are read here, while the browser's own threads decode it. Others were read when they were
 * opened. Throws `UploadError` `damaged_image` for half a picture, whatever came of it.
 */
async function compressWhole(compressor: Compressor, request: CompressRequest): Promise<Compressed> {
  const [compressed, read] = await Promise.allSettled([
    compress(compressor, request),
    afterMessages().then(() => orDamaged(() => readWhole(request.bytes, request.header.type))),
  ]);
  request.signal.throwIfAborted();
  if (read.status === 'rejected') throw read.reason;
  if (compressed.status === 'rejected') throw compressed.reason;
  return compressed.value;
}

function readWhole(bytes: Uint8Array, type: SourceType): void {
  if (type === 'image/jpeg') readPicture(bytes, readSegments(bytes).segments);
  if (type !== 'image/bmp' || checkBmp(bytes) === 'whole') return;
  throw new UploadError('unsupported_type', { actualType: 'BMP image that leaves pixels out' });
}

/**
 * Null when there is no use in the result, `undecodable` when this browser cannot read what others may: the original may go
 * in its place, and the server looks at it.
 */
type Compressed = CompressResult | 'falsified' | 'undecodable' | null;

async function compress(compressor: Compressor, request: CompressRequest): Promise<Compressed> {
  try {
    const isFaithful = (await compressor.isFaithful?.()) ?? true;
    return isFaithful ? await compressor.compress(request) : 'falsified';
  } catch (error) {
    request.signal.throwIfAborted();
    if (error instanceof UndecodableImageError && isMediaType(request.header.type)) return 'undecodable';
    if (error instanceof UndecodableImageError) throw new UploadError('damaged_image');
    if (error instanceof UnsupportedImageError) {
      throw new UploadError('unsupported_type', { actualType: error.form ?? labelOf(request.header.type) });
    }
    if (error instanceof TooComplexError) throw new UploadError('too_complex');
    if (error instanceof LoadError) throw error;
    // The compressor is at fault, not the image. The original is stripped, and the server verifies it like any other.
    return error instanceof FalsifiedImageError ? 'falsified' : null;
  }
}

async function inspect(compressor: Compressor, request: InspectRequest): Promise<Blob | undefined> {
  try {
    return await compressor.inspect?.(request);
  } catch {
    // No picture, then. Browsers differ in what they read, and the server looks at it all the same.
    return undefined;
  }
}

async function finish(
  { bytes, blob, type, width, height }: Sendable,
  {
    notes,
    taken,
    limits,
    canBeSmaller,
    preview,
  }: Readonly<{
    notes: readonly PreparationNote[];
    taken: WireTaken | null;
    limits: UploadLimits;
    /** Its own pixels were wanted, and there is another way. */
    canBeSmaller: boolean;
    preview?: Blob | undefined;
  }>,
): Promise<PreparedFile> {
  if (bytes.length > limits.maxBytes) {
    throw new UploadError(canBeSmaller ? 'original_too_large' : 'file_too_large', {
      actualBytes: bytes.length,
      limitBytes: limits.maxBytes,
    });
  }
  return {
    blob: blob ?? new Blob([bytes], { type }),
    type,
    width,
    height,
    sha256: await hashBytes(bytes),
    ...(taken ? { taken } : {}),
    ...(notes.length > 0 ? { notes } : {}),
    ...(preview ? { preview } : {}),
  };
}
