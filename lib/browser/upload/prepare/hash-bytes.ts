import { loadPart } from './load-part';

/**
 * SHA-256 as base64. Browsers give Web Crypto to secure contexts only, which a LAN address over plain http is not: there it is computed by code of
 * ours. Rejects with `LoadError` where that could not be fetched.
 */
export async function hashBytes(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  const digest =
    subtle === undefined
      ? (await loadPart(import('./sha-256'))).sha256(bytes)
      : new Uint8Array(await subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest));
}
