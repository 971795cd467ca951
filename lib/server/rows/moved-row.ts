import { createHash } from 'node:crypto';
import type { ImageState } from '@/lib/shared/keys/image-state';
import { imageKey, thumbKey } from '@/lib/shared/keys/object-keys';
import type { ImageRow } from '@/lib/shared/keys/row/image-row';
import { RowTooLongError } from '@/lib/shared/keys/row/row-codec';
import { MAX_SLUG_BYTES } from '@/lib/shared/keys/text/slug';
import type { StoredRow } from './stored-row';

/** Two dashes in a row: no slug made of a name has them. */
const MARK = /--[0-9a-z]{8}$/;
const MARK_LENGTH = 10;

/**
 * The row an image has after a move. Its slug is fresh: the target is a key of its own that no other change writes, so
 * a writer that still tidies up after an earlier one cannot hit it. The same move of the same image always has the same target:
 * tried again after a cut it writes over what it left. Only the trash remembers where the image was.
 */
export function movedRow(from: StoredRow, to: ImageState): StoredRow {
  const { id, state, row } = from;
  const { stateBeforeTrash, ...rest } = row;
  const before = state === 'trash' ? stateBeforeTrash : state;
  const moved: ImageRow = {
    ...rest,
    slug: freshSlug(from, to),
    revision: { moves: (row.revision?.moves ?? 0) + 1, edits: row.revision?.edits ?? 0 },
    ...(to === 'trash' && before !== undefined ? { stateBeforeTrash: before } : {}),
  };
  return storedRow(to, id, moved);
}

/**
 * A row with its key. Where texts leave no room it gets the shortest slug; and one from before there were segments, which may be
 * longer by the slashes it has now, loses its thumbhash: a blurred preview, and no word that somebody wrote.
 */
function storedRow(state: ImageState, id: string, row: ImageRow): StoredRow {
  const stored = (fitting: ImageRow): StoredRow => {
    return { state, id, row: fitting, key: thumbKey(state, id, fitting), lastModified: new Date(0) };
  };
  const short = { ...row, slug: shortestSlug(row.slug) };
  for (const candidate of [row, short]) {
    try {
      return stored(candidate);
    } catch (error) {
      if (!(error instanceof RowTooLongError)) throw error;
    }
  }
  return stored({ ...short, thumbhash: new Uint8Array() });
}

/** The slug that needs the least room: one letter, the mark and the extension. */
export function shortestSlug(slug: string): string {
  const { stem, extension } = partsOf(slug);
  const mark = MARK.exec(stem)?.[0] ?? '--00000000';
  return `${stem[0]}${mark}.${extension}`;
}

function freshSlug({ state, id, row }: StoredRow, to: ImageState): string {
  const { stem, extension } = partsOf(row.slug);
  const name = stem.replace(MARK, '').slice(0, MAX_SLUG_BYTES - extension.length - 1 - MARK_LENGTH);
  const digest = createHash('sha256')
    .update(`${imageKey(state, id, row.slug)} ${to}`)
    .digest();
  // 40 bits in eight digits.
  const mark = digest.readUIntBE(0, 5).toString(36).padStart(8, '0');
  return `${name.replace(/[._-]+$/, '')}--${mark}.${extension}`;
}

function partsOf(slug: string): Readonly<{ stem: string; extension: string }> {
  const dot = slug.lastIndexOf('.');
  return { stem: slug.slice(0, dot), extension: slug.slice(dot + 1) };
}
