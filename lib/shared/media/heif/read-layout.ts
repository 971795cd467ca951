import { type ByteRange, uncovered } from '@/lib/shared/media/byte-range';
import { ascii } from '@/lib/shared/media/bytes';
import { DamagedImageError } from '@/lib/shared/media/damaged-image-error';
import { type HeifItem, readItems } from './read-items';
import { readSamples } from './read-samples';
import { type Box, findBox, readBox, readChildren } from './walk-boxes';

/** A box of a sequence and what it is inside of. */
export type MovieBox = Readonly<{ box: Box; parent: string }>;

/** What is where in a HEIF file (AVIF, HEIC). */
export type HeifLayout = Readonly<{
  /** Behind the last box that a reader needs. */
  end: number;
  /** The boxes up to there. */
  boxes: readonly Box[];
  /** Inside `meta`. */
  metaBoxes: readonly Box[];
  items: readonly HeifItem[];
  /** Inside `moov`, its picture tracks and their media. A track without pictures is told without what is inside it. */
  movieBoxes: readonly MovieBox[];
  /** Bytes of the frames of picture tracks. */
  samples: readonly ByteRange[];
  /** Bytes of `mdat` that belong to no item and no frame. */
  unused: readonly ByteRange[];
}>;

const NEEDED_BOXES = new Set(['ftyp', 'meta', 'moov', 'mdat']);
/** Handlers of tracks that hold pictures, or their alpha (AV1 Image File Format section 3). */
const PICTURE_HANDLERS = ['pict', 'auxv', 'vide'];
const MEDIA_CONTAINERS = ['mdia', 'minf'];

/** Walks a whole HEIF file. Throws DamagedImageError when it ends too early or has no picture. */
export function readLayout(bytes: Uint8Array): HeifLayout {
  const { boxes, end } = readTop(bytes);
  const meta = findBox(boxes, 'meta');
  const metaBoxes = meta ? readChildren(bytes, meta, 4) : [];
  const items = readItems(bytes, metaBoxes, end);
  const moov = findBox(boxes, 'moov');
  const movieBoxes = moov ? readMovie(bytes, moov) : [];
  const samples = movieBoxes
    .filter(({ box }) => box.type === 'trak' && isPictureTrack(bytes, box))
    .flatMap(({ box }) => readSamples(bytes, box));
  const used = [...items.flatMap(({ ranges }) => ranges), ...samples];
  if (samples.some((range) => range.end > end)) throw new DamagedImageError('The file ends too early.');
  const outsideData = boxes.map((box) => ({
    start: box.start,
    end: box.type === 'mdat' ? box.contentStart : box.end,
  }));
  const unused = uncovered([...used, ...outsideData], end);
  return { end, boxes, metaBoxes, items, movieBoxes, samples, unused };
}

/** Whether a track of a sequence holds pictures. */
export function isPictureTrack(bytes: Uint8Array, trak: Box): boolean {
  const mdia = findBox(readChildren(bytes, trak), 'mdia');
  const hdlr = mdia && findBox(readChildren(bytes, mdia), 'hdlr');
  return hdlr !== undefined && PICTURE_HANDLERS.includes(ascii(bytes, hdlr.contentStart + 8, 4));
}

function readTop(bytes: Uint8Array): { boxes: readonly Box[]; end: number } {
  const boxes: Box[] = [];
  let lastNeeded = -1;
  let at = 0;
  while (at + 8 <= bytes.length) {
    const box = readTopBox(bytes, at);
    if (box === null) break;
    if (boxes.length >= 1_000) throw new DamagedImageError('The file has too many boxes.');
    boxes.push(box);
    if (NEEDED_BOXES.has(box.type)) lastNeeded = boxes.length - 1;
    at = box.end;
  }
  const kept = boxes.slice(0, lastNeeded + 1);
  const hasFrames = kept.some(({ type }) => type === 'moov');
  if (kept[0]?.type !== 'ftyp' || !(hasFrames || kept.some(({ type }) => type === 'meta')))
    throw new DamagedImageError('The file has no picture.');
  return { boxes: kept, end: kept.at(-1)?.end ?? 0 };
}

/** Null for what is no whole box behind the image. */
function readTopBox(bytes: Uint8Array, at: number): Box | null {
  const isNeeded = NEEDED_BOXES.has(ascii(bytes, at + 4, 4));
  try {
    const box = readBox(bytes, at, bytes.length);
    if (box.end <= bytes.length) return box;
  } catch (error) {
    if (isNeeded) throw error;
    return null;
  }
  if (isNeeded) throw new DamagedImageError('The file ends too early.');
  return null;
}

function readMovie(bytes: Uint8Array, moov: Box): MovieBox[] {
  const found: MovieBox[] = [];
  const visit = (parent: Box) => {
    for (const box of readChildren(bytes, parent)) {
      found.push({ box, parent: parent.type });
      const isTrack = box.type === 'trak' && parent.type === 'moov' && isPictureTrack(bytes, box);
      if (isTrack || (parent.type !== 'moov' && MEDIA_CONTAINERS.includes(box.type))) visit(box);
    }
  };
  visit(moov);
  return found;
}
