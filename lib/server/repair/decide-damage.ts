import { imageKey, isNewerThumbKey } from '@/lib/shared/keys/object-keys';
import { sizeKeysOf } from '../objects/image-objects';
import type { StoredRow } from '../rows/stored-row';
import type { ImageParts, StoredImage } from './list-images-by-id';

/** The faults of an image, each with its own way to be fixed. */
export type Damage =
  /** It was verified and stored, but never listed: publishing was cut off before the thumbnail. */
  | Readonly<{ kind: 'unlisted'; id: string; image: StoredImage }>
  /** Its row counts in one state and its bytes lie in another: a move was cut off, or two admins moved at once. */
  | Readonly<{ kind: 'misplaced'; id: string; row: StoredRow; image: StoredImage }>
  /** Its row says that it has smaller pictures, and one of them is nowhere: somebody has deleted it. */
  | Readonly<{ kind: 'unsized'; id: string; row: StoredRow }>
  /** Objects that a change left behind; what counts is whole without them. */
  | Readonly<{ kind: 'leftover'; id: string; keys: readonly string[] }>
  /** A row without bytes anywhere: the gallery shows what cannot be opened. */
  | Readonly<{ kind: 'empty'; id: string; keys: readonly string[] }>
  /** A row of a version this app does not know; it is left alone. */
  | Readonly<{ kind: 'unreadable'; id: string; keys: readonly string[] }>;

/**
 * How long after its last change an image is let alone, in milliseconds: an upload or a move may be under way.
 */
export const SETTLED_AFTER_MS = 15 * 60_000;

/**
 * Judges what lies in the bucket of one id. Pure.
 *
 *     row public/a, bytes public/a and private/a    leftover: private/a, which a move has not removed
 *     row public/a, bytes private/a                 misplaced: the bytes are copied to where the row says
 *     no row, bytes private/a                       unlisted: its thumbnail is made again
 *     row public/a, no bytes                        empty: the row is removed
 *     row public/a, bytes public/a, a size missing  unsized: it is made again
 */
export function decideDamage(
  { id, images, sizes, rows, unreadable }: ImageParts,
  nowMs: number,
): readonly Damage[] {
  const changes = [...images, ...sizes, ...rows].map(({ lastModified }) => lastModified.getTime());
  if (Math.max(0, ...changes) > nowMs - SETTLED_AFTER_MS) return [];
  const strange: readonly Damage[] =
    unreadable.length > 0 ? [{ kind: 'unreadable', id, keys: unreadable }] : [];
  // Objects that a newer version of the app wrote are not ours to fix, and nothing beside it either: it may belong to that.
  if (strange.length > 0 && (rows.length === 0 || unreadable.some(isNewerThumbKey))) return strange;
  const [row, ...losers] = rows;
  if (!row) {
    const [image, ...rest] = [...images].sort((a, b) => b.lastModified.getTime() - a.lastModified.getTime());
    // Beside an image that is listed again they are needed, or left over once it is.
    if (!image) return [...leftover(sizes), ...strange];
    return [{ kind: 'unlisted', id, image }, ...leftover(rest), ...strange];
  }
  if (images.length === 0) {
    return [{ kind: 'empty', id, keys: [...sizes, ...rows].map(({ key }) => key) }, ...strange];
  }
  const own = images.find(({ key }) => key === imageKey(row.state, id, row.row.slug));
  const source = own ?? images.find(({ slug }) => slug === row.row.slug) ?? images[0];
  if (!own && source) return [{ kind: 'misplaced', id, row, image: source }, ...strange];
  const sizeKeys = sizeKeysOf(row);
  const isUnsized = sizeKeys.some((wanted) => sizes.every(({ key }) => key !== wanted));
  const unsized: readonly Damage[] = isUnsized ? [{ kind: 'unsized', id, row }] : [];
  const extra = sizes.filter(({ key }) => !sizeKeys.includes(key));
  const rest = [...images.filter((image) => image !== own), ...extra, ...losers];
  return [...unsized, ...leftover(rest), ...strange];

  function leftover(objects: readonly Readonly<{ key: string }>[]): readonly Damage[] {
    return objects.length > 0 ? [{ kind: 'leftover', id, keys: objects.map(({ key }) => key) }] : [];
  }
}

/** The damage as a sentence. */
export function describeDamage(damage: Damage): string {
  switch (damage.kind) {
    case 'unlisted':
      return `${damage.image.key} is in no gallery: publishing it was cut off before its thumbnail was written.`;
    case 'misplaced':
      return `${damage.id} is listed as ${damage.row.state}, but its bytes lie at ${damage.image.key}: a move was cut off.`;
    case 'unsized':
      return `${damage.id} has smaller pictures by its row, and one of them is missing.`;
    case 'leftover':
      return `${damage.keys.join(' and ')} ${damage.keys.length === 1 ? 'was' : 'were'} left behind by a change of ${damage.id} that was cut off.`;
    case 'empty':
      return `${damage.id} is listed, but has no bytes in any state.`;
    case 'unreadable':
      return `${damage.keys.join(' and ')} was written by another version of the app; it is skipped.`;
  }
}
