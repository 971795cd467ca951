import { describe, expect, test } from 'vitest';
import { DATE_TAG, makeExif, makeJpegHead, makeXmp } from '@/testing/media/make-exif';
import { readTaken } from './read-taken';
import { exifOf, IN_SUMMER, NOW, read, SUMMER, wall } from './testing/dated-files';

describe('an offset that stands elsewhere', () => {
  const offsetOf = (made: Parameters<typeof makeExif>[0]) =>
    read(makeJpegHead(makeExif({ ...made, exif: { [DATE_TAG.original]: SUMMER, ...made.exif } })))
      ?.offsetMinutes;

  test.each<[string, Parameters<typeof makeExif>[0], number | undefined]>([
    [
      'of the last change, of the same second',
      { main: { [DATE_TAG.changed]: SUMMER }, exif: { [DATE_TAG.changedOffset]: '+02:00' } },
      120,
    ],
    [
      'of the digitizing, of the same second',
      { exif: { [DATE_TAG.digitized]: SUMMER, [DATE_TAG.digitizedOffset]: '-03:30' } },
      -210,
    ],
    [
      'of a change on another day',
      { main: { [DATE_TAG.changed]: '2026:08:01 10:00:00' }, exif: { [DATE_TAG.changedOffset]: '+05:00' } },
      undefined,
    ],
    ['of hours, from before there were offsets', { zoneHours: -7 }, -420],
    ['of hours that no place has', { zoneHours: 99 }, undefined],
    ['of no hours, which is what cameras without a zone write', { zoneHours: 0 }, undefined],
    ['of hours beside one of its own', { zoneHours: 5, exif: { [DATE_TAG.originalOffset]: '+02:00' } }, 120],
    ['that is blank', { exif: { [DATE_TAG.originalOffset]: '   :  ' } }, undefined],
  ])('%s', (_, made, expected) => {
    expect(offsetOf(made)).toBe(expected);
  });
});

describe('the time that satellites told', () => {
  const gps = {
    date: '2026:07:14',
    time: [
      [16, 1],
      [3, 1],
      [2_250, 100],
    ],
  } as const;
  const told = { wallMs: wall('2026-07-14T16:03:22.5'), offsetMinutes: 0, isFileDate: false };

  test.each([true, false])('counts where the clock was never set, little-endian: %s', (isLittle) => {
    const exif = { [DATE_TAG.original]: '1980:01:01 00:00:12' };
    expect(read(makeJpegHead(makeExif({ isLittle, gps, exif })))).toEqual(told);
    expect(read(makeJpegHead(makeExif({ isLittle, gps })))).toEqual(told);
  });

  test('stands behind the clock of the camera, which knows the time of day where it is', () => {
    const exif = { [DATE_TAG.original]: SUMMER };
    expect(read(makeJpegHead(makeExif({ gps, exif })))).toEqual(IN_SUMMER);
  });

  test('is read from XMP', () => {
    const packet = makeXmp({ 'exif:GPSTimeStamp': '2026-07-14T16:03:22.5Z' });
    expect(read(makeJpegHead(packet))).toEqual(told);
  });

  test.each([
    ['without a day', { ...gps, date: '' }],
    ['of zeros', { ...gps, date: '0000:00:00' }],
    ['without seconds', { ...gps, time: gps.time.slice(0, 2) }],
    [
      'divided by nothing',
      {
        ...gps,
        time: [
          [16, 0],
          [3, 0],
          [22, 0],
        ] as const,
      },
    ],
    [
      'of 25 hours',
      {
        ...gps,
        time: [
          [25, 1],
          [3, 1],
          [22, 1],
        ] as const,
      },
    ],
    [
      'of no clock',
      {
        ...gps,
        time: [
          [4_000_000_000, 1],
          [3, 1],
          [22, 1],
        ] as const,
      },
    ],
  ])('is none %s', (_, strange) => {
    expect(read(makeJpegHead(makeExif({ gps: strange })))).toBeNull();
  });
});

test.each(['2038-01-19T03:14:08', '2039-12-31T23:59:59', '2040-02-06T06:28:16'])(
  'in the year 2041 a photo may be of %s, behind the end of clocks of 32 bits',
  (at) => {
    const date = at.replaceAll('-', ':').replace('T', ' ');
    expect(readTaken(makeJpegHead(exifOf(date)), 'image/jpeg', Date.UTC(2041, 0, 1))?.wallMs).toBe(wall(at));
    expect(read(makeJpegHead(exifOf(date)))).toBeNull();
  },
);

describe('of several dates', () => {
  const years = (exif: Uint8Array | null, attributes: Record<string, string> | null) => {
    const parts = [...(exif ? [exif] : []), ...(attributes ? [makeXmp(attributes)] : [])];
    const taken = read(makeJpegHead(...parts));
    return taken && [new Date(taken.wallMs).getUTCFullYear(), taken.isFileDate];
  };
  const at = (year: number) => `${year}:07:14 18:03:22`;
  const all = {
    original: makeExif({
      main: { [DATE_TAG.changed]: at(2021) },
      exif: { [DATE_TAG.original]: at(2011), [DATE_TAG.digitized]: at(2014) },
    }),
    digitized: makeExif({
      main: { [DATE_TAG.changed]: at(2021) },
      exif: { [DATE_TAG.original]: '0000:00:00 00:00:00', [DATE_TAG.digitized]: at(2014) },
    }),
    changed: makeExif({ main: { [DATE_TAG.changed]: at(2021) } }),
  };
  const xmp = {
    'exif:DateTimeOriginal': '2012-07-14T18:03:22',
    'photoshop:DateCreated': '1943',
    'xmp:CreateDate': '2015-07-14T18:03:22',
  };
  const { 'exif:DateTimeOriginal': _, ...withoutOriginal } = xmp;

  test.each<[string, Uint8Array | null, Record<string, string> | null, [number, boolean] | null]>([
    ["the camera's before all", all.original, xmp, [2011, false]],
    ['XMP that kept it', all.digitized, xmp, [2012, false]],
    ['an archive before a scanner', all.digitized, withoutOriginal, [1943, false]],
    ['a scanner before an editor', all.digitized, { 'xmp:CreateDate': '2015-01-01T00:00:00' }, [2014, false]],
    ['an editor that made it', all.changed, { 'xmp:CreateDate': '2015-01-01T00:00:00' }, [2015, false]],
    ['an editor that changed it', all.changed, null, [2021, true]],
    ['none', makeExif({}), {}, null],
  ])('it counts: %s', (_, exif, attributes, expected) => {
    expect(years(exif, attributes)).toEqual(expected);
  });

  test.each(['9999:12:31 23:59:59', '2031:01:01 00:00:00', '1970:01:01 00:00:00', '2026:12:02 12:00:00'])(
    'the next one counts where the first is %s',
    (strange) => {
      const block = makeExif({ exif: { [DATE_TAG.original]: strange, [DATE_TAG.digitized]: SUMMER } });
      expect(read(makeJpegHead(block))).toEqual(IN_SUMMER);
    },
  );

  test('a clock may run ahead, by a day and by the width of the world', () => {
    expect(read(makeJpegHead(exifOf('2026:12:01 01:00:00')))?.wallMs).toBe(wall('2026-12-01T01:00:00'));
    expect(read(makeJpegHead(exifOf('2026:12:01 03:00:00')))).toBeNull();
  });
});

describe('the date of the file', () => {
  const file = { lastModifiedMs: Date.parse('2026-03-01T22:30:00.5Z'), offsetMinutes: 60 };
  const onDisk = { wallMs: wall('2026-03-01T23:30:00.5'), offsetMinutes: 60, isFileDate: true };
  const taken = (bytes: Uint8Array, changes: Partial<typeof file> = {}) =>
    readTaken(bytes, 'image/jpeg', NOW, { ...file, ...changes });

  test('counts where nothing else does, and is marked', () => {
    expect(taken(makeJpegHead())).toEqual(onDisk);
    expect(taken(makeJpegHead(exifOf(SUMMER)))).toEqual(IN_SUMMER);
  });

  test('counts unless a program changed the file before', () => {
    const changed = (date: string) => makeJpegHead(makeExif({ main: { [DATE_TAG.changed]: date } }));
    expect(taken(changed('2024:01:01 10:00:00'))?.wallMs).toBe(wall('2024-01-01T10:00:00'));
    expect(taken(changed('2026:05:01 10:00:00'))).toEqual(onDisk);
  });

  test.each([
    ['the beginning of Unix', { lastModifiedMs: 0 }],
    ['the beginning of Unix in America', { lastModifiedMs: 0, offsetMinutes: -300 }],
    ['the beginning of DOS', { lastModifiedMs: Date.UTC(1980, 0, 1) }],
    ['years ahead', { lastModifiedMs: NOW + 400 * 86_400_000 }],
    ['no number', { lastModifiedMs: Number.NaN }],
  ])('is none where it is %s', (_, changes) => {
    expect(taken(makeJpegHead(), changes)).toBeNull();
  });

  test('is told in UTC where the place has an offset of minutes', () => {
    expect(taken(makeJpegHead(), { offsetMinutes: 19 })).toEqual({
      wallMs: file.lastModifiedMs,
      offsetMinutes: 0,
      isFileDate: true,
    });
  });
});
