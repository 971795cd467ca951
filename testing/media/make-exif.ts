import { concat, fromAscii, fromUint32 } from '@/lib/shared/media/bytes';

/** Texts by tag. */
export type MadeFields = Readonly<Record<number, string>>;

/** An EXIF block to make: texts of the first directory and of the EXIF directory. */
export type MadeExif = Readonly<{
  isLittle?: boolean;
  main?: MadeFields;
  exif?: MadeFields;
  /** Where the pointer to the EXIF directory leads instead. */
  pointer?: number;
  /** The GPS directory: its day, and hour, minute and second as fractions. */
  gps?: Readonly<{ date: string; time: readonly (readonly [number, number])[] }>;
  /** Hours from UTC, as cameras wrote them before there were offsets. */
  zoneHours?: number;
}>;

/** Tags of dates. */
export const DATE_TAG = {
  changed: 0x0132,
  original: 0x9003,
  digitized: 0x9004,
  changedOffset: 0x9010,
  originalOffset: 0x9011,
  digitizedOffset: 0x9012,
  originalFraction: 0x9291,
} as const;

const POINTER = 0x8769;
const GPS_POINTER = 0x8825;
const GPS_DATE = 0x001d;
const GPS_TIME = 0x0007;
const ZONE_HOURS = 0x882a;
const ASCII = 2;
const LONG = 4;
const RATIONAL = 5;
const SIGNED_SHORT = 8;

/** A TIFF of two directories, as it stands behind `Exif` in a JPEG. */
export function makeExif(made: MadeExif): Uint8Array {
  const { isLittle = false, main = {}, exif = {}, pointer, gps, zoneHours } = made;
  const number = (value: number, bytes: number) => {
    const big = Array.from({ length: bytes }, (_, index) => (value >>> (8 * (bytes - 1 - index))) & 255);
    return Uint8Array.from(isLittle ? big.reverse() : big);
  };
  const directory = (at: number, fields: MadeFields, more: readonly Uint8Array[]) => {
    const entries = Object.entries(fields);
    const end = at + 2 + (entries.length + more.length) * 12 + 4;
    const texts: Uint8Array[] = [];
    let textAt = end;
    const rows = entries.map(([tag, text]) => {
      const bytes = fromAscii(`${text}\0`);
      const head = concat([number(Number(tag), 2), number(ASCII, 2), number(bytes.length, 4)]);
      if (bytes.length <= 4) return concat([head, bytes, new Uint8Array(4 - bytes.length)]);
      texts.push(bytes);
      const row = concat([head, number(textAt, 4)]);
      textAt += bytes.length;
      return row;
    });
    const count = number(rows.length + more.length, 2);
    return concat([count, ...rows, ...more, number(0, 4), ...texts]);
  };
  const pointerRow = (tag: number, to: number) =>
    concat([number(tag, 2), number(LONG, 2), number(1, 4), number(to, 4)]);
  const zoneRow =
    zoneHours === undefined
      ? []
      : [
          concat([
            ...[number(ZONE_HOURS, 2), number(SIGNED_SHORT, 2), number(1, 4)],
            ...[number(zoneHours & 0xffff, 2), new Uint8Array(2)],
          ]),
        ];
  const first = (exifTo: number, gpsTo: number) =>
    directory(8, main, [
      pointerRow(POINTER, exifTo),
      ...(gps === undefined ? [] : [pointerRow(GPS_POINTER, gpsTo)]),
    ]);
  const exifAt = 8 + first(0, 0).length;
  const second = directory(exifAt, exif, zoneRow);
  const gpsAt = exifAt + second.length;
  // One text, and one row of numbers that stand behind it.
  const third = () => {
    const { date = '', time = [] } = gps ?? {};
    const timeAt = gpsAt + directory(gpsAt, { [GPS_DATE]: date }, [new Uint8Array(12)]).length;
    const timeRow = [number(GPS_TIME, 2), number(RATIONAL, 2), number(time.length, 4), number(timeAt, 4)];
    return [
      directory(gpsAt, { [GPS_DATE]: date }, [concat(timeRow)]),
      ...time.flatMap(([top, bottom]) => [number(top, 4), number(bottom, 4)]),
    ];
  };
  return concat([
    fromAscii(isLittle ? 'II' : 'MM'),
    number(42, 2),
    number(8, 4),
    first(pointer ?? exifAt, gpsAt),
    second,
    ...(gps === undefined ? [] : third()),
  ]);
}

/** A JPEG's header with an EXIF block or an XMP packet in it: enough to be looked through, and no picture. */
export function makeJpegHead(...parts: readonly (Uint8Array | string)[]): Uint8Array {
  const segments = parts.map((part) => {
    const content =
      typeof part === 'string'
        ? fromAscii(`http://ns.adobe.com/xap/1.0/\0${part}`)
        : concat([fromAscii('Exif\0\0'), part]);
    const length = content.length + 2;
    return concat([Uint8Array.of(0xff, 0xe1, length >> 8, length & 255), content]);
  });
  return concat([Uint8Array.of(0xff, 0xd8), ...segments, Uint8Array.of(0xff, 0xda, 0, 2)]);
}

/** A block of IPTC with a day, and a time where one is given, among other fields. */
export function makeIptc(date: string, time?: string): Uint8Array {
  const field = (set: number, text: string) =>
    concat([Uint8Array.of(0x1c, 2, set, text.length >> 8, text.length & 255), fromAscii(text)]);
  return concat([
    field(0, '\0\x04'),
    field(5, 'An old print'),
    field(55, date),
    ...(time === undefined ? [] : [field(60, time)]),
  ]);
}

/** Image resources as Photoshop writes them, with an IPTC block behind another resource. */
export function makeImageResources(iptc: Uint8Array): Uint8Array {
  const resource = (id: number, name: string, data: Uint8Array) =>
    concat([
      fromAscii('8BIM'),
      Uint8Array.of(id >> 8, id & 255, name.length),
      fromAscii(name.length % 2 === 0 ? `${name}\0` : name),
      fromUint32(data.length),
      data,
      new Uint8Array(data.length % 2),
    ]);
  return concat([resource(0x03ed, 'res', Uint8Array.of(1, 2, 3)), resource(0x0404, '', iptc)]);
}

/** A JPEG's header with image resources in as many segments as are given. */
export function makeJpegWithResources(...parts: readonly Uint8Array[]): Uint8Array {
  const segments = parts.map((part) => {
    const content = concat([fromAscii('Photoshop 3.0\0'), part]);
    const length = content.length + 2;
    return concat([Uint8Array.of(0xff, 0xed, length >> 8, length & 255), content]);
  });
  return concat([Uint8Array.of(0xff, 0xd8), ...segments, Uint8Array.of(0xff, 0xda, 0, 2)]);
}

/** An XMP packet whose one description has these attributes. */
export function makeXmp(attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description${written.join('')}/></rdf:RDF></x:xmpmeta>`;
}

/** A JPEG with an EXIF block in front of everything else, as a camera writes it. */
export function withExif(jpeg: Uint8Array, exif: Uint8Array): Uint8Array<ArrayBuffer> {
  const segment = makeJpegHead(exif).subarray(2, -4);
  return new Uint8Array(concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]));
}

/** The tiny HEIC with another EXIF block in the place of its own, which is the last thing in it, led in as an iPhone does. */
export function withHeicExif(heic: Uint8Array, exif: Uint8Array): Uint8Array<ArrayBuffer> {
  const text = Buffer.from(heic).toString('latin1');
  const at = text.indexOf('II*\0') - 4;
  const item = concat([fromUint32(6), fromAscii('Exif\0\0'), exif]);
  const changed = concat([heic.subarray(0, at), item]);
  // In its entry of `iloc` follow the number of pieces, the place of the first and its length.
  const place = Buffer.from(fromUint32(at)).toString('latin1');
  changed.set(fromUint32(item.length), text.indexOf(place) + 10);
  const mdat = text.indexOf('mdat') - 4;
  changed.set(fromUint32(changed.length - mdat), mdat);
  return new Uint8Array(changed);
}
