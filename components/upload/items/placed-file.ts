import type { UploadItem } from '@/lib/browser/upload';

/** Where a file is drawn: pixels from the first corner of its list, and which of how many it is. */
export type FilePlace = Readonly<{
  start: number;
  top: number;
  width: number;
  height: number;
  index: number;
  count: number;
}>;

/** The properties of a picture of the grid and of a row of the list. */
export type PlacedFileProps = Readonly<{
  item: UploadItem;
  place: FilePlace;
  /** The one that Tab reaches. */
  isTabStop: boolean;
}>;

/** True where nothing of it changed. */
export function isSameFile(a: PlacedFileProps, b: PlacedFileProps): boolean {
  return (
    a.item === b.item &&
    a.isTabStop === b.isTabStop &&
    (Object.keys(a.place) as (keyof FilePlace)[]).every((side) => a.place[side] === b.place[side])
  );
}
