import type { AlbumOrder } from './album';

/** True for the same order; in one of its own the direction says nothing. */
export function isSameOrder(one: AlbumOrder, other: AlbumOrder): boolean {
  return one.by === other.by && (one.by === 'own' || one.direction === other.direction);
}
