/**
 * The content of a slot: the id of the upload that has it, followed by spaces. The length of the object is its share of the link's
 * bytes, a space for each KiB, because a LIST tells lengths and no contents: one LIST of a link's slots is all that counting takes. A
 * slot that was freed is empty, and is claimed again over exactly that.
 *
 *     {"id":"fe63…"}␣␣␣…    256 bytes and 700 more: a photo of up to 700 KiB
 */
import { isImageId } from '@/lib/shared/keys/image-id';

/** The unit in which a slot counts bytes. */
export const SHARE_BYTES = 1_024;

/** The least length of a slot that is taken. */
const HEAD_BYTES = 256;

/** The share of a file, in units of `SHARE_BYTES`. */
export function shareOf(sizeBytes: number): number {
  return Math.ceil(sizeBytes / SHARE_BYTES);
}

/** The bytes of a taken slot. */
export function formatSlot(id: string, share: number): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify({ id }).padEnd(HEAD_BYTES + share, ' '));
}

/** The id of the upload that has a slot; null for one that is free, or that holds nothing of ours. */
export function parseSlot(bytes: Uint8Array): string | null {
  try {
    const { id } = JSON.parse(new TextDecoder().decode(bytes)) as Readonly<{ id?: unknown }>;
    return isImageId(id) ? id : null;
  } catch {
    return null;
  }
}

/** The share that an object's length stands for; null for a slot that is free. */
export function shareOfLength(lengthBytes: number): number | null {
  return lengthBytes === 0 ? null : Math.max(0, lengthBytes - HEAD_BYTES);
}
