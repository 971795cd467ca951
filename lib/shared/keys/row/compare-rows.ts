/**
 * Several rows of one id exist for a moment while it is changed, and for longer where a change was cut off. Every reader
 * chooses the same one, now and later, or two changes at once would each remove what the other kept:
 *
 * - More moves count more. After equally many moves the slug decides, which is another for each target of a move: all rows of one
 *   stored image are so together below or above all rows of another, and any process that sees a higher image may remove a lower one.
 * - Of the rows of one stored image more edits count more.
 * - Times take no part, as a repeated copy changes them; except between rows that were never changed, which are written once.
 *
 * Example: an image was published (1 move) while somebody else edited its private row (0 moves, 1 edit). Three rows are there:
 *
 *     private  moves 0, edits 0
 *     private  moves 0, edits 1     counts before the first: the same moves and slug, more edits
 *     public   moves 1, edits 0     counts before both: more moves, and the edit is carried over to it
 */
import type { ImageRow } from './image-row';

/** A row as a listing gives it. */
export type ListedRow = Readonly<{ row: ImageRow; key: string; lastModified: Date }>;

/** Negative when `one` counts before `other`; zero only for the same key. */
export function compareRows(one: ListedRow, other: ListedRow): number {
  return (
    movesOf(other) - movesOf(one) ||
    compareText(one.row.slug, other.row.slug) ||
    editsOf(other) - editsOf(one) ||
    (isUnchanged(one) && isUnchanged(other)
      ? other.lastModified.getTime() - one.lastModified.getTime()
      : 0) ||
    compareText(one.key, other.key)
  );
}

function movesOf({ row }: ListedRow): number {
  return row.revision?.moves ?? 0;
}

function editsOf({ row }: ListedRow): number {
  return row.revision?.edits ?? 0;
}

function isUnchanged({ row }: ListedRow): boolean {
  return row.revision === undefined;
}

function compareText(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
