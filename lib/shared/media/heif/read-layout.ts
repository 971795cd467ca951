import { type ByteRange, uncovered } from '@/lib/shared/media/byte-range';
import { ascii } from '@/lib/shared/media/bytes';
import { DamagedImageError } from '@/lib/shared/media/damaged-image-error';
import { readTop } from './read-heif';
import { type HeifItem, readItems } from './read-items';
import { readSamples } from './read-samples';
import { type Box, type BoxReader, createBoxReader, findBox } from './walk-boxes';

/** A box of a sequence and what it is inside of. */
export type MovieBox = Readonly<{
  box: Box;
  parent: string;
  /** Whether it is a track of pictures. */
  isPictures: boolean;
}>;

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

/** Handlers of tracks that hold pictures, or their alpha (AV1 Image File Format section 3). */
const PICTURE_HANDLERS = ['pict', 'auxv', 'vide'];
const MEDIA_CONTAINERS = ['mdia', 'minf'];

/** Walks a whole HEIF file. Throws DamagedImageError when it ends too early or has no picture. */
export function readLayout(bytes: Uint8Array): HeifLayout {
  const { boxes, end } = readTop(bytes);
  const hasPicture = boxes.some(({ type }) => type === 'meta' || type === 'moov');
  if (boxes[0]?.type !== 'ftyp' || !hasPicture) throw new DamagedImageError('The file has no picture.');
  const read = createBoxReader(bytes);
  const meta = findBox(boxes, 'meta');
  const metaBoxes = meta ? read(meta.contentStart + 4, meta.end) : [];
  const items = [...readItems(bytes, metaBoxes, read).values()];
  const moov = findBox(boxes, 'moov');
  const movieBoxes = moov ? readMovie(bytes, moov, read) : [];
  const samples = movieBoxes
    .filter(({ isPictures }) => isPictures)
    .flatMap(({ box }) => readSamples(bytes, readSampleTable(box, read)));
  const used = [...items.flatMap(({ ranges }) => ranges ?? []), ...samples];
  if (used.some((range) => range.end > end)) throw new DamagedImageError('The file ends too early.');
  const outsideData = boxes.map((box) => ({
    start: box.start,
    end: box.type === 'mdat' ? box.contentStart : box.end,
  }));
  const unused = uncovered([...used, ...outsideData], end);
  return { end, boxes, metaBoxes, items, movieBoxes, samples, unused };
}

function isPictureTrack(bytes: Uint8Array, trak: Box, read: BoxReader): boolean {
  const mdia = findBox(read(trak.contentStart, trak.end), 'mdia');
  const hdlr = mdia && findBox(read(mdia.contentStart, mdia.end), 'hdlr');
  return hdlr !== undefined && PICTURE_HANDLERS.includes(ascii(bytes, hdlr.contentStart + 8, 4));
}

function readSampleTable(trak: Box, read: BoxReader): readonly Box[] {
  let boxes = read(trak.contentStart, trak.end);
  for (const type of ['mdia', 'minf', 'stbl']) {
    const box = findBox(boxes, type);
    boxes = box ? read(box.contentStart, box.end) : [];
  }
  return boxes;
}

function readMovie(bytes: Uint8Array, moov: Box, read: BoxReader): MovieBox[] {
  const found: MovieBox[] = [];
  const visit = (parent: Box) => {
    for (const box of read(parent.contentStart, parent.end)) {
      const isTrack = box.type === 'trak' && parent.type === 'moov';
      const isPictures = isTrack && isPictureTrack(bytes, box, read);
      found.push({ box, parent: parent.type, isPictures });
      if (isPictures || (parent.type !== 'moov' && MEDIA_CONTAINERS.includes(box.type))) visit(box);
    }
  };
  visit(moov);
  return found;
}
