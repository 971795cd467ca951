import { isImageId } from '@/lib/shared/keys/image-id';
import { MAX_SLOTS } from '@/lib/shared/keys/slot-keys';

/** A file on its way that has a slot. */
export type Claim = Readonly<{
  /** The id of its upload. */
  id: string;
  slot: number;
  /** When the last grant of it expires, in milliseconds since 1970. */
  expiresMs: number;
  /** The name of the file's claim, where this is the note of one that is being made. */
  file?: string;
  /** Its slot is being freed: it is nobody's any more. Left out otherwise. */
  isEnding?: true;
}>;

/** A claim as the bucket keeps it. */
export function formatClaim(claim: Claim): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(claim));
}

/** Null for what is no claim. */
export function parseClaim(bytes: Uint8Array): Claim | null {
  try {
    const { id, slot, expiresMs, file, isEnding } = JSON.parse(new TextDecoder().decode(bytes)) as Readonly<
      Record<string, unknown>
    >;
    const isClaim = isImageId(id) && isSlot(slot) && typeof expiresMs === 'number';
    if (!isClaim) return null;
    return {
      ...{ id, slot, expiresMs },
      ...(typeof file === 'string' ? { file } : {}),
      ...(isEnding === true ? { isEnding } : {}),
    };
  } catch {
    return null;
  }
}

function isSlot(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < MAX_SLOTS;
}
