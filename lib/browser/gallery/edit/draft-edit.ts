/** Texts typed over those of a photo, and the edit that follows from them. */

import { parseTags } from '@/lib/shared/gallery/parse-tags';
import type { EditField, ImageItem } from '@/lib/shared/wire';

/** The texts of a photo as its form shows them: tags with commas between. */
export type FormTexts = Readonly<Record<EditField, string>>;

/** New texts of one image; of those that are left out nothing changes. */
export type Edit = Readonly<{ name?: string; alt?: string; tags?: readonly string[] }>;

/** The texts of a photo before anything is typed. */
export function formTextsOf({ name, alt, tags }: Pick<ImageItem, EditField>): FormTexts {
  return { name, alt, tags: tags.join(', ') };
}

/** The edit that turns one into the other, only of what differs; null for none. A blank name is none. */
export function editOf(before: FormTexts, typed: Readonly<Partial<FormTexts>>): Edit | null {
  const name = typed.name?.trim() ?? '';
  const alt = typed.alt?.trim();
  const tags = typed.tags === undefined ? undefined : parseTags(typed.tags);
  const edit: Edit = {
    ...(name !== '' && name !== before.name ? { name } : {}),
    ...(alt !== undefined && alt !== before.alt ? { alt } : {}),
    ...(tags !== undefined && tags.join() !== parseTags(before.tags).join() ? { tags } : {}),
  };
  return Object.keys(edit).length === 0 ? null : edit;
}
