import { UploadError } from '../failure/upload-error';

/** All bytes of a file. Throws `UploadError` `unreadable` when it was moved or changed, or lies in a cloud. */
export async function readBytes(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch {
    throw new UploadError('unreadable');
  }
}
