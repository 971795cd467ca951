import { DATE_TAG, makeExif } from '@/testing/media/make-exif';
import type { SourceType } from '../../media/source-types';
import { readTaken } from '../read-taken';

/** When the files of the tests are read. */
export const NOW = Date.parse('2026-11-29T12:00:00Z');
/** The clock of a camera that showed a time, as milliseconds of UTC. */
export const wall = (text: string) => Date.parse(`${text}Z`);
/** A summer evening, as EXIF writes it. */
export const SUMMER = '2026:07:14 18:03:22';
/** The same as it is read. */
export const IN_SUMMER = { wallMs: wall('2026-07-14T18:03:22'), isFileDate: false };
/** Reads the date of a file at `NOW`. */
export const read = (bytes: Uint8Array, type: SourceType = 'image/jpeg') => readTaken(bytes, type, NOW);
/** An EXIF block of one date. */
export const exifOf = (date: string) => makeExif({ exif: { [DATE_TAG.original]: date } });
