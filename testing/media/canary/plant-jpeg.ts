import sharp from 'sharp';
import { concat, fromAscii, fromUint32 } from '@/lib/shared/media/bytes';
import { splitProfile } from '@/lib/shared/media/jpeg/read-embedded-profile';
import { readSegments } from '@/lib/shared/media/jpeg/read-segments';
import { type JpegSegment, MARKER } from '@/lib/shared/media/jpeg/walk-jpeg';
import { makeImage } from '../make-images';
import { FORMS, lengthen, overwrite, type Planted } from './canary';
import { plantProfile } from './plant-profile';

/** The codes that a marker may have, the ones of frames, of extensions and the reserved ones among them. */
const MARKERS = Array.from({ length: 0xfe }, (_, index) => index + 1);
const APPLICATIONS = [0xe0, 0xe1, 0xe2, 0xe3, 0xec, 0xed, 0xee, 0xef];
/** The bytes that programs begin their segments with. */
const LEADS = [
  ...[
    'JFIF\0\x01\x02\0\0\x01\0\x01\0\0',
    'JFXX\0\x10',
    'Exif\0\0',
    'Exif\0\0MM\0*\0\0\0\x08\0\0',
    'ICC_PROFILE\0\x01\x01',
  ],
  ...[
    'http://ns.adobe.com/xap/1.0/\0',
    'http://ns.adobe.com/xmp/extension/\0',
    'Photoshop 3.0\x008BIM',
    'Ducky\0',
  ],
  ...[
    'Adobe\0\x64\0\0\0\0\0',
    'MPF\0',
    'JP\0\x01',
    'FPXR\0',
    'urn:iso:std:iso:ts:21496:-1\0',
    'CIFF',
    'SPIFF\0',
  ],
];
/** Other bytes in place of what pixels are made of are other pixels. */
const TABLES = [0xc4, 0xdb, 0xcc];

/** JPEG files with the canary in each place that the format has. */
export async function plantJpeg(): Promise<readonly Planted[]> {
  const pixels = Buffer.from(Array.from({ length: 33 * 17 * 3 }, (_, index) => (index * 29) % 256));
  const image = sharp(pixels, { raw: { width: 33, height: 17, channels: 3 } });
  const bases: readonly (readonly [string, Uint8Array])[] = [
    ['baseline', new Uint8Array(await image.clone().jpeg().toBuffer())],
    ['progressive', new Uint8Array(await image.clone().jpeg({ progressive: true }).toBuffer())],
    [
      'grey',
      new Uint8Array(
        await image.clone().toColourspace('b-w').jpeg({ chromaSubsampling: '4:4:4' }).toBuffer(),
      ),
    ],
    ['four colours', new Uint8Array(await image.clone().toColourspace('cmyk').jpeg().toBuffer())],
    ['with a profile', await makeImage('image/jpeg', { width: 9, height: 9, orientation: 6 })],
  ];
  return bases.flatMap(([name, bytes]) =>
    plantInto(bytes).map((planted) => ({ ...planted, name: `${name}: ${planted.name}` })),
  );
}

/** The first table of a segment with so many more codes of 16 bits; most have room for them. */
function withIdleCodes(content: Uint8Array, symbols: Uint8Array): Uint8Array {
  const counts = content.slice(1, 17);
  const end = 17 + counts.reduce((sum, count) => sum + count, 0);
  counts[15] = (counts[15] ?? 0) + symbols.length;
  return concat([content.subarray(0, 1), counts, content.subarray(17, end), symbols, content.subarray(end)]);
}

function segmentOf(marker: number, content: Uint8Array): Uint8Array {
  return concat([Uint8Array.of(0xff, marker), fromUint32(content.length + 2).subarray(2), content]);
}

function plantInto(bytes: Uint8Array): readonly Planted[] {
  const { segments } = readSegments(bytes);
  const planted: Planted[] = [];
  for (const [form, canary] of FORMS) {
    planted.push({ name: `${form} behind the end`, bytes: concat([bytes, canary]) });
    for (const profile of plantProfile(form, canary)) {
      const parts = splitProfile(profile.bytes).map((content) => segmentOf(MARKER.APP2, content));
      planted.push({
        name: `${form} ${profile.name}`,
        bytes: concat([bytes.subarray(0, 2), ...parts, bytes.subarray(2)]),
      });
    }
    for (const [index, segment] of segments.entries()) {
      const before = bytes.subarray(0, segment.start);
      const after = bytes.subarray(segment.start);
      const where = `before segment ${index}, ${segment.marker.toString(16)}`;
      const add = (name: string, part: Uint8Array) =>
        planted.push({ name: `${form} ${name} ${where}`, bytes: concat([before, part, after]) });
      if (index > 0) add('bare', canary);
      add('bare, behind a fill byte', concat([Uint8Array.of(0xff), canary]));
      const isEdge = index < 2 || segment.marker === MARKER.SOS || index === segments.length - 1;
      for (const marker of form === 'ASCII' && isEdge ? MARKERS : [0xe1, 0xe2, 0xed, 0xf0, 0xfe]) {
        add(`as ${marker.toString(16)}`, segmentOf(marker, canary));
      }
      for (const lead of form === 'ASCII' && isEdge ? LEADS : LEADS.slice(0, 3)) {
        for (const marker of APPLICATIONS) {
          add(
            `as ${marker.toString(16)} of ${JSON.stringify(lead)}`,
            segmentOf(marker, concat([fromAscii(lead), canary])),
          );
        }
      }
      planted.push(...plantWithin(bytes, segment, { form, canary, where }));
    }
  }
  return planted;
}

/** Into a segment of a length; into a scan also where its data ends. */
function plantWithin(
  bytes: Uint8Array,
  { marker, start, contentStart, end }: JpegSegment,
  { form, canary, where }: Readonly<{ form: string; canary: Uint8Array; where: string }>,
): readonly Planted[] {
  if (contentStart - start < 4) return [];
  const headerEnd = start + 2 + (bytes[start + 2] ?? 0) * 256 + (bytes[start + 3] ?? 0);
  const content = bytes.subarray(contentStart, headerEnd);
  const data = bytes.subarray(headerEnd, end);
  const join = (parts: readonly Uint8Array[]) =>
    concat([bytes.subarray(0, start), ...parts, bytes.subarray(end)]);
  const other = TABLES.includes(marker) ? [] : overwrite(content, canary);
  const longer = TABLES.includes(marker) ? lengthen(content, canary).slice(2) : lengthen(content, canary);
  const planted = [...longer, ...other].map(([place, changed]) => ({
    name: `${form} ${place} in it ${where}`,
    bytes: join([segmentOf(marker, changed), data]),
  }));
  if (marker === MARKER.DHT) {
    const codes = withIdleCodes(content, canary);
    planted.push({ name: `${form} as codes nobody uses ${where}`, bytes: join([segmentOf(marker, codes)]) });
  }
  if (marker !== MARKER.SOS) return planted;
  const header = bytes.subarray(start, headerEnd);
  const escaped = Uint8Array.from([...canary].flatMap((byte) => (byte === 0xff ? [0xff, 0] : [byte])));
  return [
    ...planted,
    { name: `${form} behind the data ${where}`, bytes: join([header, data, escaped]) },
    {
      name: `${form} behind a restart ${where}`,
      bytes: join([header, data, Uint8Array.of(0xff, 0xd0), escaped]),
    },
    {
      name: `${form} as lines behind the data ${where}`,
      bytes: join([header, data, segmentOf(0xdc, canary)]),
    },
  ];
}
