import { concat, fromAscii, fromUint32 } from '@/lib/shared/media/bytes';

/** The parts of a hand-made ICC profile. */
export type MadeProfileOptions = Readonly<{
  version?: 2 | 4;
  space?: string;
  deviceClass?: string;
  /** Besides the colours, in this order; a tag of the colours' own name replaces it. */
  tags?: Readonly<Record<string, Uint8Array>>;
  /** Bytes between the tag table and the data of the tags. */
  gap?: Uint8Array;
}>;

const fixed = (value: number) => fromUint32(Math.round(value * 65_536) >>> 0);

/** A colour of a profile. */
export function xyzTag(x: number, y: number, z: number): Uint8Array {
  return concat([fromAscii('XYZ \0\0\0\0'), fixed(x), fixed(y), fixed(z)]);
}

/** A curve of nothing but an exponent. */
export function gammaTag(exponent: number): Uint8Array {
  return concat([fromAscii('para\0\0\0\0\0\0\0\0'), fixed(exponent)]);
}

/** The colours of Adobe RGB (1998). */
export const ADOBE_RGB: Readonly<Record<string, Uint8Array>> = {
  wtpt: xyzTag(0.9642, 1, 0.8249),
  rXYZ: xyzTag(0.60974, 0.31111, 0.01947),
  gXYZ: xyzTag(0.20528, 0.62567, 0.06087),
  bXYZ: xyzTag(0.14919, 0.06322, 0.74457),
  rTRC: gammaTag(2.19921875),
  gTRC: gammaTag(2.19921875),
  bTRC: gammaTag(2.19921875),
};

/** An ICC profile by hand, Adobe RGB unless told otherwise. */
export function makeProfile(options: MadeProfileOptions = {}): Uint8Array {
  const { version = 4, space = 'RGB ', deviceClass = 'mntr', gap = new Uint8Array() } = options;
  const tags = Object.entries({ ...ADOBE_RGB, ...options.tags });
  const header = new Uint8Array(128);
  header[8] = version;
  header.set(fromAscii(`${deviceClass}${space}XYZ `), 12);
  header.set(fromAscii('acsp'), 36);
  header.set(fromAscii('\0\0\xf6\xd6\0\x01\0\0\0\0\xd3\x2d'), 68);
  const table: Uint8Array[] = [];
  const blocks: Uint8Array[] = [];
  let at = 128 + 4 + tags.length * 12 + gap.length;
  for (const [name, data] of tags) {
    table.push(fromAscii(name), fromUint32(at), fromUint32(data.length));
    blocks.push(data);
    at += data.length;
  }
  const profile = concat([header, fromUint32(tags.length), ...table, gap, ...blocks]);
  profile.set(fromUint32(profile.length));
  return profile;
}
