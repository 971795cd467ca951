import { cleanName, cleanText } from '@/lib/shared/keys/clean-name';
import { fitName } from '@/lib/shared/keys/fit-name';
import type { ImageRow } from '@/lib/shared/keys/image-row';
import type { EditField } from '@/lib/shared/wire';

/** What an edit asks for; what is left out stays. */
export type Edit = Readonly<{
  name?: string | undefined;
  alt?: string | undefined;
  tags?: readonly string[] | undefined;
  addTags?: readonly string[] | undefined;
  removeTags?: readonly string[] | undefined;
}>;

/** The texts of a row that an edit can change. */
export type RowTexts = Pick<ImageRow, EditField>;

const FIELDS = ['name', 'alt', 'tags'] as const satisfies readonly EditField[];

/** The texts after an edit, cleaned and shortened as they are stored. */
export function applyEdit(texts: RowTexts, edit: Edit): RowTexts {
  const removed = new Set(cleanTags(edit.removeTags ?? []));
  const tags = edit.tags === undefined ? texts.tags : cleanTags(edit.tags);
  return {
    name: edit.name === undefined ? texts.name : fitName(cleanName(edit.name)),
    alt: edit.alt === undefined ? texts.alt : cleanText(edit.alt),
    tags: [...new Set([...tags.filter((tag) => !removed.has(tag)), ...cleanTags(edit.addTags ?? [])])],
  };
}

/**
 * What is left to do of an edit of `base` where somebody else's edit of it counts: a text that both set stays theirs and is
 * `lost`; tags are added and removed in any case.
 */
export function yieldEdit(
  edit: Edit,
  base: RowTexts,
  theirs: RowTexts,
): Readonly<{ edit: Edit; lost: readonly EditField[] }> {
  const mine = applyEdit(base, edit);
  const lost = FIELDS.filter(
    (field) => edit[field] !== undefined && !isSame(field, base, theirs) && !isSame(field, mine, theirs),
  );
  const rest = Object.fromEntries(
    Object.entries(edit).filter(([field]) => !lost.some((one) => one === field)),
  );
  return { edit: rest, lost };
}

/**
 * Texts that count, with what another edit of the same `base` changed where they did not. Of tags, all that were added by
 * either are there and all that were removed by either are gone.
 */
export function carryOver(base: RowTexts, counting: RowTexts, other: RowTexts): RowTexts {
  const from = (field: EditField) => (isSame(field, base, counting) ? other : counting);
  const added = other.tags.filter((tag) => !base.tags.includes(tag));
  const removed = base.tags.filter((tag) => !other.tags.includes(tag));
  return {
    name: from('name').name,
    alt: from('alt').alt,
    tags: [...new Set([...counting.tags.filter((tag) => !removed.includes(tag)), ...added])],
  };
}

/** True when two rows say the same. */
export function hasSameTexts(one: RowTexts, other: RowTexts): boolean {
  return FIELDS.every((field) => isSame(field, one, other));
}

function isSame(field: EditField, one: RowTexts, other: RowTexts): boolean {
  return JSON.stringify(one[field]) === JSON.stringify(other[field]);
}

function cleanTags(tags: readonly string[]): readonly string[] {
  return [...new Set(tags.map(cleanText))].filter((tag) => tag !== '');
}
