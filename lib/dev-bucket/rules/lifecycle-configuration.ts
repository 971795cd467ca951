import { childrenOf, type ParsedXml, parseXml, textOf, xmlDocument } from '../bodies/xml';
import { S3Error } from '../http/s3-error';
import { type LifecycleFilter, parseLifecycleFilter } from './lifecycle-filter';

const DAY_MS = 86_400_000;

/** When objects end. Rules of what does not exist here (incomplete multipart uploads, other versions) have nothing to do. */
export type LifecycleRule = Readonly<{
  id: string;
  isEnabled: boolean;
  filter: LifecycleFilter;
  expires: Readonly<{ days: number }> | Readonly<{ atMs: number }> | null;
}>;

const LISTS = ['Rule', 'Tag', 'Transition', 'NoncurrentVersionTransition'];
const MAX_ID_CHARS = 255;

/** Reads a LifecycleConfiguration. Throws MalformedXML or InvalidArgument, and NotImplemented for what is not executed. */
export function parseLifecycleConfiguration(text: string): readonly LifecycleRule[] {
  const root = parseXml(text, 'LifecycleConfiguration', LISTS);
  const rules = childrenOf(root, 'Rule').map(parseRule);
  if (rules.length < 1 || rules.length > 1_000) throw new S3Error('MalformedXML');
  const ids = rules.map(({ id }) => id).filter((id) => id !== '');
  if (new Set(ids).size < ids.length) {
    throw new S3Error('InvalidArgument', 'Rule ID must be unique. Found same ID for more than one rule');
  }
  return rules;
}

/**
 * The document as it is stored: each rule has an ID, made by `createId` where the sender gave none, and everything else is as
 * it came. Throws as `parseLifecycleConfiguration`.
 */
export function withRuleIds(text: string, createId: () => string): string {
  if (parseLifecycleConfiguration(text).every(({ id }) => id !== '')) return text;
  const root = parseXml(text, 'LifecycleConfiguration', LISTS);
  const rules = childrenOf(root, 'Rule').map((rule) => {
    const content = withoutSpace(rule);
    return typeof content === 'string' || textOf(rule, 'ID') ? content : { ...content, ID: createId() };
  });
  return xmlDocument('LifecycleConfiguration', { Rule: rules });
}

/** The elements without the white space between them. */
function withoutSpace(xml: ParsedXml): ParsedXml {
  if (typeof xml === 'string') return xml;
  const elements = Object.entries(xml).filter(([name]) => name !== '#text');
  return Object.fromEntries(
    elements.map(([name, inner]) => [
      name,
      Array.isArray(inner) ? inner.map(withoutSpace) : inner === undefined ? inner : withoutSpace(inner),
    ]),
  );
}

function parseRule(rule: ParsedXml): LifecycleRule {
  const status = textOf(rule, 'Status');
  if (status !== 'Enabled' && status !== 'Disabled') throw new S3Error('MalformedXML');
  for (const unsupported of ['Transition', 'NoncurrentVersionTransition']) {
    if (childrenOf(rule, unsupported).length > 0)
      throw new S3Error('NotImplemented', `${unsupported} is not implemented.`);
  }
  const id = textOf(rule, 'ID') ?? '';
  if (id.length > MAX_ID_CHARS) {
    throw new S3Error('InvalidArgument', `ID length should not exceed allowed limit of ${MAX_ID_CHARS}`);
  }
  const filter = parseLifecycleFilter(rule);
  const [expiration] = childrenOf(rule, 'Expiration');
  const [abort] = childrenOf(rule, 'AbortIncompleteMultipartUpload');
  const [noncurrent] = childrenOf(rule, 'NoncurrentVersionExpiration');
  if (expiration === undefined && abort === undefined && noncurrent === undefined) {
    throw new S3Error('InvalidRequest', 'At least one action needs to be specified in a rule.');
  }
  if (abort !== undefined) checkAbort(abort, filter);
  if (noncurrent !== undefined) checkNoncurrent(noncurrent);
  const expires = expiration === undefined ? null : parseExpiration(expiration, filter);
  return { id, isEnabled: status === 'Enabled', filter, expires };
}

function checkAbort(abort: ParsedXml, filter: LifecycleFilter): void {
  if (filter.tags.length > 0) {
    throw new S3Error('InvalidRequest', 'AbortIncompleteMultipartUpload cannot be specified with Tags.');
  }
  checkPositive(
    textOf(abort, 'DaysAfterInitiation'),
    'DaysAfterInitiation',
    'AbortIncompleteMultipartUpload',
  );
}

function checkNoncurrent(noncurrent: ParsedXml): void {
  checkPositive(textOf(noncurrent, 'NoncurrentDays'), 'NoncurrentDays', 'NoncurrentVersionExpiration');
}

function checkPositive(text: string | undefined, element: string, action: string): void {
  if (text === undefined) throw new S3Error('MalformedXML');
  if (!/^[1-9]\d{0,8}$/.test(text)) {
    throw new S3Error('InvalidArgument', `'${element}' for ${action} action must be a positive integer`);
  }
}

function parseExpiration(expiration: ParsedXml, filter: LifecycleFilter): LifecycleRule['expires'] {
  const days = textOf(expiration, 'Days');
  const date = textOf(expiration, 'Date');
  const marker = textOf(expiration, 'ExpiredObjectDeleteMarker');
  if ([days, date, marker].filter((one) => one !== undefined).length !== 1) throw new S3Error('MalformedXML');
  if (marker !== undefined) {
    if (marker !== 'true' && marker !== 'false') throw new S3Error('MalformedXML');
    if (filter.tags.length > 0) {
      throw new S3Error('InvalidRequest', 'ExpiredObjectDeleteMarker cannot be specified with Tags.');
    }
    // Without versions there are no delete markers.
    return null;
  }
  if (days !== undefined) {
    checkPositive(days, 'Days', 'Expiration');
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
