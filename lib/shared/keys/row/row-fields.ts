/** The fields of every row, in their order; its tags follow. */
export const ROW_FIELDS = [
  ...(['width', 'height', 'sizeBytes', 'extension', 'thumbhash'] as const),
  ...(['stateBeforeTrash', 'name', 'alt', 'slug'] as const),
] as const;

/** Fields that stand before the width, in their order; a version has the first of them. */
export const HEAD_FIELDS = ['moves', 'edits', 'taken', 'uploader', 'albums'] as const;

/** How many of those versions 1, 2, 3 and 4 have. */
export const HEAD_COUNTS = [0, 2, 5, 5] as const;

/** The fields of a row as they stand in the key, nothing decoded: for code that reads a million rows and wants few. */
export type RowFields = Readonly<{
  /** 1, 2, 3 or 4. */
  version: string;
  moves: string;
  edits: string;
  taken: string;
  uploader: string;
  albums: string;
  width: string;
  height: string;
  sizeBytes: string;
  extension: string;
  thumbhash: string;
  stateBeforeTrash: string;
  name: string;
  alt: string;
  slug: string;
  tags: readonly string[];
}>;

/** The text that stands for the fields that a version does not have yet. */
const BEFORE_REVISIONS = ['0', '0', '-', '-', '-'];
const BEFORE_DATES = ['-', '-', '-'];

/** The fields of a row of a known version; null for another version or too few fields. Their values are not checked. */
export function splitRow(text: string): RowFields | null {
  const [version, ...rest] = text.split('.');
  const fields = withAllFields(version, rest);
  if (fields === null || version === undefined) return null;
  const [
    moves,
    edits,
    taken,
    uploader,
    albums,
    width,
    height,
    sizeBytes,
    extension,
    thumbhash,
    stateBeforeTrash,
    name,
    alt,
    slug,
    ...tags
  ] = fields;
  if (!moves || !edits || !taken || !uploader || !albums) return null;
  if (!width || !height || !sizeBytes || !extension) return null;
  if (!thumbhash || !stateBeforeTrash || !name || !alt || !slug) return null;
  return {
    version,
    moves,
    edits,
    taken,
    uploader,
    albums,
    width,
    height,
    sizeBytes,
    extension,
    thumbhash,
    stateBeforeTrash,
    name,
    alt,
    slug,
    tags,
  };
}

/** The fields with those that came with later versions; null for a version that is not known. */
function withAllFields(version: string | undefined, fields: readonly string[]): readonly string[] | null {
  switch (version) {
    case '1':
      return [...BEFORE_REVISIONS, ...fields];
    case '2':
      return [...fields.slice(0, HEAD_COUNTS[1]), ...BEFORE_DATES, ...fields.slice(HEAD_COUNTS[1])];
    case '3':
    case '4':
      return fields;
    default:
      return null;
  }
}
