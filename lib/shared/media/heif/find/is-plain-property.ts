import { hasAscii, isZero, uint16, uint32 } from '../../bytes';
import { cleanProfile } from '../../icc/clean-profile';
import type { FoundBox } from './split-boxes';

const ALPHA = '\0\0\0\0urn:mpeg:mpegB:cicp:systems:auxiliary:alpha\0';

/** By type, whether the content of a property is as long as it must be and has no bits without a meaning. */
const IS_PLAIN: ReadonlyMap<string, (content: Uint8Array) => boolean> = new Map([
  ['ispe', (content) => content.length === 12 && isZero(content, 0, 4) && areSides(content, 4, 8)],
  ['pixi', isDepths],
  ['av1C', (content) => content.length === 4 && content[0] === 0x81 && content[3] === 0],
  ['colr', isColours],
  ['pasp', (content) => content.length === 8 && areSides(content, 0, 4)],
  ['clap', isCrop],
  ['irot', (content) => content.length === 1 && (content[0] ?? 0) <= 3],
  ['imir', (content) => content.length === 1 && (content[0] ?? 0) <= 1],
  ['auxC', (content) => content.length === ALPHA.length && hasAscii(content, 0, ALPHA)],
  ['a1op', (content) => content.length === 1 && (content[0] ?? 0) <= 31],
  ['lsel', (content) => content.length === 2 && (uint16(content, 0) <= 3 || uint16(content, 0) === 0xffff)],
  ['clli', (content) => content.length === 4],
  ['mdcv', isScreen],
]);

/** Whether a property is of a type that may stay, and says what that type says and nothing else. */
export function isPlainProperty({ type, content }: FoundBox): boolean {
  return IS_PLAIN.get(type)?.(content) ?? false;
}

function areSides(content: Uint8Array, ...places: readonly number[]): boolean {
  return places.every((at) => uint32(content, at) >= 1 && uint32(content, at) <= 65_535);
}

function isDepths(content: Uint8Array): boolean {
  const channels = content[4] ?? 0;
  const depths = [...content.subarray(5)];
  return (
    isZero(content, 0, 4) &&
    channels >= 1 &&
    channels <= 4 &&
    depths.length === channels &&
    depths.every((depth) => depth >= 1 && depth <= 16)
  );
}

function isColours(content: Uint8Array): boolean {
  if (hasAscii(content, 0, 'nclx')) return content.length === 11 && ((content[10] ?? 0) & 0x7f) === 0;
  const profile = content.subarray(4);
  return hasAscii(content, 0, 'prof') && cleanProfile(profile) === profile;
}

function isCrop(content: Uint8Array): boolean {
  const isOver = (at: number, denominator: number) =>
    uint32(content, at + 4) === denominator && Math.abs(uint32(content, at) | 0) <= 65_535;
  return (
    content.length === 32 &&
    areSides(content, 0, 8) &&
    isOver(0, 1) &&
    isOver(8, 1) &&
    isOver(16, 2) &&
    isOver(24, 2)
  );
}

function isScreen(content: Uint8Array): boolean {
  const places = [0, 2, 4, 6, 8, 10, 12, 14];
  return (
    content.length === 24 &&
    places.every((at) => uint16(content, at) <= 50_000) &&
    uint32(content, 16) <= 100_000_000 &&
    uint32(content, 20) <= uint32(content, 16)
  );
}
