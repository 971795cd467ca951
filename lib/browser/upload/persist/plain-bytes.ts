/** A Blob or a File as bytes in memory. Private windows of WebKit store no Blob ("Error preparing Blob/File data"), but this. */
export type PlainBytes = Readonly<{
  bytes: ArrayBuffer;
  type: string;
  /** Null for a Blob, which has none. */
  name: string | null;
  /** Milliseconds since 1970; 0 for a Blob. */
  lastModified: number;
}>;

/** Reads all of it. Rejects when the file behind it is gone. */
export async function toPlainBytes(blob: Blob): Promise<PlainBytes> {
  const bytes = await blob.arrayBuffer();
  const { type } = blob;
  return blob instanceof File
    ? { bytes, type, name: blob.name, lastModified: blob.lastModified }
    : { bytes, type, name: null, lastModified: 0 };
}

/** The Blob or File that was written down as bytes; anything else as it is. */
export function fromPlainBytes(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('bytes' in value)) return value;
  const { bytes, type, name, lastModified } = value as Partial<Record<keyof PlainBytes, unknown>>;
  if (!(bytes instanceof ArrayBuffer) || typeof type !== 'string') return value;
  if (typeof name !== 'string') return new Blob([bytes], { type });
  return new File([bytes], name, { type, lastModified: typeof lastModified === 'number' ? lastModified : 0 });
}
