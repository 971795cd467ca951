/**
 * Properties of pictures (ISO/IEC 23008-12 section 6.5, AV1 Image File Format section 2), each written anew at its exact
 * length, with bits that have no meaning as zeros.
 */
import { concat, fromAscii, hasAscii, uint16, uint32 } from '../bytes';
import { cleanProfile } from '../icc/clean-profile';
import { ALPHA_NAMES, isAlpha } from './read-heif';
import type { Box } from './walk-boxes';
import { fromUint16s, fromUint32s, writeBox } from './write-boxes';

/** Writes the content of a property anew; null when it does not say what its type says. */
type PropertyCleaner = (content: Uint8Array, bytes: Uint8Array, box: Box) => Uint8Array | null;

const MAX_SIDE = 65_535;
const MAX_BITS = 16;
const MAX_CHANNELS = 4;
/** In 0.0001 candelas a square metre: 10,000, as bright as any screen is mastered. */
const MAX_LUMINANCE = 100_000_000;
/** In 0.00002: one. */
const MAX_CHROMATICITY = 50_000;
/** The highest number of a layer, and all of them. */
const [LAST_LAYER, ALL_LAYERS] = [3, 0xffff];
const LAST_OPERATING_POINT = 31;

const PROPERTIES: ReadonlyMap<string, PropertyCleaner> = new Map<string, PropertyCleaner>([
  ['ispe', cleanSize],
  ['pixi', cleanDepths],
  ['av1C', cleanConfiguration],
  ['colr', cleanColours],
  ['pasp', cleanAspect],
  ['clap', cleanCrop],
  ['irot', (content) => masked(content, 3)],
  ['imir', (content) => masked(content, 1)],
  ['auxC', cleanAuxiliary],
  ['a1op', (content) => ((content[0] ?? MAX_SIDE) <= LAST_OPERATING_POINT ? content.slice(0, 1) : null)],
  ['lsel', cleanLayer],
  ['clli', (content) => (content.length >= 4 ? content.slice(0, 4) : null)],
  ['mdcv', cleanScreen],
]);

/** A picture without them, or with half of one, is another picture. */
export const ESSENTIAL: ReadonlySet<string> = new Set(['av1C', 'clap', 'irot', 'imir', 'a1op', 'lsel']);

/** The box of a property; null when it is of no known type, or not as that type is. */
export function cleanProperty(bytes: Uint8Array, box: Box): Uint8Array | null {
  const content = bytes.subarray(box.contentStart, box.end);
  const clean = PROPERTIES.get(box.type)?.(content, bytes, box) ?? null;
  return clean === null ? null : writeBox(box.type, clean);
}

/** Whether it is a type that may stay. */
export function isKnownProperty(type: string): boolean {
  return PROPERTIES.has(type);
}

function masked(content: Uint8Array, mask: number): Uint8Array | null {
  return content.length < 1 ? null : Uint8Array.of((content[0] ?? 0) & mask);
}

function cleanSize(content: Uint8Array): Uint8Array | null {
  const sides = [uint32(content, 4), uint32(content, 8)];
  return sides.every((side) => side >= 1 && side <= MAX_SIDE) ? fromUint32s(0, ...sides) : null;
}

/** Newer writers tell more behind the depths, which the data tells too. */
function cleanDepths(content: Uint8Array): Uint8Array | null {
  const channels = content[4] ?? 0;
  const depths = content.subarray(5, 5 + channels);
  const isKnown = channels >= 1 && channels <= MAX_CHANNELS && depths.length === channels;
  return isKnown && depths.every((depth) => depth >= 1 && depth <= MAX_BITS)
    ? concat([new Uint8Array(4), Uint8Array.of(channels), depths])
    : null;
}

/** Without the units that may stand behind it: they are in the data too. */
function cleanConfiguration(content: Uint8Array): Uint8Array | null {
  return content.length >= 4 && content[0] === 0x81
    ? Uint8Array.of(0x81, content[1] ?? 0, content[2] ?? 0, 0)
    : null;
}

function cleanColours(content: Uint8Array): Uint8Array | null {
  if (hasAscii(content, 0, 'nclx') && content.length >= 11)
    return concat([content.subarray(0, 10), Uint8Array.of((content[10] ?? 0) & 0x80)]);
  if (!hasAscii(content, 0, 'prof') && !hasAscii(content, 0, 'rICC')) return null;
  const profile = cleanProfile(content.subarray(4));
  return profile && concat([fromAscii('prof'), profile]);
}

function cleanAspect(content: Uint8Array): Uint8Array | null {
  const [across, down] = [uint32(content, 0), uint32(content, 4)];
  if (content.length < 8 || across === 0 || down === 0) return null;
  const divisor = greatestDivisor(across, down);
  const ratio = [across / divisor, down / divisor];
  return ratio.every((side) => side <= MAX_SIDE) ? fromUint32s(...ratio) : null;
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

/**
 * Sides in whole pixels, and the distance of its middle from the picture's in halves: readers round other crops each in
 * their own way.
 */
function cleanCrop(content: Uint8Array): Uint8Array | null {
  if (content.length < 32) return null;
  const [width, height] = [multipleAt(content, 0, 1), multipleAt(content, 8, 1)];
  const [x, y] = [multipleAt(content, 16, 2), multipleAt(content, 24, 2)];
  if (width === null || height === null || x === null || y === null) return null;
  const isPossible =
    [width, height].every((side) => side >= 1 && side <= MAX_SIDE) &&
    [x, y].every((offset) => Math.abs(offset) <= MAX_SIDE);
  return isPossible ? fromUint32s(width, 1, height, 1, x, 2, y, 2) : null;
}

/** A fraction, whose numerator has a sign, in so many parts of one; null where it is not so many of them. */
function multipleAt(content: Uint8Array, at: number, parts: number): number | null {
  const [numerator, denominator] = [(uint32(content, at) | 0) * parts, uint32(content, at + 4)];
  return denominator !== 0 && numerator % denominator === 0 ? numerator / denominator : null;
}

/** All names of alpha become the same. */
function cleanAuxiliary(_: Uint8Array, bytes: Uint8Array, box: Box): Uint8Array | null {
  return isAlpha(bytes, box) ? fromAscii(`\0\0\0\0${ALPHA_NAMES[0]}\0`) : null;
}

function cleanLayer(content: Uint8Array): Uint8Array | null {
  const layer = uint16(content, 0);
  const isKnown = layer <= LAST_LAYER || layer === ALL_LAYERS;
  return content.length >= 2 && isKnown ? fromUint16s(layer) : null;
}

/** How bright the screen was that the picture was made on. */
function cleanScreen(content: Uint8Array): Uint8Array | null {
  const chromaticities = Array.from({ length: 8 }, (_, index) => uint16(content, index * 2));
  const [most, least] = [uint32(content, 16), uint32(content, 20)];
  const isKnown =
    content.length >= 24 &&
    chromaticities.every((value) => value <= MAX_CHROMATICITY) &&
    most <= MAX_LUMINANCE &&
    least <= most;
  return isKnown ? content.slice(0, 24) : null;
}
