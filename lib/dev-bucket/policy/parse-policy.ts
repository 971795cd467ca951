import { S3Error } from '../http/s3-error';

/** One condition of a POST policy. Field names are lower case. */
export type PolicyCondition =
  | Readonly<{ kind: 'equals'; field: string; value: string }>
  | Readonly<{ kind: 'starts-with'; field: string; value: string }>
  | Readonly<{ kind: 'content-length-range'; min: number; max: number }>;

export type Policy = Readonly<{ expirationMs: number; conditions: readonly PolicyCondition[] }>;

/**
 * Reads the base64 JSON of a policy. `expiration` and `conditions` are written exactly so; operators and field names in
 * any case. Throws InvalidPolicyDocument.
 */
export function parsePolicy(base64: string): Policy {
  let document: unknown;
  try {
    document = JSON.parse(Buffer.from(base64, 'base64').toString('utf8'));
  } catch {
    throw invalid('Invalid JSON.');
  }
  if (!isRecord(document)) throw invalid('The policy must be an object.');
  const { expiration, conditions } = document;
  if (expiration === undefined) throw invalid('Policy missing expiration.');
  if (typeof expiration !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(expiration)) {
    throw invalid("Invalid 'expiration' value.");
  }
  const expirationMs = Date.parse(expiration);
  if (Number.isNaN(expirationMs)) throw invalid("Invalid 'expiration' value.");
  if (!Array.isArray(conditions)) throw invalid("Policy must have a list of 'conditions'.");
  return { expirationMs, conditions: conditions.map(parseCondition) };
}

function parseCondition(condition: unknown): PolicyCondition {
  if (Array.isArray(condition)) return parseOperator(condition);
  if (!isRecord(condition)) throw invalid('A condition must be an object or a list.');
  const [entry, ...more] = Object.entries(condition);
  if (!entry || more.length > 0) throw invalid('Simple conditions must have exactly one property.');
  const [field, value] = entry;
  if (typeof value !== 'string') throw invalid('The value of a simple condition must be a string.');
  return { kind: 'equals', field: field.toLowerCase(), value };
}

function parseOperator([operator, first, second, ...more]: readonly unknown[]): PolicyCondition {
  if (typeof operator !== 'string' || more.length > 0) throw invalid('A condition must be a list of three.');
  switch (operator.toLowerCase()) {
    case 'eq':
      return { kind: 'equals', ...parseField(first, second) };
    case 'starts-with':
      return { kind: 'starts-with', ...parseField(first, second) };
    case 'content-length-range': {
      const min = parseSize(first);
      const max = parseSize(second);
      if (min > max) throw invalid('content-length-range must not end before it begins.');
      return { kind: 'content-length-range', min, max };
    }
    default:
      throw invalid('Unknown condition operator.');
  }
}

function parseField(name: unknown, value: unknown): { field: string; value: string } {
  if (typeof name !== 'string' || !name.startsWith('$') || typeof value !== 'string') {
    throw invalid('A condition must name a field as $field and a value.');
  }
  return { field: name.slice(1).toLowerCase(), value };
}

/** Whole bytes; S3 takes them as numbers or as text. */
function parseSize(value: unknown): number {
  const size = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  if (!Number.isSafeInteger(size) || (size as number) < 0)
    throw invalid('content-length-range needs two sizes in bytes.');
  return size as number;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(reason: string): S3Error {
  return new S3Error('InvalidPolicyDocument', `Invalid Policy: ${reason}`);
}
