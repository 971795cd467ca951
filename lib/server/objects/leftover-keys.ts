import { IMAGE_FOLDERS } from '@/lib/shared/keys/image-folders';
import { compareRows } from '@/lib/shared/keys/row/compare-rows';
import type { StoredRow } from '../rows/stored-row';
import { keysIn, keysOf } from './image-objects';

/**
 * The objects of those rows that lost against `winner`, images first: a thumbnail that outlives its image is found again,
 * an image without thumbnail is not. Objects that the winner needs are not among them, nor what counts before it, so they may be
 * removed at any time, however late.
 */
export function leftoverKeys(winner: StoredRow, rows: readonly StoredRow[]): readonly string[] {
  const kept = new Set(keysOf(winner));
  const losers = lostAgainst(winner, rows);
  const keys = IMAGE_FOLDERS.flatMap((folder) => losers.flatMap((row) => keysIn(folder, row)));
  return [...new Set(keys)].filter((key) => !kept.has(key));
}

/** Those of the rows that lost against `winner`: not itself, nor what counts before it. */
export function lostAgainst(winner: StoredRow, rows: readonly StoredRow[]): readonly StoredRow[] {
  return rows.filter((row) => compareRows(winner, row) < 0);
}
