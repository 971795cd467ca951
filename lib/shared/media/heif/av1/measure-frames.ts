import { DamagedImageError } from '../../damaged-image-error';
import type { DecodeCost } from '../../decoding-cost';
import type { Allowance } from '../create-allowance';
import { createBitReader } from './create-bit-reader';
import { OBU, readObus } from './read-obus';
import { readSequenceHeader, type SequenceHeader } from './read-sequence-header';

const KEY_FRAME = 0;
const SWITCH_FRAME = 3;

/** Pixels of one frame, by what its data says. */
type FrameSize = Readonly<{ width: number; height: number }>;

/**
 * Pixels of all frames in AV1 data, those that are never shown and those of layers that are not asked for among them: a
 * decoder decodes them all. Throws DamagedImageError for data without a header or a frame.
 */
export function measureFrames(
  data: Uint8Array,
  take: Allowance,
): DecodeCost & Pick<SequenceHeader, 'isGrey'> {
  let header: SequenceHeader | null = null;
  let [pixels, parts, isGrey] = [0, 0, true];
  for (const { type, contentStart, end } of readObus(data, take)) {
    const content = data.subarray(contentStart, end);
    if (type === OBU.SEQUENCE_HEADER) {
      header = readSequenceHeader(content);
    }
    if (type !== OBU.FRAME && type !== OBU.FRAME_HEADER) continue;
    if (header === null) break;
    const size = readFrameSize(content, header);
    isGrey &&= header.isGrey;
    pixels += size.width * size.height;
    parts += 1;
  }
  if (header === null || parts === 0) throw new DamagedImageError('A picture of the file has no frame.');
  return { pixels, parts, isGrey };
}

/**
 * The size of the sequence, unless the frame has one of its own: then the largest that it has bits for, because where its
 * number stands depends on much before it (section 5.9.2).
 */
function readFrameSize(content: Uint8Array, header: SequenceHeader): FrameSize {
  return hasOwnSize(content, header)
    ? { width: 2 ** header.widthBits, height: 2 ** header.heightBits }
    : header;
}

function hasOwnSize(content: Uint8Array, header: SequenceHeader): boolean {
  if (header.isReducedStill) return false;
  const { bits, flag } = createBitReader(content);
  // An earlier frame once more.
  if (flag()) return false;
  const type = bits(2);
  const isShown = flag();
  if (isShown) bits(header.timeBits);
  // Whether it may be shown later.
  else flag();
  const isResilient = type === SWITCH_FRAME || (type === KEY_FRAME && isShown);
  if (!isResilient) flag();
  // Fixed probabilities.
  flag();
  const hasScreenTools = header.screenContentTools === 2 ? flag() : header.screenContentTools === 1;
  if (hasScreenTools && header.integerVectors === 2) flag();
  bits(header.frameIdBits);
  return type === SWITCH_FRAME || flag();
}
