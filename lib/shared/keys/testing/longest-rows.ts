import { MAX_ALBUMS } from '../row/album-places';
import type { ImageRow } from '../row/image-row';
import { encodeRow, RowTooLongError, rowTextBudget } from '../row/row-codec';

const MAX_CHANGES = 36 ** 4 - 1;

/** The longest row of version 1, but for its description, which makes it so long. */
const FIRST: ImageRow = {
  width: 65_535,
  height: 65_535,
  sizeBytes: Number.MAX_SAFE_INTEGER,
  type: 'image/webp',
  thumbhash: new Uint8Array(25).fill(251),
  name: 'n'.repeat(rowTextBudget.nameBytes),
  alt: '',
  tags: ['sea', 'sky'],
  slug: `${'s'.repeat(75)}.webp`,
  stateBeforeTrash: 'private',
};

/** The fields that came with version 3, each as long as it can be. */
export const LONGEST_ORIGIN: Required<Pick<ImageRow, 'taken' | 'uploader' | 'albums'>> = {
  taken: { wallMs: Date.UTC(9999, 11, 31), offsetMinutes: -720, isFileDate: true },
  uploader: 'u'.repeat(rowTextBudget.uploaderBytes),
  albums: Array.from({ length: MAX_ALBUMS }, (_, index) => ({ id: `album${index}`, place: 'zzzzzz' })),
};

/** A row of each version, as long as a row can be. */
export const longestRows: readonly (readonly [version: string, row: ImageRow])[] = [
  ['version 1', lengthened(FIRST)],
  ['version 2', lengthened({ ...FIRST, revision: { moves: MAX_CHANGES, edits: MAX_CHANGES } })],
  [
    'version 3',
    lengthened({ ...FIRST, ...LONGEST_ORIGIN, revision: { moves: MAX_CHANGES, edits: MAX_CHANGES } }),
  ],
  [
    'version 4',
    lengthened({
      ...{ ...FIRST, ...LONGEST_ORIGIN, hasSizes: true },
      revision: { moves: MAX_CHANGES, edits: MAX_CHANGES },
    }),
  ],
];

function lengthened(row: ImageRow): ImageRow {
  const longer = { ...row, alt: `${row.alt}a` };
  try {
    encodeRow(longer);
  } catch (error) {
    if (error instanceof RowTooLongError) return row;
    throw error;
  }
  return lengthened(longer);
}
