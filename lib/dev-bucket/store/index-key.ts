/**
 * The index is one ordered map of bytes. Its first byte tells what an entry is, so that objects, documents and the
 * blobs to be removed never meet; what follows orders objects by the UTF-8 bytes of their keys, as S3 lists them.
 */
export const SPACES = { document: 0x64, loose: 0x6c, object: 0x6f } as const;

/** Bytes under which `name` stands in a space. */
export function indexKey(space: keyof typeof SPACES, name: string): Buffer {
  return Buffer.concat([Buffer.of(SPACES[space]), Buffer.from(name, 'utf8')]);
}

/** The name an index key was made of. */
export function nameOfIndexKey(key: Uint8Array): string {
  return Buffer.from(key.buffer, key.byteOffset, key.byteLength).toString('utf8', 1);
}

/** The first key after everything that begins with `prefix`. UTF-8 has no byte 0xff, so adding one never overflows. */
export function afterPrefix(prefix: Uint8Array): Buffer {
  const next = Buffer.from(prefix);
  const last = next.length - 1;
  next[last] = (next[last] ?? 0) + 1;
  return next;
}
