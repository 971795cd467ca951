import { S3Error } from '../http/s3-error';
import { childrenOf, type ParsedXml, parseXml, textOf, xmlDocument } from '../http/xml';

const DAY_MS = 86_400_000;

/** When objects under a prefix end. Rules without an expiry (incomplete multipart uploads) have nothing to do here. */
export type LifecycleRule = Readonly<{
  id: string;
  isEnabled: boolean;
  prefix: string;
  expires: Readonly<{ days: number }> | Readonly<{ atMs: number }> | null;
}>;

/** Reads a LifecycleConfiguration. Throws MalformedXML or InvalidArgument, and NotImplemented for what is not executed. */
export function parseLifecycleConfiguration(text: string): readonly LifecycleRule[] {
  const root = parseXml(text, 'LifecycleConfiguration', [
    'Rule',
    'Transition',
    'NoncurrentVersionTransition',
  ]);
  const rules = childrenOf(root, 'Rule').map(parseRule);
  if (rules.length < 1 || rules.length > 1_000) throw new S3Error('MalformedXML');
  const ids = rules.map(({ id }) => id).filter((id) => id !== '');
  if (new Set(ids).size < ids.length) {
    throw new S3Error('InvalidArgument', 'Rule ID must be unique. Found same ID for more than one rule');
  }
  return rules;
}

function parseRule(rule: ParsedXml): LifecycleRule {
  const status = textOf(rule, 'Status');
  if (status !== 'Enabled' && status !== 'Disabled') throw new S3Error('MalformedXML');
  for (const unsupported of ['Transition', 'NoncurrentVersionExpiration', 'NoncurrentVersionTransition']) {
    if (childrenOf(rule, unsupported).length > 0)
      throw new S3Error('NotImplemented', `${unsupported} is not implemented.`);
  }
  const [expiration] = childrenOf(rule, 'Expiration');
  const hasAbort = childrenOf(rule, 'AbortIncompleteMultipartUpload').length > 0;
  if (expiration === undefined && !hasAbort) {
    throw new S3Error('InvalidRequest', 'At least one action needs to be specified in a rule.');
  }
  return {
    id: textOf(rule, 'ID') ?? '',
    isEnabled: status === 'Enabled',
    prefix: parsePrefix(rule),
    expires: expiration === undefined ? null : parseExpiration(expiration),
  };
}

function parsePrefix(rule: ParsedXml): string {
  const [filter] = childrenOf(rule, 'Filter');
  const prefix = textOf(rule, 'Prefix');
  if (filter === undefined) {
    if (prefix === undefined) throw new S3Error('MalformedXML');
    return prefix;
  }
  if (prefix !== undefined) throw new S3Error('MalformedXML');
  if (typeof filter === 'string') return '';
  const other = Object.keys(filter).find((name) => name !== 'Prefix' && name !== '#text');
  if (other !== undefined) throw new S3Error('NotImplemented', `A filter by ${other} is not implemented.`);
  return textOf(filter, 'Prefix') ?? '';
}

function parseExpiration(expiration: ParsedXml): LifecycleRule['expires'] {
  const days = textOf(expiration, 'Days');
  const date = textOf(expiration, 'Date');
  if ((days === undefined) === (date === undefined)) throw new S3Error('MalformedXML');
  if (days !== undefined) {
    if (!/^[1-9]\d{0,8}$/.test(days)) {
      throw new S3Error('InvalidArgument', "'Days' for Expiration action must be a positive integer");
    }
    return { days: Number(days) };
  }
  const atMs = Date.parse(date ?? '');
  if (Number.isNaN(atMs) || atMs % DAY_MS !== 0)
    throw new S3Error('InvalidArgument', "'Date' must be at midnight GMT");
  return { atMs };
}

/** The document under which objects end so many days after they were written, by prefix. */
export function defaultLifecycleDocument(daysByPrefix: Readonly<Record<string, number>>): string {
  return xmlDocument('LifecycleConfiguration', {
    Rule: Object.entries(daysByPrefix).map(([prefix, days]) => ({
      ID: `expire ${prefix}`,
      Filter: { Prefix: prefix },
      Status: 'Enabled',
      Expiration: { Days: days },
    })),
  });
}

/** When an object ends: so many days after it was written, rounded up to the next midnight UTC, as S3 does it. */
export function expiryOf(expires: NonNullable<LifecycleRule['expires']>, lastModifiedMs: number): number {
  if ('atMs' in expires) return expires.atMs;
  return Math.ceil((lastModifiedMs + expires.days * DAY_MS) / DAY_MS) * DAY_MS;
}
