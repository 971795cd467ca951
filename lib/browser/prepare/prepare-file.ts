/**
 * Turns a checked file into the bytes to send. Metadata is stripped from whatever is about to be sent, so location leaves
 * on no path, an original that is kept or a compressor that misbehaves included. Where stripping fails, the file fails.
 */
import { UploadError } from '@/lib/browser/failure/upload-error';
import {
  type Compressor,
  type CompressRequest,
  UndecodableImageError,
} from '@/lib/browser/prepare/compressor';
import { decidePreparation } from '@/lib/browser/prepare/decide-preparation';
import { hashBytes } from '@/lib/browser/prepare/hash-bytes';
import type { UploadLimits } from '@/lib/shared/limits';
import { DamagedImageError } from '@/lib/shared/media/damaged-image-error';
import { MEDIA_TYPE_NAMES, type MediaType } from '@/lib/shared/media/media-types';
import { type ImageHeader, readImageHeader } from '@/lib/shared/media/read-image-header';
import { sniffType } from '@/lib/shared/media/sniff-type';
import { stripMetadata } from '@/lib/shared/media/strip-metadata';

/** What is sent of a file. */
export type PreparedFile = Readonly<{
  blob: Blob;
  /** The type of the bytes, whatever the name says. */
  type: MediaType;
  /** Upright, in pixels. */
  width: number;
  height: number;
  /** Base64; null where the page has no Web Crypto. */
  sha256: string | null;
}>;

/** What one preparation needs. */
export type PrepareRequest = Readonly<{
  file: File;
  header: ImageHeader;
  signal: AbortSignal;
  /** 0 to 1. */
  onProgress: (progress: number) => void;
}>;

/** Throws `UploadError` (`unreadable`, `damaged_image`, `file_too_large`), or the signal's reason. */
export async function prepareFile(
  { compressor, limits }: Readonly<{ compressor: Compressor; limits: UploadLimits }>,
  { file, header, signal, onProgress }: PrepareRequest,
): Promise<PreparedFile> {
  let original: Uint8Array<ArrayBuffer> | null = await stripFile(file, header.type);
  signal.throwIfAborted();

  const canEncode = await encodableTypes(compressor);
  const preparation = decidePreparation(header, original.length, limits, (type) => canEncode.has(type));
  if (preparation.kind === 'compress') {
    const { targetType } = preparation;
    const { maxBytes, maxDimension, quality } = limits;
    // A camera's file is large: it is let go while the compressor works, and read again in the rare case that it is kept.
    const originalBytes = original.length;
    original = null;
    // By reference, and of the type its bytes have.
    const typed = file.slice(0, file.size, header.type);
    const rules = { targetType, maxBytes, maxDimension, quality };
    const result = await compress(compressor, { blob: typed, header, signal, onProgress, ...rules });
    signal.throwIfAborted();
    const better = result && (await inspectResult(result, targetType));
    if (better && better.bytes.length < originalBytes) return finish(better.bytes, better.header, limits);
  }
  return finish(original ?? (await stripFile(file, header.type)), header, limits);
}

async function stripFile(file: File, type: MediaType): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readAll(file);
  try {
    return ownBytes(stripMetadata(bytes, type));
  } catch (error) {
    if (error instanceof DamagedImageError) throw new UploadError('damaged_image');
    throw error;
  }
}

/** Null when the compressor failed and the original may go in its place. */
async function compress(compressor: Compressor, request: CompressRequest): Promise<Blob | null> {
  try {
    return await compressor.compress(request);
  } catch (error) {
    request.signal.throwIfAborted();
    if (error instanceof UndecodableImageError) throw new UploadError('damaged_image');
    // The compressor is at fault, not the image. The original is stripped, and the server verifies it like any other.
    return null;
  }
}

/** Null unless the bytes are a whole image of the type asked for: some browsers answer PNG when they cannot write a type. */
async function inspectResult(blob: Blob, type: MediaType) {
  const bytes = await readAll(blob);
  const sniffed = sniffType(bytes);
  if (sniffed.kind !== 'image' || sniffed.type !== type) return null;
  try {
    const stripped = ownBytes(stripMetadata(bytes, type));
    const read = readImageHeader(stripped, type);
    return read.kind === 'header' ? { bytes: stripped, header: read.header } : null;
  } catch (error) {
    if (error instanceof DamagedImageError) return null;
    throw error;
  }
}

async function finish(
  bytes: Uint8Array<ArrayBuffer>,
  { type, width, height }: ImageHeader,
  limits: UploadLimits,
): Promise<PreparedFile> {
  if (bytes.length > limits.maxBytes) {
    throw new UploadError('file_too_large', { actualBytes: bytes.length, limitBytes: limits.maxBytes });
  }
  return { blob: new Blob([bytes], { type }), type, width, height, sha256: await hashBytes(bytes) };
}

async function encodableTypes(compressor: Compressor): Promise<ReadonlySet<MediaType>> {
  const answers = await Promise.all(
    MEDIA_TYPE_NAMES.map(async (type) =>
      (await compressor.canEncode(type).catch(() => false)) ? [type] : [],
    ),
  );
  return new Set(answers.flat());
}

async function readAll(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch {
    throw new UploadError('unreadable');
  }
}

/** Blobs and Web Crypto take no view of shared memory; ours never is. */
function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes);
}
