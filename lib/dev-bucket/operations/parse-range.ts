import { S3Error } from '../http/s3-error';
import type { ReadRange } from '../object-store';

/**
 * One byte range of a Range header (RFC 9110 section 14). Undefined, for the whole object, where there is no header or
 * none of that form; several ranges are not served, as on S3. Throws InvalidRange where nothing is in the range.
 */
export function parseRange(header: string | undefined, sizeBytes: number): ReadRange | undefined {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  const [, first = '', last = ''] = match;
  if (first === '') {
    const length = Math.min(Number(last), sizeBytes);
    if (length === 0) throw new S3Error('InvalidRange');
    return { start: sizeBytes - length, endInclusive: sizeBytes - 1 };
  }
  const start = Number(first);
  if (last !== '' && Number(last) < start) return undefined;
  if (start >= sizeBytes) throw new S3Error('InvalidRange');
  return { start, endInclusive: last === '' ? sizeBytes - 1 : Math.min(Number(last), sizeBytes - 1) };
}
