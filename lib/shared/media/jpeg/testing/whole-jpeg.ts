import { expect } from 'vitest';
import {
  codeTable,
  greyFrame,
  greyScan,
  JPEG_END,
  JPEG_START,
  jpegSegment,
  quantisationTable,
} from '@/testing/media/make-jpeg';
import { concat, fromAscii } from '../../bytes';
import { cleanProfile } from '../../icc/clean-profile';
import { findJpegMetadata } from '../find-jpeg-metadata';
import { stripJpeg } from '../strip-jpeg';

/** A place that must not be left. */
export const HIDDEN = fromAscii('48.8584N hidden');
/** As some encoders leave it behind the data of a scan. */
export const FILLING = new Uint8Array(17);
/** The tables that a grey picture uses. */
export const TABLES = [quantisationTable(), codeTable(0), codeTable(1)];
/** A segment that announces restart markers. */
export const restartEvery = (mcus: number) => jpegSegment(0xdd, Uint8Array.of(mcus >> 8, mcus & 255));
/** A segment of a colour profile. */
export const profileParts = (profile: Uint8Array, number = 1, count = 1) =>
  jpegSegment(0xe2, concat([fromAscii('ICC_PROFILE\0'), Uint8Array.of(number, count), profile]));
/** A profile without its texts. */
export const clean = (profile: Uint8Array) => cleanProfile(profile) ?? new Uint8Array();

/** Three blocks side by side, two bits each; a byte of them is 0x03. */
export const SCAN = greyScan([0x03]);
/** A JPEG of these segments. */
export const whole = (...parts: Uint8Array[]) => concat([JPEG_START, ...parts, JPEG_END]);
/** A grey JPEG with nothing else in it. */
export const PLAIN = whole(...TABLES, greyFrame(3), SCAN);

/** Stripping leaves exactly this. */
export function expectStripped(loaded: Uint8Array, expected: Uint8Array): void {
  expect(findJpegMetadata(loaded)).not.toEqual([]);
  const stripped = stripJpeg(loaded);
  expect([...stripped]).toEqual([...expected]);
  expect(findJpegMetadata(stripped)).toEqual([]);
  expect(stripJpeg(stripped)).toBe(stripped);
}
