import { S3Error } from '../http/s3-error';
import type { StoredObject, WriteCondition } from '../object-store';

type Header = (name: string) => string | undefined;

/** Conditions that S3 does not know of a write or a delete; passed over, the sender would take them for kept. */
const UNKNOWN_TO_WRITES = ['if-modified-since', 'if-unmodified-since'];
/** S3 knows them of directory buckets alone. */
const UNKNOWN_TO_DELETES = [
  ...UNKNOWN_TO_WRITES,
  'if-none-match',
  'x-amz-if-match-last-modified-time',
  'x-amz-if-match-size',
];

/** Preconditions of a write. S3 knows If-None-Match only as `*`. Throws NotImplemented for those it does not know. */
export function writeCondition(header: Header): WriteCondition {
  refuseUnknown(header, UNKNOWN_TO_WRITES);
  const noneMatch = header('if-none-match')?.trim();
  if (noneMatch !== undefined && noneMatch !== '*') {
    throw new S3Error('NotImplemented', 'If-None-Match takes only the value * here.');
  }
  return { ...(noneMatch === undefined ? {} : { ifAbsent: true }), ...matchCondition(header) };
}

/** Preconditions of a delete: If-Match or none. Throws NotImplemented for others. */
export function deleteCondition(header: Header): Omit<WriteCondition, 'ifAbsent'> {
  refuseUnknown(header, UNKNOWN_TO_DELETES);
  return matchCondition(header);
}

/** If-Match: `*` is any version; in quotes it is a tag like another, which no object has. */
function matchCondition(header: Header): Omit<WriteCondition, 'ifAbsent'> {
  const match = header('if-match')?.trim();
  if (match === undefined) return {};
  return match === '*' ? { ifPresent: true } : { ifMatch: bareEtag(match) };
}

function refuseUnknown(header: Header, names: readonly string[]): void {
  const unknown = names.find((name) => header(name) !== undefined);
  if (unknown) throw new S3Error('NotImplemented', `${unknown} is not implemented for this request.`);
}

/**
 * Preconditions of a copy about its source, `x-amz-copy-source-if-*`: those of a read, and what a reader has already is
 * refused as well. Throws PreconditionFailed.
 */
export function checkCopySource(header: Header, source: StoredObject): void {
  if (isNotModified((name) => header(`x-amz-copy-source-${name}`), source)) {
    throw new S3Error('PreconditionFailed');
  }
}

/** An ETag without its quotes. */
export function bareEtag(value: string): string {
  return value.trim().replace(/^"(.*)"$/, '$1');
}

/**
 * Preconditions of a read (RFC 9110 section 13.2.2). Returns whether the reader has it already: 304. Throws
 * PreconditionFailed.
 */
export function isNotModified(header: Header, object: StoredObject): boolean {
  const match = header('if-match');
  const unmodifiedSince = Date.parse(header('if-unmodified-since') ?? '');
  if (match !== undefined) {
    // A weak tag is no match here (RFC 9110, section 13.1.1).
    if (!isListed(match, object.etag)) throw new S3Error('PreconditionFailed');
  } else if (wholeSeconds(object.lastModifiedMs) > unmodifiedSince) {
    throw new S3Error('PreconditionFailed');
  }
  const noneMatch = header('if-none-match');
  if (noneMatch !== undefined) return isListed(noneMatch.replace(/(^|,)\s*W\//g, '$1'), object.etag);
  return wholeSeconds(object.lastModifiedMs) <= Date.parse(header('if-modified-since') ?? '');
}

/** If-Range: a part is wanted only of the version the reader has begun with (RFC 9110 section 13.1.5). */
export function isRangeWanted(header: Header, object: StoredObject): boolean {
  const condition = header('if-range');
  if (condition === undefined) return true;
  return condition.startsWith('"')
    ? bareEtag(condition) === object.etag
    : Date.parse(condition) === wholeSeconds(object.lastModifiedMs);
}

function isListed(list: string, etag: string): boolean {
  return list.split(',').some((value) => value.trim() === '*' || bareEtag(value) === etag);
}

/** HTTP dates have no milliseconds. */
function wholeSeconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1_000) * 1_000;
}
