/**
 * SHA-256 as base64; null where the page has no Web Crypto: browsers give it to secure contexts only, which a LAN
 * address over plain http is not. The server then has nothing to compare and relies on its own verification.
 */
export async function hashBytes(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (subtle === undefined) return null;
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest));
}
