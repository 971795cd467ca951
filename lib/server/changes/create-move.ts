/**
 * A move copies the image to a key of its own in the new state, then the thumbnail, looks again, and removes what lost.
 * There is no lock: several may move, edit and purge the same image at once, each slow as it likes.
 *
 * - Whatever is written is never written by another change with another meaning (`moved-row.ts`), and of all rows of an image
 *   one counts for everybody (`compare-rows.ts`). Removed is only what lost against a row that was seen: the highest row is
 *   removed by nobody, so no image is lost.
 * - Between the row and that look it writes the entries of indexes (`index-images.ts`), and removes those of what lost.
 * - Each writer looks again after writing. Where two wrote at once, at least one sees both, so one row is left. A writer that finds that
 *   his own lost starts over from the one that counts.
 * Publishing `a`, step by step; after each of them the row that counts has its bytes:
 *
 *     private/images/a, private/thumbs/a                                      before
 *     private/images/a, private/thumbs/a, public/images/a                     copied, not listed yet
 *     private/images/a, private/thumbs/a, public/images/a, public/thumbs/a    listed twice: the public row counts
 *     public/images/a, public/thumbs/a                                        what lost is removed
 *
 * - Cut off after any step the image is whole in one state by the row that counts; moving it again writes over what was left.
 * - An image that was purged meanwhile stays purged: all that was written is taken back (`purged-marks.ts`).
 */

import type { ImageState } from '@/lib/shared/keys/image-state';
import { compareRows } from '@/lib/shared/keys/row/compare-rows';
import { mapBounded } from '@/lib/shared/map-bounded';
import type { Moved, MoveTarget } from '@/lib/shared/wire';
import type { ObjectStorage } from '@/lib/storage';
import { ApiError } from '../errors/api-error';
import { lostEntries } from '../indexes/entries-of';
import { findLostEntries, indexImages, settleIndexes } from '../indexes/index-images';
import { readAlbumOrders } from '../indexes/read-album-orders';
import { copyObjects } from '../objects/copy-objects';
import { hasMetadataMark } from '../objects/image-metadata';
import { imageKeyOf, keysOf } from '../objects/image-objects';
import { leftoverKeys, lostAgainst } from '../objects/leftover-keys';
import { findImages } from '../rows/find-images';
import { movedRow } from '../rows/moved-row';
import type { FoundImage, StoredRow } from '../rows/stored-row';
import { withNewerTexts } from '../rows/with-newer-texts';
import type { Failures } from './change-images';
import { findPurged } from './purged-marks';

/** Images copied at once of one chunk. */
const PARALLEL = 8;
/** Each time somebody else was faster; more than a few are a quarrel. */
const MAX_ATTEMPTS = 8;

type Written = Readonly<{ from: StoredRow; mine: StoredRow }>;

export type MoveOptions = Readonly<{
  /** `former`: out of the trash, each to the state it had before; what is elsewhere stays. */
  to: MoveTarget;
  /** Only images in this state are moved; another one is a `conflict`. */
  from?: ImageState | undefined;
}>;

/** Creates a move of some images to a state; it is run once. */
export function createMove(storage: ObjectStorage, { to, from: required }: MoveOptions) {
  const failures: Failures = new Map();
  const moved = new Map<string, Moved>();
  const seen = new Map<string, StoredRow[]>();
  const written = new Map<string, Written>();
  const touched = new Set<string>();
  const missed = new Set<string>();
  /** The row that counts of each image of which something is to be removed; null where all of it is. */
  const doomed = new Map<string, StoredRow | null>();
  /** Images whose row that counts, and its entries, are of this move. */
  const indexed = new Map<string, string>();
  let hasMark: Promise<boolean> | undefined;

  const remember = (id: string, rows: readonly StoredRow[]) =>
    seen.set(id, [...(seen.get(id) ?? []), ...rows]);

  const planRemoval = (winner: StoredRow) => doomed.set(winner.id, winner);

  /** True when the image is to be looked at again. */
  async function start(id: string, image: FoundImage | undefined): Promise<boolean> {
    if (image === undefined) return lookAgain(id);
    remember(id, [image, ...image.losers]);
    const current = withNewerTexts(image, seen.get(id) ?? []);
    const target = targetOf(image, to);
    if (image.state === target && current.key === image.key) {
      planRemoval(image);
      return false;
    }
    if (required !== undefined && image.state !== required && image.state !== target) {
      failures.set(id, new ApiError('conflict'));
      return false;
    }
    const mine = image.state === target ? current : movedRow(current, target);
    remember(id, [mine]);
    touched.add(id);
    if (!(await isCopied(image, mine))) return true;
    written.set(id, { from: image, mine });
    if (image.state !== target) moved.set(id, movedOf(image, mine));
    return false;
  }

  /**
   * An image that moves while the states are listed may be missed once; missed twice there is none. Where it was purged, either
   * `look` has seen the mark after the last copy, or the purge has listed that copy.
   */
  function lookAgain(id: string): boolean {
    if (!missed.has(id)) {
      missed.add(id);
      return true;
    }
    failures.set(id, new ApiError('not_found'));
    return false;
  }

  /** Purged meanwhile: all that was seen or copied of it goes as well. */
  function takeBack(id: string): void {
    failures.set(id, new ApiError('not_found'));
    doomed.set(id, null);
  }

  /** False when the source is gone: somebody else moved, edited or purged it since we looked. */
  function isCopied(from: StoredRow, mine: StoredRow): Promise<boolean> {
    // Onto itself where only texts catch up; a new name is in its headers.
    // Looked for once for all of them, after they were found.
    hasMark ??= hasMetadataMark(storage);
    return copyObjects(storage, from, mine, undefined, hasMark);
  }

  /** True when the image is to be looked at again. */
  async function finish({ from, mine }: Written, after: FoundImage | undefined): Promise<boolean> {
    if (after === undefined) return true;
    const rows = [after, ...after.losers];
    remember(mine.id, rows);
    const myImage = imageKeyOf(mine);
    const isMine = imageKeyOf(after) === myImage;
    if (!isMine && after.state !== mine.state) return true;
    if (withNewerTexts(after, seen.get(mine.id) ?? []) !== after) return true;
    // The writer that took the source away may have been a purge, which takes the copy as well.
    const isWatched = !isMine || rows.some(({ key }) => key === from.key);
    if (!isWatched && (await storage.head(myImage)) === null) {
      await storage.delete([...(await findLostEntries(storage, null, [mine])), ...keysOf(mine)]);
      return true;
    }
    planRemoval(after);
    return false;
  }

  /** Entries for the rows that were written: the indexes follow. Where that fails both rows are left, which a repair finds. */
  async function index(): Promise<void> {
    const mine = [...written.values()].map((one) => one.mine);
    if (mine.length === 0) return;
    await indexImages(storage, mine);
    for (const { id, key } of mine) indexed.set(id, key);
  }

  /** After the copies: what counts now, and what was purged meanwhile. */
  async function look() {
    const [after, purged] = await Promise.all([
      written.size > 0 ? findImages(storage, [...written.keys()]) : new Map<string, FoundImage>(),
      findPurged(storage, [...touched]),
    ]);
    return { after, purged };
  }

  async function each(
    ids: readonly string[],
    work: (id: string) => Promise<boolean>,
  ): Promise<readonly string[]> {
    const again = await mapBounded(ids, PARALLEL, async (id) => {
      try {
        return (await work(id)) ? [id] : [];
      } catch (error) {
        failures.set(id, error);
        return [];
      }
    });
    return again.flat();
  }

  /** Removes what lost: entries first, then rows and images. */
  async function tidyUp(): Promise<void> {
    const left = [...doomed].flatMap(([id, winner]) => {
      const all = seen.get(id) ?? [];
      const keys = winner === null ? all.flatMap(keysOf) : leftoverKeys(winner, all);
      const rows = winner === null ? all : lostAgainst(winner, all);
      return keys.length === 0 ? [] : [{ id, winner, rows, keys }];
    });
    if (left.length === 0) return;
    try {
      for (const { id, winner } of left) {
        if (winner !== null && indexed.get(id) !== winner.key) await settleIndexes(storage, winner);
      }
      const orders = await readAlbumOrders(
        storage,
        left.flatMap(({ rows }) => rows.map(({ row }) => row)),
      );
      const entries = left.flatMap(({ winner, rows }) => lostEntries(winner, rows, orders));
      await storage.delete([...entries, ...left.flatMap(({ keys }) => keys)]);
    } catch (error) {
      for (const { id } of left) if (!failures.has(id)) failures.set(id, error);
    }
  }

  return {
    /** The images that this move has changed, by id: not what was there already. Says nothing of what failed. */
    moved,
    /** The images that could not be moved, by id. */
    async run(ids: readonly string[]): Promise<Failures> {
      let pending = ids;
      for (let attempt = 0; pending.length > 0 && attempt < MAX_ATTEMPTS; attempt += 1) {
        written.clear();
        touched.clear();
        const found = await findImages(storage, pending);
        hasMark = undefined;
        const gone = await each(pending, (id) => start(id, found.get(id)));
        await index();
        const { after, purged } = await look();
        for (const id of purged) takeBack(id);
        const outrun = await each([...written.keys()], async (id) => {
          const own = written.get(id);
          return own !== undefined && !purged.has(id) && (await finish(own, after.get(id)));
        });
        pending = [...gone, ...outrun].filter((id) => !purged.has(id));
      }
      for (const id of pending) {
        failures.set(id, new ApiError('conflict'));
        const [winner] = (seen.get(id) ?? []).toSorted(compareRows);
        if (winner) planRemoval(winner);
      }
      await tidyUp();
      return failures;
    },
  };
}

function targetOf({ state, row }: StoredRow, to: MoveTarget): ImageState {
  if (to !== 'former') return to;
  return state === 'trash' ? (row.stateBeforeTrash ?? 'private') : state;
}

function movedOf(from: StoredRow, mine: StoredRow): Moved {
  const isUnknown = from.state === 'trash' && from.row.stateBeforeTrash === undefined;
  return { from: from.state, to: mine.state, ...(isUnknown ? { isFormerUnknown: true } : {}) };
}
