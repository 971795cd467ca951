import { thumbKey } from '@/lib/shared/keys/object-keys';
import { compareRows } from '@/lib/shared/keys/row/compare-rows';
import type { ImageRow } from '@/lib/shared/keys/row/image-row';
import { carryOver, hasSameContent, type RowContent, withContent } from './apply-edit';
import type { StoredRow } from './stored-row';

/**
 * The row that counts, with the texts, date and albums of all rows that were edited more often: a move of an image while others edit it
 * copies what is out of date by then. The same row where it is up to date.
 */
export function withNewerTexts(winner: StoredRow, rows: readonly StoredRow[]): StoredRow {
  const newer = rows.filter((row) => editsOf(row) > editsOf(winner)).toSorted(compareRows);
  if (newer.length === 0) return winner;
  const base = winner.row;
  const content = newer.reduce<RowContent>((merged, { row }) => carryOver(base, merged, row), base);
  const newest = Math.max(...newer.map(editsOf));
  const isMerged = newer.some((one) => editsOf(one) === newest && !hasSameContent(content, one.row));
  const revision = { moves: base.revision?.moves ?? 0, edits: isMerged ? newest + 1 : newest };
  const row: ImageRow = { ...withContent(base, content), revision };
  return { ...winner, row, key: thumbKey(winner.state, winner.id, row) };
}

/** How often the texts of an image were changed on the way to this row. */
export function editsOf({ row }: StoredRow): number {
  return row.revision?.edits ?? 0;
}
