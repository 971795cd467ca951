import type { StoredObject, WriteCondition } from '../object-store';
import { S3Error } from './s3-error';

type Header = (name: string) => string | undefined;

/** Preconditions of a write. S3 knows If-None-Match only as `*`. */
export function writeCondition(header: Header): WriteCondition {
  const noneMatch = header('if-none-match');
  const match = header('if-match');
  if (noneMatch !== undefined && noneMatch !== '*') {
    throw new S3Error('NotImplemented', 'If-None-Match takes only the value * here.');
  }
  return {
    ...(noneMatch === undefined ? {} : { ifAbsent: true }),
    ...(match === undefined ? {} : { ifMatch: bareEtag(match) }),
  };
}

/** An ETag without its quotes. */
export function bareEtag(value: string): string {
  return value.trim().replace(/^"(.*)"$/, '$1');
}

/**
 * Preconditions of a read (RFC 9110 section 13.2.2). Answers whether the reader has it already: 304. Throws
 * PreconditionFailed.
 */
export function isNotModified(header: Header, object: StoredObject): boolean {
  const match = header('if-match');
  const unmodifiedSince = Date.parse(header('if-unmodified-since') ?? '');
  if (match !== undefined) {
    if (!isListed(match, object.etag)) throw new S3Error('PreconditionFailed');
  } else if (wholeSeconds(object.lastModifiedMs) > unmodifiedSince) {
    throw new S3Error('PreconditionFailed');
  }
  const noneMatch = header('if-none-match');
  if (noneMatch !== undefined) return isListed(noneMatch, object.etag);
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
  return list
    .split(',')
    .some((value) => value.trim() === '*' || bareEtag(value.replace(/^\s*W\//, '')) === etag);
}

/** HTTP dates have no milliseconds. */
function wholeSeconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1_000) * 1_000;
}
