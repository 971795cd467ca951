import { hashBytes } from '../prepare/hash-bytes';
import type { PreparedFile } from '../prepare/prepare-file';
import type { PreparedInfo } from './journal-entry';

/**
 * Prepared bytes as they were written, or null. Browsers hand back damaged Blobs: of size 0 on iOS (uppy#3343), or with
 * a file behind them that a crash left half written. A copy that is not byte for byte the same is not the photo.
 */
export async function readKeptPrepared(info: PreparedInfo, value: unknown): Promise<PreparedFile | null> {
  const { sizeBytes, ...about } = info;
  const bytes = value instanceof Blob && value.size === sizeBytes ? await readAll(value) : null;
  if (bytes === null || bytes.length !== sizeBytes || bytes.length === 0) return null;
  if (about.sha256 !== null && (await hashBytes(bytes)) !== about.sha256) return null;
  // Into memory, so that what is sent is what was checked.
  return { ...about, blob: new Blob([bytes], { type: about.type }) };
}

/** A chosen file as it was written, or null. It is judged by its bytes later, like any other. */
export async function readKeptSource(value: unknown): Promise<File | null> {
  if (!(value instanceof File) || value.size === 0) return null;
  // The last byte tells whether there is anything behind the handle.
  const end = await readAll(value.slice(value.size - 1));
  return end?.length === 1 ? value : null;
}

async function readAll(blob: Blob): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch {
    return null;
  }
}
