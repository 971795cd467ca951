import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { StoreError } from '../object-store';

/** The facts about a body once it is on disk. */
export type ReceivedBody = Readonly<{
  sizeBytes: number;
  md5Hex: string;
  sha256Hex: string;
  sha256Base64: string;
}>;

/**
 * Writes a body to a file and syncs it, hashing on the way; holds one chunk at a time. Throws `too_large` at the first
 * byte past `maxBytes` and `incomplete_body` when the sender goes away.
 */
export async function receiveBody(
  body: Readable,
  file: FileHandle,
  maxBytes = Infinity,
): Promise<ReceivedBody> {
  const md5 = createHash('md5');
  const sha256 = createHash('sha256');
  let sizeBytes = 0;
  for await (const chunk of readChunks(body)) {
    sizeBytes += chunk.length;
    if (sizeBytes > maxBytes) throw new StoreError('too_large', `The body is longer than ${maxBytes} bytes.`);
    md5.update(chunk);
    sha256.update(chunk);
    await file.writeFile(chunk);
  }
  await file.sync();
  const digest = sha256.digest();
  return {
    sizeBytes,
    md5Hex: md5.digest('hex'),
    sha256Hex: digest.toString('hex'),
    sha256Base64: digest.toString('base64'),
  };
}

async function* readChunks(body: Readable): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of body) yield chunk as Buffer;
  } catch (error) {
    // A refusal from upstream (a bad chunk signature, say) is the caller's own and keeps its meaning.
    if (isCutOff(error)) throw new StoreError('incomplete_body', 'The body ended before it was complete.');
    throw error;
  }
}

function isCutOff(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return (
    code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ABORT_ERR' || code === 'EPIPE'
  );
}
