/**
 * The key of a thumbnail in the store: its address without the signature, which changes every hour. Null for an address that is not
 * signed: it stays the same, so the browser's own cache keeps it.
 */
export function thumbnailKey(address: string): string | null {
  const at = address.indexOf('?');
  return at === -1 ? null : address.slice(0, at);
}
