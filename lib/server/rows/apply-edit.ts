import type { ImageRow } from '@/lib/shared/keys/row/image-row';
import { cleanName, cleanText } from '@/lib/shared/keys/text/clean-name';
import { fitName } from '@/lib/shared/keys/text/fit-name';
import { encodeTaken } from '@/lib/shared/taken/format-taken';
import type { Taken } from '@/lib/shared/taken/taken';
import type { EditField, ImageTexts, TextsChange } from '@/lib/shared/wire';
import { type AlbumsEdit, editAlbums } from './edit-albums';
import { mergeAlbums } from './merge-albums';

/** Texts that an edit is about; what is left out stays. */
type Texts = Readonly<{
  name?: string | undefined;
  alt?: string | undefined;
  tags?: readonly string[] | undefined;
}>;

/** The changes that an edit asks for; what is left out stays. */
export type Edit = Texts &
  Readonly<{
    addTags?: readonly string[] | undefined;
    removeTags?: readonly string[] | undefined;
    /** A tag gets another name, where it is there in exactly this writing. */
    renameTag?: Readonly<{ from: string; to: string }> | undefined;
    albums?: AlbumsEdit | undefined;
    /** Texts are changed only where the row says these; a text that the edit leaves alone is not looked at. */
    from?: Texts | undefined;
    /** When the photo was taken, null for nobody knows. With `from` only where that is what the row says. */
    taken?: Readonly<{ from?: Taken | null | undefined; to: Taken | null }> | undefined;
  }>;

/** The parts of a row that may be changed while the image stays where it is: its texts, when the photo was taken, and its albums. */
export type RowContent = Pick<ImageRow, EditField | 'taken' | 'albums'>;

const TEXTS = ['name', 'alt', 'tags'] as const satisfies readonly EditField[];
const FIELDS = [...TEXTS, 'taken', 'albums'] as const satisfies readonly (keyof RowContent)[];

/**
 * The content after an edit, its texts cleaned and shortened as they are stored. Throws `too_many_albums` for an image that would be in
 * more than it can be in.
 */
export function applyEdit(content: RowContent, edit: Edit): RowContent {
  const removed = new Set(cleanTags(edit.removeTags ?? []));
  const tags = renamed(edit.tags === undefined ? content.tags : cleanTags(edit.tags), edit.renameTag);
  const albums = edit.albums === undefined ? content.albums : editAlbums(content.albums, edit.albums);
  const taken = edit.taken === undefined ? content.taken : (edit.taken.to ?? undefined);
  return {
    ...contentOf({ ...content, ...(albums === undefined ? {} : { albums }), taken }),
    name: edit.name === undefined ? content.name : fitName(cleanName(edit.name)),
    alt: edit.alt === undefined ? content.alt : cleanText(edit.alt),
    tags: [...new Set([...tags.filter((tag) => !removed.has(tag)), ...cleanTags(edit.addTags ?? [])])],
  };
}

/** True where an edit is of a date that the row does not have, nor has it the one that the edit wants. */
export function isDatedOtherwise({ taken }: RowContent, edit: Edit): boolean {
  if (edit.taken?.from === undefined) return false;
  const textOf = (date: Taken | null | undefined) => (date ? encodeTaken(date) : '');
  return ![edit.taken.from, edit.taken.to].some((date) => textOf(date) === textOf(taken));
}

/** True where an edit is of a text that the row does not have, nor has it the one that the edit wants. */
export function isTextedOtherwise(content: RowContent, edit: Edit): boolean {
  const from = edit.from ?? {};
  const wanted = applyEdit(content, edit);
  return TEXTS.some(
    (field) =>
      from[field] !== undefined &&
      edit[field] !== undefined &&
      !isEqual(from[field], content[field]) &&
      !isSame(field, wanted, content),
  );
}

/**
 * The texts that an edit of `base` has really changed in the content that counts now, so that it can be taken back; null for none. Tags
 * of others that came meanwhile are on both sides.
 */
export function textsChangedOf(edit: Edit, base: RowContent, now: RowContent): TextsChange | null {
  const { albums: _, taken: __, ...texts } = edit;
  const mine = applyEdit(base, texts);
  const fields = TEXTS.filter((field) => !isSame(field, base, mine));
  const added = mine.tags.filter((tag) => !base.tags.includes(tag));
  const removed = base.tags.filter((tag) => !mine.tags.includes(tag));
  const before = isSame('tags', mine, now)
    ? base.tags
    : [...now.tags.filter((tag) => !added.includes(tag)), ...removed];
  const done = fields.filter((field) =>
    field === 'tags'
      ? added.every((tag) => now.tags.includes(tag)) && !removed.some((tag) => now.tags.includes(tag))
      : isSame(field, mine, now),
  );
  if (done.length === 0) return null;
  const pick = (texts: Pick<RowContent, EditField>): ImageTexts =>
    Object.fromEntries(done.map((field) => [field, texts[field]]));
  return { from: pick({ ...base, tags: before }), to: pick(now) };
}

/**
 * The part that is left to do of an edit of `base` where somebody else's edit of it counts: a text that both set stays theirs and is
 * `lost`; tags are added and removed in any case, and so are albums.
 */
export function yieldEdit(
  edit: Edit,
  base: RowContent,
  theirs: RowContent,
): Readonly<{ edit: Edit; lost: readonly EditField[] }> {
  const mine = applyEdit(base, edit);
  const lost = TEXTS.filter(
    (field) => edit[field] !== undefined && !isSame(field, base, theirs) && !isSame(field, mine, theirs),
  );
  const rest = Object.fromEntries(
    Object.entries(edit).filter(([field]) => !lost.some((one) => one === field)),
  );
  return { edit: rest, lost };
}

/**
 * The content that counts, with what another edit of the same `base` changed where it did not. For tags and albums, all that were
 * added by either are there and all that were removed by either are gone.
 *
 *     base      name a, tags x y      albums s
 *     counting  name b, tags x y z    albums s, t
 *     other     name c, tags y        albums s at place 5
 *     result    name b, tags y z      albums s at place 5, t
 */
export function carryOver(base: RowContent, counting: RowContent, other: RowContent): RowContent {
  const from = (field: keyof RowContent) => (isSame(field, base, counting) ? other : counting);
  const added = other.tags.filter((tag) => !base.tags.includes(tag));
  const removed = base.tags.filter((tag) => !other.tags.includes(tag));
  const { taken } = from('taken');
  const albums = mergeAlbums(base.albums, counting.albums, other.albums);
  return {
    name: from('name').name,
    alt: from('alt').alt,
    tags: [...new Set([...counting.tags.filter((tag) => !removed.includes(tag)), ...added])],
    ...(taken ? { taken } : {}),
    ...(albums.length > 0 ? { albums } : {}),
  };
}

/** A row with other content. */
export function withContent(row: ImageRow, content: RowContent): ImageRow {
  const { taken: _, albums: __, ...rest } = row;
  return { ...rest, ...contentOf(content) };
}

function contentOf({
  name,
  alt,
  tags,
  taken,
  albums,
}: Omit<RowContent, 'taken'> & { taken?: Taken | undefined }): RowContent {
  return { name, alt, tags, ...(taken ? { taken } : {}), ...(albums?.length ? { albums } : {}) };
}

/** True when two rows say the same of what may be changed. */
export function hasSameContent(one: RowContent, other: RowContent): boolean {
  return FIELDS.every((field) => isSame(field, one, other));
}

function isSame(field: keyof RowContent, one: RowContent, other: RowContent): boolean {
  return isEqual(one[field], other[field]);
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function renamed(tags: readonly string[], rename: Edit['renameTag']): readonly string[] {
  const [to] = rename === undefined ? [] : cleanTags([rename.to]);
  return to === undefined ? tags : tags.map((tag) => (tag === rename?.from ? to : tag));
}

function cleanTags(tags: readonly string[]): readonly string[] {
  return [...new Set(tags.map(cleanText))].filter((tag) => tag !== '');
}
