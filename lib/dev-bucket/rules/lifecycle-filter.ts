import { childrenOf, type ParsedXml, textOf } from '../bodies/xml';
import { S3Error } from '../http/s3-error';

/** The objects a lifecycle rule applies to: those that all of it is true of. */
export type LifecycleFilter = Readonly<{
  prefix: string;
  /** Keys of tags that an object must have. */
  tags: readonly string[];
  greaterThanBytes: number;
  lessThanBytes: number;
}>;

const PREDICATES = ['Prefix', 'Tag', 'ObjectSizeGreaterThan', 'ObjectSizeLessThan'];

/**
 * Reads the Filter of a rule, or its Prefix of the old form; an empty one is every object. Throws MalformedXML and
 * InvalidRequest. https://docs.aws.amazon.com/AmazonS3/latest/API/API_LifecycleRuleFilter.html
 */
export function parseLifecycleFilter(rule: ParsedXml): LifecycleFilter {
  const [filter] = childrenOf(rule, 'Filter');
  const prefix = textOf(rule, 'Prefix');
  if ((filter === undefined) === (prefix === undefined)) throw new S3Error('MalformedXML');
  if (filter === undefined) return parsePredicates({ Prefix: prefix });
  const [and] = childrenOf(filter, 'And');
  // More than one have to stand in an And.
  if (elementsOf(filter).length > 1) throw new S3Error('MalformedXML');
  return parsePredicates(and ?? filter);
}

function parsePredicates(parent: ParsedXml): LifecycleFilter {
  if (elementsOf(parent).some((name) => !PREDICATES.includes(name))) throw new S3Error('MalformedXML');
  const tags = childrenOf(parent, 'Tag').map(parseTag);
  if (new Set(tags).size < tags.length) {
    throw new S3Error('InvalidRequest', 'Duplicate Tag Keys are not allowed.');
  }
  const greaterThanBytes = parseSize(textOf(parent, 'ObjectSizeGreaterThan')) ?? -1;
  const lessThanBytes = parseSize(textOf(parent, 'ObjectSizeLessThan')) ?? Number.POSITIVE_INFINITY;
  if (lessThanBytes <= greaterThanBytes) {
    throw new S3Error(
      'InvalidRequest',
      "'ObjectSizeLessThan' has to be a value greater than 'ObjectSizeGreaterThan'.",
    );
  }
  return { prefix: textOf(parent, 'Prefix') ?? '', tags, greaterThanBytes, lessThanBytes };
}

/** The names of its elements, one as often as it is there. */
function elementsOf(parent: ParsedXml): readonly string[] {
  if (typeof parent === 'string') return [];
  const names = Object.keys(parent).filter((name) => name !== '#text');
  return names.flatMap((name) => childrenOf(parent, name).map(() => name));
}

function parseTag(tag: ParsedXml): string {
  const key = textOf(tag, 'Key');
  if (!key || textOf(tag, 'Value') === undefined) throw new S3Error('MalformedXML');
  return key;
}

function parseSize(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,15}$/.test(text)) throw new S3Error('MalformedXML');
  return Number(text);
}
