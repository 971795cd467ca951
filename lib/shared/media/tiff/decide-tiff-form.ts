/**
 * The forms of TIFF that are read: each row was proved against files of several writers (`decode-tiff.fixtures.test.ts`).
 * TIFF allows any combination of its fields, and decoders that guess at what they do not know make black or scrambled
 * pictures of it: a form that is in no row is refused by its name.
 */

import type { TiffDirectory, TiffFile } from './open-tiff';
import { TAG } from './tags';

/** How the bytes of a strip or tile are packed. */
export type TiffCompression =
  | 'none'
  | 'lzw'
  | 'deflate'
  | 'packbits'
  | 'ccitt-rle'
  | 'ccitt-g3'
  | 'ccitt-g4'
  | 'jpeg';

/** The meanings that the samples of a pixel may have. */
export type TiffPhotometric =
  | 'white-is-zero'
  | 'black-is-zero'
  | 'rgb'
  | 'palette'
  | 'cmyk'
  | 'ycbcr'
  | 'cielab'
  | 'icclab';

/** A form that is read right. */
export type TiffForm = Readonly<{
  compression: TiffCompression;
  photometric: TiffPhotometric;
  /** 1, 2, 4, 8 or 16, of each sample. */
  bits: number;
  samples: number;
  /** Among them those that are colour; what follows is alpha or nothing. */
  colours: number;
  /** Says which sample is transparency, and whether colours were multiplied by it; null for an opaque picture. */
  alpha: Readonly<{ at: number; isAssociated: boolean }> | null;
  /** Each sample has strips or tiles of its own. */
  isPlanar: boolean;
  /** Rows hold differences from pixel to pixel. */
  isDifferenced: boolean;
  /** Bits of a byte stand in reverse. */
  isReversed: boolean;
}>;

export type TiffFormDecision =
  | Readonly<{ kind: 'form'; form: TiffForm }>
  /** `name`: a noun for a sentence, such as "TIFF image compressed with Zstandard". */
  | Readonly<{ kind: 'refused'; name: string }>;

const COMPRESSIONS: Readonly<Record<number, TiffCompression | { name: string }>> = {
  1: 'none',
  2: 'ccitt-rle',
  3: 'ccitt-g3',
  4: 'ccitt-g4',
  5: 'lzw',
  6: { name: 'JPEG of the old kind' },
  7: 'jpeg',
  8: 'deflate',
  9: { name: 'JBIG' },
  10: { name: 'JBIG' },
  22610: { name: 'JPEG XR' },
  32773: 'packbits',
  32946: 'deflate',
  33003: { name: 'JPEG 2000' },
  33005: { name: 'JPEG 2000' },
  34661: { name: 'JBIG' },
  34676: { name: 'LogLuv' },
  34677: { name: 'LogLuv' },
  34712: { name: 'JPEG 2000' },
  34887: { name: 'LERC' },
  34892: { name: 'JPEG for RAW photos' },
  34925: { name: 'LZMA' },
  34926: { name: 'Zstandard' },
  34927: { name: 'WebP' },
  34933: { name: 'PNG' },
  34934: { name: 'JPEG XR' },
  50000: { name: 'Zstandard' },
  50001: { name: 'WebP' },
  50002: { name: 'JPEG XL' },
  52546: { name: 'JPEG XL' },
};

const PHOTOMETRICS: Readonly<Record<number, TiffPhotometric>> = {
  ...{ 0: 'white-is-zero', 1: 'black-is-zero', 2: 'rgb', 3: 'palette', 5: 'cmyk', 6: 'ycbcr' },
  ...{ 8: 'cielab', 9: 'icclab' },
};

const PHOTOMETRIC_NAMES: Readonly<Record<TiffPhotometric, string>> = {
  'white-is-zero': 'grey',
  'black-is-zero': 'grey',
  rgb: 'RGB',
  palette: 'palette',
  cmyk: 'CMYK',
  ycbcr: 'YCbCr',
  cielab: 'CIELAB',
  icclab: 'ICCLAB',
};

const COLOURS: Readonly<Record<TiffPhotometric, number>> = {
  ...{ 'white-is-zero': 1, 'black-is-zero': 1, palette: 1 },
  ...{ rgb: 3, ycbcr: 3, cielab: 3, icclab: 3, cmyk: 4 },
};

type Row = Readonly<{
  photometrics: readonly TiffPhotometric[];
  compressions: readonly TiffCompression[];
  bits: readonly number[];
  /** Samples behind the colours: transparency, or something to be left out. */
  mayHaveMore: boolean;
  mayBePlanar: boolean;
}>;

const PACKED = ['none', 'lzw', 'deflate', 'packbits'] as const;
const GREYS = ['white-is-zero', 'black-is-zero'] as const;

/** The forms that are known to be good. */
const ROWS: readonly Row[] = [
  {
    photometrics: GREYS,
    compressions: ['ccitt-rle', 'ccitt-g3', 'ccitt-g4'],
    bits: [1],
    mayHaveMore: false,
    mayBePlanar: true,
  },
  { photometrics: GREYS, compressions: PACKED, bits: [1, 2, 4], mayHaveMore: false, mayBePlanar: true },
  { photometrics: GREYS, compressions: PACKED, bits: [8, 16], mayHaveMore: true, mayBePlanar: true },
  { photometrics: ['palette'], compressions: PACKED, bits: [1, 2, 4], mayHaveMore: false, mayBePlanar: true },
  { photometrics: ['palette'], compressions: PACKED, bits: [8], mayHaveMore: true, mayBePlanar: true },
  {
    photometrics: ['rgb', 'cielab', 'icclab', 'cmyk'],
    compressions: PACKED,
    bits: [8, 16],
    mayHaveMore: true,
    mayBePlanar: true,
  },
  {
    photometrics: [...GREYS, 'rgb', 'ycbcr'],
    compressions: ['jpeg'],
    bits: [8],
    mayHaveMore: false,
    mayBePlanar: false,
  },
];

const MAX_SAMPLES = 16;
const SEPARATE_PLANES = 2;
const UNSIGNED = 1;
const UNDEFINED = 4;
const FLOAT = 3;
const COMPLEX = [5, 6];
const DIFFERENCES = 2;
const FLOAT_DIFFERENCES = 3;
const REVERSED_BITS = 2;
const ASSOCIATED = 1;
const UNASSOCIATED = 2;
const CMYK_INKS = 1;

/** Judges one directory by its fields alone, before any of its pixels is read. */
export function decideTiffForm(file: TiffFile, directory: TiffDirectory): TiffFormDecision {
  const read = (tag: number, standard: number) => file.number(directory, tag) ?? standard;
  const samples = read(TAG.samplesPerPixel, 1);
  const compression = COMPRESSIONS[read(TAG.compression, 1)];
  if (compression === undefined) return refused(`in a compression of its own (${read(TAG.compression, 1)})`);
  if (typeof compression !== 'string') return refused(`compressed with ${compression.name}`);
  if (samples < 1 || samples > MAX_SAMPLES) return refused(`with ${samples} values a pixel`);

  // Where it is not said, grey and RGB are told apart by the number of samples, as other readers do.
  const photometric = PHOTOMETRICS[read(TAG.photometric, samples < 3 ? 1 : 2)];
  if (photometric === undefined) return refused(`with colours of a rare kind (${read(TAG.photometric, 1)})`);
  const name = PHOTOMETRIC_NAMES[photometric];
  const colours = COLOURS[photometric];
  if (samples < colours) return refused(`with too few values a pixel`);
  if (photometric === 'cmyk' && read(TAG.inkSet, CMYK_INKS) !== CMYK_INKS) return refused('in special inks');

  const formats = eachSample(file, directory, TAG.sampleFormat, { samples, standard: UNSIGNED });
  if (formats.includes(FLOAT)) return refused('with floating-point numbers');
  if (formats.some((format) => COMPLEX.includes(format))) return refused('with complex numbers');
  if (formats.some((format) => format !== UNSIGNED && format !== UNDEFINED))
    return refused('with negative numbers');
  const [bits = 1, ...otherBits] = eachSample(file, directory, TAG.bitsPerSample, { samples, standard: 1 });
  if (otherBits.some((other) => other !== bits)) return refused('with colours of different depths');

  const predictor = compression === 'lzw' || compression === 'deflate' ? read(TAG.predictor, 1) : 1;
  if (predictor === FLOAT_DIFFERENCES) return refused('with floating-point numbers');
  const isDifferenced = predictor === DIFFERENCES;
  if ((predictor !== 1 && !isDifferenced) || (isDifferenced && bits < 8))
    return refused('with a predictor of a rare kind');
  const isReversed = read(TAG.fillOrder, 1) === REVERSED_BITS && compression !== 'jpeg';
  if (isReversed && bits > 1) return refused('with bits in reverse');

  const isPlanar = read(TAG.planarConfiguration, 1) === SEPARATE_PLANES && samples > 1;
  const rows = ROWS.filter(
    ({ photometrics, compressions }) =>
      photometrics.includes(photometric) && compressions.includes(compression),
  );
  if (rows.length === 0) return refused(`in ${name} ${packingName(compression)}`);
  const known = rows.find((row) => row.bits.includes(bits));
  if (!known) return refused(`in ${name} with ${bits} bits`);
  // With several channels of a microscope or a satellite grey would show the first alone.
  const most = colours === 1 ? 2 : MAX_SAMPLES;
  if (samples > (known.mayHaveMore ? most : colours))
    return refused(`in ${name} with ${samples} values a pixel`);
  if (isPlanar && !known.mayBePlanar) return refused(`in ${name} whose colours are compressed one by one`);

  const alpha = findAlpha(file, directory, { samples, colours });
  const form = {
    compression,
    photometric,
    bits,
    samples,
    colours,
    alpha,
    isPlanar,
    isDifferenced,
    isReversed,
  };
  return { kind: 'form', form };
}

function packingName(compression: TiffCompression): string {
  if (compression === 'jpeg') return 'with JPEG compression';
  return compression.startsWith('ccitt') ? 'with fax compression' : 'without JPEG compression';
}

function refused(what: string): TiffFormDecision {
  return { kind: 'refused', name: `TIFF image ${what}` };
}

/** The values of all samples; where fewer are given than there are samples, the last stands for the others. */
function eachSample(
  { number }: TiffFile,
  directory: TiffDirectory,
  tag: number,
  { samples, standard }: Readonly<{ samples: number; standard: number }>,
): readonly number[] {
  const values: number[] = [];
  for (let index = 0; index < samples; index += 1) {
    values.push(number(directory, tag, index) ?? values[index - 1] ?? standard);
  }
  return values;
}

/** The first of the further samples that is said to be transparency; of what is not said nothing is believed. */
function findAlpha(
  { number }: TiffFile,
  directory: TiffDirectory,
  { samples, colours }: Readonly<{ samples: number; colours: number }>,
): TiffForm['alpha'] {
  for (let at = colours; at < samples; at += 1) {
    const kind = number(directory, TAG.extraSamples, at - colours);
    if (kind === ASSOCIATED || kind === UNASSOCIATED) return { at, isAssociated: kind === ASSOCIATED };
  }
  return null;
}
