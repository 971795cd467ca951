/** The sequence header of AV1 (section 5.5 of its specification), to its last bit. */
import type { CodedColours } from '../../../colour/coded-colours';
import { type BitReader, createBitReader } from './create-bit-reader';

/** The fields that are needed to measure frames, and where the header ends. */
export type SequenceHeader = Readonly<{
  /** The largest frame, in pixels. */
  width: number;
  height: number;
  /** Bits of the sides of a frame that has a size of its own. */
  widthBits: number;
  heightBits: number;
  isReducedStill: boolean;
  /** Whether its frames have no colours. */
  isGrey: boolean;
  /** The colours that its numbers stand for; null where it is silent. */
  colours: CodedColours | null;
  /** Whether it has one operating point and tells no times. */
  isPlain: boolean;
  /** Bits of a frame's time of presentation; 0 where frames tell none. */
  timeBits: number;
  /** 2: each frame tells. */
  screenContentTools: number;
  integerVectors: number;
  /** Bits of a frame's number; 0 where frames have none. */
  frameIdBits: number;
  /** The length of the header, without the bits that fill its last byte. */
  bitLength: number;
}>;

const EACH_FRAME_TELLS = 2;
/** The code point that says nothing. */
const UNTOLD = 2;
/** Levels above tell their tier too. */
const LAST_LEVEL_WITHOUT_TIER = 7;

/** From the content of the OBU. Throws DamagedImageError when it is cut off. */
export function readSequenceHeader(content: Uint8Array): SequenceHeader {
  const reader = createBitReader(content);
  const { bits, flag } = reader;
  const profile = bits(3);
  // A still picture.
  flag();
  const isReducedStill = flag();
  const { timeBits, isPlain } = isReducedStill ? readReducedLevel(reader) : readOperatingPoints(reader);
  const [widthBits, heightBits] = [bits(4) + 1, bits(4) + 1];
  const [width, height] = [bits(widthBits) + 1, bits(heightBits) + 1];
  let frameIdBits = 0;
  if (!isReducedStill && flag()) {
    const differenceBits = bits(4) + 2;
    frameIdBits = bits(3) + differenceBits + 1;
  }
  // Large blocks, filter of intra prediction, its edges.
  bits(3);
  const tools = isReducedStill
    ? { screenContentTools: EACH_FRAME_TELLS, integerVectors: EACH_FRAME_TELLS }
    : readTools(reader);
  // Super-resolution, directional enhancement, restoration.
  bits(3);
  const { isGrey, colours } = readColours(reader, profile);
  // Film grain.
  flag();
  return {
    ...{
      width,
      height,
      widthBits,
      heightBits,
      isReducedStill,
      isGrey,
      colours,
      isPlain,
      timeBits,
      ...tools,
      frameIdBits,
    },
    bitLength: reader.position(),
  };
}

type Times = Pick<SequenceHeader, 'timeBits' | 'isPlain'>;

function readReducedLevel({ bits }: BitReader): Times {
  bits(5);
  return { timeBits: 0, isPlain: true };
}

function readOperatingPoints({ bits, flag, uvlc }: BitReader): Times {
  let [delayBits, timeBits, isEvenlyTimed, hasModel] = [0, 0, false, false];
  const hasTimes = flag();
  if (hasTimes) {
    bits(32);
    bits(32);
    isEvenlyTimed = flag();
    if (isEvenlyTimed) uvlc();
    hasModel = flag();
    if (hasModel) {
      delayBits = bits(5) + 1;
      bits(32);
      bits(5);
      timeBits = bits(5) + 1;
    }
  }
  const hasDisplayDelay = flag();
  const points = bits(5) + 1;
  for (let point = 0; point < points; point += 1) {
    bits(12);
    if (bits(5) > LAST_LEVEL_WITHOUT_TIER) flag();
    if (hasModel && flag()) {
      bits(delayBits);
      bits(delayBits);
      flag();
    }
    if (hasDisplayDelay && flag()) bits(4);
  }
  return { timeBits: isEvenlyTimed ? 0 : timeBits, isPlain: !hasTimes && points === 1 };
}

function readTools({ bits, flag }: BitReader): Pick<SequenceHeader, 'screenContentTools' | 'integerVectors'> {
  // Four ways to predict from several frames.
  bits(4);
  const hasOrder = flag();
  if (hasOrder) bits(2);
  const screenContentTools = flag() ? EACH_FRAME_TELLS : bits(1);
  const isFixed = screenContentTools > 0 && !flag();
  const integerVectors = isFixed ? bits(1) : EACH_FRAME_TELLS;
  if (hasOrder) bits(3);
  return { screenContentTools, integerVectors };
}

/** A decoder spreads colours, and hands grey on as it is. */
function readColours({ bits, flag }: BitReader, profile: number): Pick<SequenceHeader, 'isGrey' | 'colours'> {
  const isDeep = flag();
  const isDeepest = profile === 2 && isDeep && flag();
  const isGrey = profile !== 1 && flag();
  const isDescribed = flag();
  const [primaries, transfer, matrix] = isDescribed ? [bits(8), bits(8), bits(8)] : [UNTOLD, UNTOLD, UNTOLD];
  const told = isDescribed ? { primaries, transfer } : null;
  if (isGrey) {
    const isNarrow = !flag();
    return { isGrey, colours: isNarrow ? { primaries, transfer, isNarrow } : told };
  }
  // sRGB as it is, without another range or samples of another size.
  if (primaries !== 1 || transfer !== 13 || matrix !== 0) {
    flag();
    let isHalved = profile === 0;
    if (isDeepest) isHalved = flag() && flag();
    if (isHalved) bits(2);
  }
  flag();
  return { isGrey, colours: told };
}
