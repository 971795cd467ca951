/** The fields of a row as they stand in the key, nothing decoded: for whoever looks at a million rows and wants few. */
export type RowFields = Readonly<{
  moves: string;
  edits: string;
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

/** The fields of a row of a known version; null for another version or too few fields. What they hold is not checked. */
export function splitRow(text: string): RowFields | null {
  const [version, ...rest] = text.split('.');
  if (version !== '1' && version !== '2') return null;
  const fields = version === '2' ? rest : ['', '', ...rest];
  const [
    moves,
    edits,
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
  if (moves === undefined || edits === undefined || !width || !height || !sizeBytes || !extension)
    return null;
  if (!thumbhash || !stateBeforeTrash || !name || !alt || !slug) return null;
  return {
    moves,
    edits,
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
