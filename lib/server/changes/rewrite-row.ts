/**
 * An edit gives the thumbnail another key, as the key holds the texts (`row-codec.ts`). There is no lock. Each attempt takes four steps:
 *
 *     read      the row that counts, with what others have edited since
 *     write     the thumbnail under my key, then its entries in indexes (`index-images.ts`); the old ones are still there
 *     look      which row counts now?
 *     decide    mine: remove the others and look once more. Another one: start over from it
 *
 * Example: Anna describes a photo while Ben tags it. Both read a row with 0 edits:
 *
 *     private, 0 edits                                       both have read it
 *     private, 1 edit: "Sea"; private, 1 edit: tag "2026"    both have written; one of them counts, say Anna's
 *     private, 2 edits: "Sea" and tag "2026"                 Anna's attempt finds Ben's row and carries his tag over;
 *                                                            Ben's finds that it lost, and starts over from hers
 *
 * However the race ends, both texts are in the row that counts. Had both written a description, Anna's would stay and
 * Ben would be told so (`lost`). After eight attempts that others overtook, the edit fails with `conflict`.
 */

import { thumbKey } from '@/lib/shared/keys/object-keys';
import type { AlbumPlace, ImageRow } from '@/lib/shared/keys/row/image-row';
import { encodeRow, RowTooLongError } from '@/lib/shared/keys/row/row-codec';
import type { AlbumsChanged, EditedImage, EditField } from '@/lib/shared/wire';
import type { ObjectStorage } from '@/lib/storage';
import { ApiError } from '../errors/api-error';
import { requireImage } from '../images/get-image';
import { type ItemNeeds, toImageItem } from '../images/to-image-item';
import { findLostEntries, indexImages, settleIndexes } from '../indexes/index-images';
import type { Needs } from '../needs';
import { copyObjects } from '../objects/copy-objects';
import { imageKeyOf, keysOf } from '../objects/image-objects';
import { leftoverKeys, lostAgainst } from '../objects/leftover-keys';
import {
  applyEdit,
  carryOver,
  type Edit,
  hasSameContent,
  isDatedOtherwise,
  isTextedOtherwise,
  type RowContent,
  textsChangedOf,
  withContent,
  yieldEdit,
} from '../rows/apply-edit';
import { findImage } from '../rows/find-image';
import { shortestSlug } from '../rows/moved-row';
import type { FoundImage, StoredRow } from '../rows/stored-row';
import { editsOf, withNewerTexts } from '../rows/with-newer-texts';
import { isPurged } from './purged-marks';

/** Each time somebody else was faster; more than a few are a quarrel. */
const MAX_ATTEMPTS = 8;

/** Services that an edit takes. */
export type RewriteNeeds = Needs<'storage'> & ItemNeeds;

/**
 * Gives the thumbnail of an image another key, with the texts an edit asks for; the image stays where it is. Several may do so
 * at once, or move the image meanwhile (`create-move.ts`): all edits end in the row that counts, and where two set the same
 * text the one that lost says so. Throws `not_found`, `conflict` after too many others and for a date that is no longer the one
 * that the edit changes (nor a text), `texts_too_long`, and `image_in_trash` in the trash, where a row written anew would outlive its image.
 */
export async function rewriteRow(services: RewriteNeeds, id: string, wanted: Edit): Promise<EditedImage> {
  const { storage } = services;
  const seen: StoredRow[] = [];
  const lost = new Set<EditField>();
  let edit = wanted;
  const carried: Carried[] = [];
  let outrun: StoredRow | null = null;
  let first: RowContent | undefined;
  /** The key of the row whose entries in indexes are written. */
  let indexedKey = '';
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const found = await requireTwice(services, id);
    seen.push(found, ...found.losers);
    if (found.state === 'trash') {
      await tidyUp(found);
      throw new ApiError('image_in_trash');
    }
    if (outrun) {
      const yielded = yieldEdit(edit, outrun.row, withNewerTexts(found, seen).row);
      edit = yielded.edit;
      for (const field of yielded.lost) lost.add(field);
      outrun = null;
    }
    const base = withNewerTexts(found, seen);
    if (isDatedOtherwise(base.row, edit) || isTextedOtherwise(base.row, edit)) {
      await tidyUp(found);
      throw new ApiError('conflict');
    }
    first ??= base.row;
    const mine = editedRow(base, carry(applyEdit(base.row, edit), carried));
    if (hasSameContent(mine.row, found.row)) return finish(found);
    if (!(await isRekeyed(storage, found, mine))) continue;
    await indexImages(storage, [mine]);
    indexedKey = mine.key;
    const [after, isGone] = await Promise.all([findImage(storage, id), isPurged(storage, id)]);
    const rows = after ? [after, ...after.losers] : [];
    seen.push(mine, ...rows);
    if (isGone) {
      await storage.delete([...(await findLostEntries(storage, null, seen)), ...seen.flatMap(keysOf)]);
      throw new ApiError('not_found');
    }
    if (after === null || (await isOrphaned(storage, found, mine, rows))) continue;
    if (after.key !== mine.key) {
      outrun = base;
      continue;
    }
    const others = rows.filter((row) => row.key !== mine.key && editsOf(row) > editsOf(base));
    carried.push(...others.map(({ row }) => ({ base: base.row, other: row })));
    if (!hasSameContent(carry(mine.row, carried), mine.row)) continue;
    await tidyUp(after);
    // A reader that copied the old row just before it was gone shows now.
    if ((await findImage(storage, id))?.key === after.key) return finish(after);
    outrun = base;
  }
  throw new ApiError('conflict');

  async function tidyUp(winner: StoredRow): Promise<void> {
    const keys = leftoverKeys(winner, seen);
    if (keys.length === 0) return;
    if (winner.key !== indexedKey) await settleIndexes(storage, winner);
    const entries = await findLostEntries(storage, winner, lostAgainst(winner, seen));
    await storage.delete([...entries, ...keys]);
  }

  async function finish(winner: StoredRow): Promise<EditedImage> {
    await tidyUp(winner);
    const albumsChanged = wanted.albums && albumsChangedBetween(first?.albums, winner.row.albums);
    const textsChanged = first && textsChangedOf(wanted, first, winner.row);
    return {
      ...(await toImageItem(services, winner)),
      lost: [...lost],
      ...(albumsChanged ? { albumsChanged } : {}),
      ...(textsChanged ? { textsChanged } : {}),
    };
  }
}

/** An image that moves while its states are listed may be missed once; throws `not_found` when it is missed twice. */
async function requireTwice(services: Needs<'storage'>, id: string): Promise<FoundImage> {
  try {
    return await requireImage(services, id);
  } catch (error) {
    if (error instanceof ApiError && error.code === 'not_found') return requireImage(services, id);
    throw error;
  }
}

/** An edit of somebody else that lost against ours, and what it was an edit of. */
type Carried = Readonly<{ base: RowContent; other: RowContent }>;

function carry(texts: RowContent, carried: readonly Carried[]): RowContent {
  return carried.reduce((merged, { base, other }) => carryOver(base, merged, other), texts);
}

/** Null where an image is in the same albums as before. */
function albumsChangedBetween(
  before: readonly AlbumPlace[] = [],
  after: readonly AlbumPlace[] = [],
): AlbumsChanged | null {
  const added = after.filter(({ id }) => !before.some((one) => one.id === id)).map(({ id }) => id);
  const removed = before.filter(({ id }) => !after.some((one) => one.id === id));
  return added.length + removed.length === 0 ? null : { added, removed };
}

function editedRow({ state, id, row: before }: StoredRow, content: RowContent): StoredRow {
  const revision = { moves: before.revision?.moves ?? 0, edits: (before.revision?.edits ?? 0) + 1 };
  const row: ImageRow = { ...withContent(before, content), revision };
  try {
    // A name that fits here must fit in the trash as well, under a fresh slug.
    encodeRow({
      ...row,
      slug: shortestSlug(row.slug),
      stateBeforeTrash: state === 'held' ? state : 'private',
    });
    return { state, id, row, key: thumbKey(state, id, row), lastModified: new Date(0) };
  } catch (error) {
    if (!(error instanceof RowTooLongError)) throw error;
    throw new ApiError('texts_too_long', { excessBytes: error.excessBytes });
  }
}

/** False when the source is gone: somebody else moved, edited or purged it since we looked. */
function isRekeyed(storage: ObjectStorage, from: StoredRow, mine: StoredRow): Promise<boolean> {
  const isRenamed = mine.row.name !== from.row.name;
  // An image that stays where it is has only its name to change, in its headers.
  return copyObjects(storage, from, mine, (source, target) => isRenamed || source.key !== target.key);
}

/** True, and the new row gone again, when the writer that took the row we started from took the image as well. */
async function isOrphaned(
  storage: ObjectStorage,
  from: StoredRow,
  mine: StoredRow,
  rows: readonly StoredRow[],
): Promise<boolean> {
  if (rows.some(({ key }) => key === from.key)) return false;
  if ((await storage.head(imageKeyOf(mine))) !== null) return false;
  await storage.delete([...(await findLostEntries(storage, null, [mine])), mine.key]);
  return true;
}
