import sharp from 'sharp';
import { expect, test } from 'vitest';
import { holdsText } from '@/testing/media/make-images';
import { ADOBE_RGB, makeProfile } from '@/testing/media/make-profile';
import fc from '@/testing/shared/fast-check';
import { ascii, concat, fromAscii, fromUint32, uint32 } from '../bytes';
import { cleanProfile } from './clean-profile';

const text = (content: string) => fromAscii(`text\0\0\0\0${content}\0`);
const localized = concat([
  fromAscii('mluc\0\0\0\0\0\0\0\x01\0\0\0\x0cenUS\0\0\0\x0c\0\0\0\x1c'),
  fromAscii('\0h\0i\0d\0d\0e\0n'),
]);

function changed(profile: Uint8Array, at: number, content: string): Uint8Array {
  const copy = profile.slice();
  copy.set(fromAscii(content), at);
  return copy;
}

function longer(tag: string): Uint8Array {
  return makeProfile({ tags: { [tag]: concat([ADOBE_RGB[tag] ?? new Uint8Array(), fromAscii('hidden')]) } });
}

test.each<[string, Uint8Array]>([
  ['a description', makeProfile({ tags: { desc: localized } })],
  [
    'a description of version 2',
    makeProfile({ version: 2, tags: { desc: fromAscii(`desc\0\0\0\0\0\0\0\x07hidden${'\0'.repeat(90)}`) } }),
  ],
  ['a copyright note', makeProfile({ tags: { cprt: text('hidden') } })],
  ['names of a maker and a model', makeProfile({ tags: { dmnd: localized, dmdd: localized } })],
  ['a private tag', makeProfile({ tags: { hidn: text('hidden') } })],
  ['bytes before the tags', makeProfile({ gap: fromAscii('hidden__') })],
  ['bytes behind the profile', concat([makeProfile(), fromAscii('hidden')])],
  ['a colour that is longer than one', longer('rXYZ')],
  ['a curve that is longer than its formula', longer('rTRC')],
  [
    'a table of a curve with more behind it',
    makeProfile({ tags: { rTRC: fromAscii('curv\0\0\0\0\0\0\0\x01\x02\x33hidden') } }),
  ],
  [
    'a formula’s reserved bytes',
    makeProfile({ tags: { rTRC: fromAscii('parahiddenhi\0\x02\x33\0'.replace('hiddenhi', 'hidd\0\0en')) } }),
  ],
  ...[24, 48, 52, 80, 84, 90, 100, 122].map((at): [string, Uint8Array] => [
    `byte ${at} of its header`,
    changed(makeProfile(), at, 'hidden'),
  ]),
  ['a colour module', changed(makeProfile(), 4, 'hidd')],
])('%s goes from a profile', (_, profile) => {
  const clean = cleanProfile(profile);
  if (clean === null) throw new Error('It is a profile.');
  for (const part of ['hidden', 'hidd', '\0h\0i']) expect(holdsText(clean, part)).toBe(false);
  expect(cleanProfile(clean)).toBe(clean);
  expect(uint32(clean, 0)).toBe(clean.length);
});

/** The data of each tag of a profile. */
function tagsOf(profile: Uint8Array | null): Readonly<Record<string, Uint8Array>> {
  if (profile === null) throw new Error('It is a profile.');
  const entries = Array.from({ length: uint32(profile, 128) }, (_, index) => 132 + index * 12);
  return Object.fromEntries(
    entries.map((at) => {
      const start = uint32(profile, at + 4);
      return [ascii(profile, at, 4), profile.subarray(start, start + uint32(profile, at + 8))];
    }),
  );
}

test('texts that the standard asks for become the same ones, in the form of the version', () => {
  const tags = { desc: localized, cprt: text('hidden') };
  const [old, current] = [2, 4].map((version) =>
    tagsOf(cleanProfile(makeProfile({ version: version as 2 | 4, tags }))),
  );
  expect(old?.desc).toEqual(fromAscii(`desc\0\0\0\0\0\0\0\x04CC0\0${'\0'.repeat(78)}`));
  expect(old?.cprt).toEqual(fromAscii('text\0\0\0\0CC0\0'));
  const fixed = fromAscii('mluc\0\0\0\0\0\0\0\x01\0\0\0\x0cenUS\0\0\0\x06\0\0\0\x1c\0C\0C\x000');
  expect([current?.desc, current?.cprt]).toEqual([fixed, fixed]);
  expect(tagsOf(cleanProfile(makeProfile()))).not.toHaveProperty('desc');
});

const CODE_POINTS = fromAscii('cicp\0\0\0\0\x09\x10\0\x01');
test('numbers of a video’s colours stay, at their exact length', () => {
  const cleaned = (cicp: Uint8Array) => cleanProfile(makeProfile({ tags: { cicp } }));
  expect(tagsOf(cleaned(CODE_POINTS)).cicp).toEqual(CODE_POINTS);
  expect(tagsOf(cleaned(fromAscii('cicphide\x09\x10\0\x01hidden'))).cicp).toEqual(CODE_POINTS);
  expect(cleaned(CODE_POINTS.subarray(0, -1))).toBeNull();
  expect(cleaned(fromAscii('text\0\0\0\0\x09\x10\0\x01'))).toBeNull();
});

test.each([
  ['\0\0\0\x03', 3],
  ['\0\0\0\x04', 0],
  ['\0\0\x01\x01', 0],
])('of the rendering intent only one that there is stays: %j', (bytes, intent) => {
  expect(uint32(cleanProfile(changed(makeProfile(), 64, bytes)) ?? new Uint8Array(), 64)).toBe(intent);
});

/** Tables of bytes, of so many colours to three: of an odd length. */
const tables = (channels: number) =>
  concat([
    fromAscii('mft1\0\0\0\0'),
    Uint8Array.of(channels, 3, 3, 0),
    new Uint8Array(36 + channels * 256 + 3 ** channels * 3 + 768).fill(7),
  ]);
const { rXYZ: RED_COLOUR = new Uint8Array(), rTRC: RED_CURVE = new Uint8Array() } = ADOBE_RGB;

test.each<[string, Uint8Array]>([
  ['CMYK with one table', makeProfile({ space: 'CMYK', tags: { A2B0: tables(4) } })],
  ['CMYK with the second table alone', makeProfile({ space: 'CMYK', tags: { A2B1: tables(4) } })],
  ['CMYK with the third table alone', makeProfile({ space: 'CMYK', tags: { A2B2: tables(4) } })],
  [
    'CMYK with a way back',
    makeProfile({
      space: 'CMYK',
      tags: { A2B0: tables(4), B2A0: concat([fromAscii('mBA \0\0\0\0\x03\x04'), new Uint8Array(22)]) },
    }),
  ],
  ['RGB with a table', makeProfile({ tags: { A2B0: tables(3) } })],
  ['RGB by way of Lab', changed(makeProfile(), 20, 'Lab ')],
  ['grey', makeProfile({ space: 'GRAY', tags: { kTRC: RED_CURVE } })],
  ['as many tags as there may be', makeProfile({ tags: privateTags(93) })],
  [
    'a private tag that lies outside',
    changed(makeProfile({ tags: { hidn: text('') } }), 132 + 7 * 12 + 4, '\x7f'),
  ],
])('a profile of %s is one, whose tags lie at multiples of four', (_, profile) => {
  const clean = cleanProfile(profile);
  if (clean === null) throw new Error('It is a profile.');
  expect(clean.length % 4).toBe(0);
  for (let index = 0; index < uint32(clean, 128); index += 1)
    expect(uint32(clean, 132 + index * 12 + 4) % 4).toBe(0);
  expect(cleanProfile(clean)).toBe(clean);
});

function privateTags(count: number): Readonly<Record<string, Uint8Array>> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`x${100 + index}`, text('')]));
}

/** Where the entry of a tag stands, of those of `makeProfile`. */
const entryOf = (profile: Uint8Array, tag: string) =>
  Array.from({ length: uint32(profile, 128) }, (_, index) => 132 + index * 12).find(
    (at) => ascii(profile, at, 4) === tag,
  ) ?? 0;

/** The first colour is told by what is the entry of another tag at the same time. */
function withTagInTable(): Uint8Array {
  const profile = makeProfile({ tags: { 'XYZ ': text(''), more: text('') } });
  profile.set([...fromUint32(entryOf(profile, 'XYZ ')), ...fromUint32(20)], entryOf(profile, 'rXYZ') + 4);
  return profile;
}

test.each<[string, Uint8Array]>([
  ['a size that is larger than the bytes', changed(makeProfile(), 2, '\x7f')],
  ['no mark of a profile', changed(makeProfile(), 36, 'none')],
  ['colours by way of no space of theirs', changed(makeProfile(), 20, 'RGB ')],
  ['one tag more than there may be', makeProfile({ tags: privateTags(94) })],
  [
    'the same tag twice, each of them sound',
    changed(makeProfile({ tags: { hidn: RED_COLOUR } }), 132 + 7 * 12, 'rXYZ'),
  ],
  ['a tag in the table of tags', withTagInTable()],
  ['a tag that is cut off', changed(makeProfile(), entryOf(makeProfile(), 'bTRC') + 8, '\x7f')],
  ['a note that lies outside', changed(makeProfile({ tags: { cprt: text('') } }), 132 + 7 * 12 + 4, '\x7f')],
  ['grey without a curve', makeProfile({ space: 'GRAY' })],
  ...['rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC'].map((tag): [string, Uint8Array] => [
    `RGB without ${tag}`,
    changed(makeProfile(), entryOf(makeProfile(), tag), 'hidn'),
  ]),
])('a profile with %s is none', (_, profile) => {
  expect(cleanProfile(profile)).toBeNull();
});

test('tags that mean the same share their bytes, and a profile of the same colours is the same profile', () => {
  const clean = cleanProfile(makeProfile({ tags: { cprt: text('one'), desc: localized } }));
  expect(clean).toEqual(cleanProfile(makeProfile({ tags: { cprt: text('another'), desc: text('name') } })));
  expect(clean?.length).toBeLessThan(460);
});

test.each<[string, Uint8Array]>([
  ['nothing', new Uint8Array()],
  ['text', fromAscii('This is no profile at all. '.repeat(20))],
  ['a length that is longer than the bytes', makeProfile().subarray(0, -1)],
  ['another version', changed(makeProfile(), 8, '\x05')],
  ['colours of a kind no picture of ours has', makeProfile({ space: 'Lab ' })],
  ['a link of two devices', makeProfile({ deviceClass: 'link' })],
  ['a curve of an unknown kind', makeProfile({ tags: { rTRC: text('hidden') } })],
  [
    'a curve that is too long for its tag',
    makeProfile({ tags: { rTRC: fromAscii('curv\0\0\0\0\0\0\0\x09\0\0') } }),
  ],
  ['no table that CMYK needs', makeProfile({ space: 'CMYK' })],
  ['too many tags', changed(makeProfile(), 128, '\0\x01\0\0')],
  ['the same tag twice', changed(makeProfile({ tags: { hidn: text('') } }), 132 + 7 * 12, 'rXYZ')],
  [
    'a table that is cut off',
    makeProfile({ tags: { A2B0: fromAscii(`mft1\0\0\0\0\x03\x03\x02${'\0'.repeat(500)}`) } }),
  ],
])('a profile of %s is none', (_, profile) => {
  expect(cleanProfile(profile)).toBeNull();
});

/** Pixels as they are shown by sRGB screens. */
async function shown(profile: Uint8Array, channels: 3 | 4): Promise<Buffer> {
  const pixels = Buffer.from(
    Array.from({ length: 32 * 32 * channels }, (_, index) => (index * 37 + (index >> 6) * 11) % 256),
  );
  const image = sharp(pixels, { raw: { width: 32, height: 32, channels } });
  const jpeg = await (channels === 4 ? image.toColourspace('cmyk') : image).jpeg({ quality: 95 }).toBuffer();
  const parts: Uint8Array[] = [];
  for (let at = 0; at < profile.length; at += 65_000) parts.push(profile.subarray(at, at + 65_000));
  const segments = parts.map((part, index) =>
    concat([
      Uint8Array.of(0xff, 0xe2, (part.length + 16) >> 8, (part.length + 16) & 255),
      fromAscii('ICC_PROFILE\0'),
      Uint8Array.of(index + 1, parts.length),
      part,
    ]),
  );
  const file = concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
  return sharp(file).toColourspace('srgb').raw().toBuffer();
}

async function profileOf(name: 'srgb' | 'p3' | 'cmyk'): Promise<Uint8Array> {
  const image = sharp({ create: { width: 8, height: 8, channels: 3, background: '#777' } });
  const file = await image.withIccProfile(name).jpeg().toBuffer();
  return new Uint8Array((await sharp(file).metadata()).icc ?? new Uint8Array());
}

test.each([
  ['sRGB', () => profileOf('srgb'), 3],
  ['Display P3', () => profileOf('p3'), 3],
  ['Adobe RGB', async () => makeProfile(), 3],
  ['CMYK by tables', () => profileOf('cmyk'), 4],
] as const)('colours of %s are the same to the last level', async (_, load, channels) => {
  const profile = await load();
  const clean = cleanProfile(profile);
  if (clean === null) throw new Error('It is a profile.');
  expect(clean.length).toBeLessThanOrEqual(profile.length);
  expect((await shown(clean, channels)).equals(await shown(profile, channels))).toBe(true);
});

/** The new form of a table: B curves, and in front of them a grid with A curves, all where the header says. */
function makeElements(tail: Uint8Array): Uint8Array {
  const curves = concat([0, 1, 2].map(() => fromAscii('curv\0\0\0\0\0\0\0\0')));
  const grid = concat([
    fromAscii('\x02\x02\x02hidden'.padEnd(16, '\0')),
    fromAscii('\x01hid'),
    new Uint8Array(24),
  ]);
  const header = concat([fromAscii('mAB \0\0\0\0\x03\x03hi'), ...[32, 0, 0, 68 + 4, 120].map(fromUint32)]);
  return concat([header, curves, fromAscii('hidn'), grid, fromUint32(0), curves, tail]);
}

test('a table of the new form is written anew, without what lies between its elements', () => {
  const profile = makeProfile({ tags: { A2B0: makeElements(fromAscii('hidden')) } });
  const clean = cleanProfile(profile);
  if (clean === null) throw new Error('It is a profile.');
  for (const part of ['hid', 'hi']) expect(holdsText(clean, part)).toBe(false);
  expect(holdsText(clean, 'mAB \0\0\0\0\x03\x03\0\0')).toBe(true);
  expect(cleanProfile(clean)).toBe(clean);
});

test('any bytes are cleaned completely, or are no profile', () => {
  const profile = makeProfile({ tags: { A2B0: makeElements(new Uint8Array()), cprt: text('hidden') } });
  const change = fc.tuple(fc.nat(profile.length - 1), fc.nat(255));
  fc.assert(
    fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
      const mutated = profile.slice();
      for (const [at, value] of changes) mutated[at] = value;
      const clean = cleanProfile(mutated);
      if (clean !== null) expect(cleanProfile(clean)).toBe(clean);
    }),
    { numRuns: 500 },
  );
});

test('tables that share their bytes by turns do not become more than they were', () => {
  const grid = new Uint8Array(1_200_000);
  for (let at = 0; at < 8_000; at += 4) grid.set(fromAscii('mft1'), at);
  grid.fill(3, 8, 10);
  const profile = makeProfile({ tags: { A2B0: grid, A2B1: new Uint8Array(), A2B2: new Uint8Array() } });
  const table = 132 + 7 * 12;
  const at = uint32(profile, table + 4);
  for (const [index, shift] of [0, 4, 8].entries()) {
    // Channels and grid of each table, which are the type of another at the same time.
    profile.set([...fromAscii('mft1\0\0\0\0'), 3, 3, 72], at + shift * 100);
    profile.set([...fromUint32(at + shift * 100), ...fromUint32(1_199_000)], table + index * 12 + 4);
  }
  expect(cleanProfile(profile)).toBeNull();
});
