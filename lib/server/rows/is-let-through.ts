import type { StoredRow } from './stored-row';

/**
 * True for an image that was let through: it does not wait for approval, nor did it come into the trash while it waited. Only then is
 * it published, and the host told of it.
 */
export function isLetThrough({ state, row }: Pick<StoredRow, 'state' | 'row'>): boolean {
  return state !== 'held' && !(state === 'trash' && row.stateBeforeTrash === 'held');
}
