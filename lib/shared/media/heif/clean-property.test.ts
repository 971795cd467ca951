import { describe, expect, test } from 'vitest';
import { makeProfile } from '@/testing/media/make-profile';
import { concat, fromAscii } from '../bytes';
import { cleanProperty } from './clean-property';
import { isPlainProperty } from './find/is-plain-property';
import { fromUint16s, fromUint32s } from './write-boxes';

const of = (...bytes: number[]) => Uint8Array.from(bytes);
const screen = (white: number, most: number, least: number) =>
  concat([fromUint16s(white, 0, 0, 0, 0, 0, 0, 0), fromUint32s(most, least)]);

/** Type, content, and how it is written; as it is where that is left out, null where it may not stay. */
const ROWS: readonly (readonly [string, Uint8Array, (Uint8Array | null)?])[] = [
  ['ispe', fromUint32s(0, 3, 2)],
  ['ispe', fromUint32s(0, 1, 65_535)],
  ['ispe', fromUint32s(7, 3, 2, 9), fromUint32s(0, 3, 2)],
  ['ispe', fromUint32s(0, 0, 2), null],
  ['ispe', fromUint32s(0, 3, 65_536), null],
  ['ispe', fromUint32s(0, 3), null],
  ['pixi', of(0, 0, 0, 0, 3, 8, 8, 8)],
  ['pixi', of(0, 0, 0, 1, 1, 8, 77), of(0, 0, 0, 0, 1, 8)],
  ['pixi', of(0, 0, 0, 0, 4, 1, 16, 1, 16)],
  ['pixi', of(0, 0, 0, 0, 2, 8, 0), null],
  ['pixi', of(0, 0, 0, 0, 2, 17, 8), null],
  ['pixi', of(0, 0, 0, 0, 5, 8, 8, 8, 8, 8), null],
  ['pixi', of(0, 0, 0, 0, 0), null],
  ['pixi', of(0, 0, 0, 0, 1, 17), null],
  ['pixi', of(0, 0, 0, 0, 3, 8, 8), null],
  ['av1C', of(0x81, 1, 2, 0)],
  ['av1C', of(0x81, 1, 2, 0x1f, 9), of(0x81, 1, 2, 0)],
  ['av1C', of(0x01, 1, 2, 0), null],
  ['av1C', of(0x81, 1, 2), null],
  ['colr', fromAscii('nclx\0\x01\0\x0d\0\x06\x80')],
  ['colr', fromAscii('nclx\0\x01\0\x0d\0\x06\xffmore'), fromAscii('nclx\0\x01\0\x0d\0\x06\x80')],
  ['colr', fromAscii('nclx\0\x01\0\x0d\0\x06'), null],
  ['colr', fromAscii('profno profile'), null],
  ['colr', fromAscii('text'), null],
  ['colr', concat([fromAscii('link'), makeProfile()]), null],
  ['pasp', fromUint32s(4, 3)],
  ['pasp', fromUint32s(4, 4, 4), fromUint32s(1, 1)],
  ['pasp', fromUint32s(65_535, 65_534)],
  ['pasp', fromUint32s(0, 4), null],
  ['pasp', fromUint32s(4, 0), null],
  ['pasp', fromUint32s(65_537, 3), null],
  ['clap', fromUint32s(10, 1, 20, 1, -3, 2, 4, 2)],
  ['clap', fromUint32s(20, 2, 20, 1, -3, 1, 2, 1, 5), fromUint32s(10, 1, 20, 1, -6, 2, 4, 2)],
  ['clap', fromUint32s(10, 3, 20, 1, 0, 1, 0, 1), null],
  ['clap', fromUint32s(10, 1, 20, 1, 1, 3, 0, 1), null],
  ['clap', fromUint32s(10, 0, 20, 1, 0, 1, 0, 1), null],
  ['clap', fromUint32s(-10, 1, 20, 1, 0, 1, 0, 1), null],
  ['clap', fromUint32s(10, 1, 20, 1, 40_000, 1, 0, 1), null],
  ['clap', fromUint32s(10, 1, 20, 1, 0, 1, 0), null],
  ['clap', fromUint32s(10, 1, 20, 1, 0, 1, 1, 3), null],
  ['clap', fromUint32s(10, 1, 20, 1, 0, 1, 0, 256).subarray(0, 31), null],
  ['clap', fromUint32s(1, 1, 65_535, 1, 65_535, 2, -65_535, 2)],
  ['clap', fromUint32s(10, 1, 0, 1, 0, 1, 0, 1), null],
  ['clap', fromUint32s(10, 1, 65_536, 1, 0, 1, 0, 1), null],
  ['clap', fromUint32s(10, 1, 20, 1, 0, 1, -65_536, 2), null],
  ['irot', of(3)],
  ['irot', of(0xff, 1), of(3)],
  ['irot', of(), null],
  ['imir', of(1)],
  ['imir', of(0xff, 1), of(1)],
  ['auxC', fromAscii('\0\0\0\0urn:mpeg:mpegB:cicp:systems:auxiliary:alpha\0')],
  [
    'auxC',
    fromAscii('\0\0\0\0urn:mpeg:hevc:2015:auxid:1\0words'),
    fromAscii('\0\0\0\0urn:mpeg:mpegB:cicp:systems:auxiliary:alpha\0'),
  ],
  ['auxC', fromAscii('\0\0\0\0urn:mpeg:hevc:2015:auxid:2\0'), null],
  ['a1op', of(31)],
  ['a1op', of(31, 9), of(31)],
  ['a1op', of(32), null],
  ['a1op', of(), null],
  ['lsel', fromUint16s(3)],
  ['lsel', fromUint16s(0xffff)],
  ['lsel', fromUint16s(3, 9), fromUint16s(3)],
  ['lsel', fromUint16s(4), null],
  ['lsel', of(0), null],
  ['clli', fromUint16s(1_000, 400)],
  ['clli', fromUint16s(1_000, 400, 7), fromUint16s(1_000, 400)],
  ['clli', fromUint16s(1_000), null],
  ['mdcv', screen(50_000, 100_000_000, 1)],
  ['mdcv', concat([screen(1, 2, 1), of(9)]), screen(1, 2, 1)],
  ['mdcv', screen(50_000, 7, 7)],
  ['mdcv', screen(50_001, 2, 1), null],
  ['mdcv', concat([fromUint16s(0, 0, 0, 0, 0, 0, 0, 50_001), fromUint32s(2, 1)]), null],
  ['mdcv', screen(1, 100_000_001, 1), null],
  ['mdcv', screen(1, 2, 3), null],
  ['mdcv', screen(1, 2, 1).subarray(1), null],
  ['udes', fromAscii('\0\0\0\0words'), null],
  ['uuid', new Uint8Array(16), null],
  ['free', new Uint8Array(), null],
];

const CASES = ROWS.map(([type, content, expected]) => ({
  type,
  content,
  expected: expected === undefined ? content : expected,
}));

describe.each(CASES)('$type %#', ({ type, content, expected }) => {
  test('is written at its exact length, or may not stay', () => {
    const bytes = concat([fromAscii('before'), content, fromAscii('behind')]);
    const box = { type, start: 0, contentStart: 6, end: 6 + content.length };
    const clean = cleanProperty(bytes, box);
    expect(clean?.subarray(8) ?? null).toEqual(expected);
  });

  test('and only as it is written the finder takes it', () => {
    expect(isPlainProperty({ type, content, end: 0 })).toBe(expected === content);
  });
});

test('a profile is written without its texts', () => {
  const profile = makeProfile({ tags: { cprt: fromAscii('text\0\0\0\0hidden\0') } });
  const content = concat([fromAscii('rICC'), profile]);
  const clean = cleanProperty(content, { type: 'colr', start: 0, contentStart: 0, end: content.length });
  const written = { type: 'colr', content: clean?.subarray(8) ?? new Uint8Array(), end: 0 };
  expect(Buffer.from(written.content).includes('hidden')).toBe(false);
  expect(isPlainProperty(written)).toBe(true);
  expect(isPlainProperty({ ...written, content: concat([fromAscii('prof'), profile]) })).toBe(false);
});
