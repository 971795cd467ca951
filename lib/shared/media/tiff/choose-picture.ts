import type { TiffDirectory, TiffFile } from './open-tiff';
import { TAG } from './tags';

/** The picture a person means, of all that are in a file. */
export type ChosenPicture = Readonly<{
  directory: TiffDirectory;
  /** Others are pages of their own: neither smaller copies of this one nor masks. */
  hasMorePages: boolean;
}>;

type Candidate = Readonly<{
  directory: TiffDirectory;
  width: number;
  height: number;
  isReduced: boolean;
  isChild: boolean;
}>;

const REDUCED = 1;
const MASK = 4;
const OLD_REDUCED = 2;
const MASK_PHOTOMETRIC = 4;
/** A copy keeps the shape of its original, but for the rounding of its sides. */
const SHAPE_TOLERANCE = 0.03;
/** A picture of the same shape that is so much larger is what the first one is a preview of. */
const PREVIEW_SCALE = 2;

/**
 * Chooses by what each directory says of itself: the first in full size, pages in their order. Where the first says nothing
 * and a much larger picture of its shape follows, it is a preview. Where all of the chain are reduced, the picture is one
 * that they point at. Null where there is no picture.
 */
export function choosePicture(file: TiffFile): ChosenPicture | null {
  const candidates = listCandidates(file);
  const full = candidates.filter(({ isReduced }) => !isReduced);
  const pages = full.some(({ isChild }) => !isChild) ? full.filter(({ isChild }) => !isChild) : full;
  if (pages.length === 0) return whenFound(largest(candidates), false);
  const [first] = pages;
  if (!first) return null;
  // The pages of a document are numbered, a preview and its picture are not.
  const isDocument = first.directory.has(TAG.pageNumber);
  const copies = isDocument ? [] : pages.filter((page) => isSameShape(page, first));
  const top = largest(copies);
  const chosen = top && top.width >= first.width * PREVIEW_SCALE ? top : first;
  const hasMorePages = file.hasMore || pages.some((page) => page !== chosen && !copies.includes(page));
  return whenFound(chosen, hasMorePages || hasEqualCopy(copies, chosen));
}

/** Two of one size are two pages, whatever their shape. */
function hasEqualCopy(copies: readonly Candidate[], chosen: Candidate): boolean {
  return copies.some((copy) => copy !== chosen && copy.width * PREVIEW_SCALE > chosen.width);
}

function whenFound(chosen: Candidate | undefined, hasMorePages: boolean): ChosenPicture | null {
  return chosen ? { directory: chosen.directory, hasMorePages } : null;
}

function listCandidates({ pages, number }: TiffFile): Candidate[] {
  const list: Candidate[] = [];
  for (const { directory, children } of pages) {
    for (const each of [directory, ...children]) {
      const [width = 0, height = 0] = [number(each, TAG.width), number(each, TAG.height)];
      const kind = number(each, TAG.newSubfileType) ?? 0;
      const isMask = (kind & MASK) !== 0 || number(each, TAG.photometric) === MASK_PHOTOMETRIC;
      if (width < 1 || height < 1 || isMask) continue;
      const isReduced = (kind & REDUCED) !== 0 || number(each, TAG.subfileType) === OLD_REDUCED;
      list.push({ directory: each, width, height, isReduced, isChild: each !== directory });
    }
  }
  return list;
}

function isSameShape(a: Candidate, b: Candidate): boolean {
  const ratio = (a.width * b.height) / (a.height * b.width);
  // Sides of small pictures are rounded more coarsely.
  const tolerance = SHAPE_TOLERANCE + 1 / Math.min(a.width, a.height, b.width, b.height);
  return Math.abs(ratio - 1) <= tolerance;
}

function largest(candidates: readonly Candidate[]): Candidate | undefined {
  let best: Candidate | undefined;
  for (const each of candidates) {
    if (!best || each.width * each.height > best.width * best.height) best = each;
  }
  return best;
}
