import { StorageError } from './object-storage';

/** An object of this key is not longer than it may be. */
export function tooLarge(key: string, maxBytes: number): StorageError {
  return new StorageError('too_large', `${key} is longer than the ${maxBytes} bytes it may have.`);
}

/** The whole body in memory; throws `too_large` as soon as more than `maxBytes` were seen. */
export async function collectBody(
  body: AsyncIterable<Uint8Array>,
  key: string,
  maxBytes: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of body) {
    sizeBytes += chunk.length;
    if (sizeBytes > maxBytes) throw tooLarge(key, maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
