import { S3Error } from '../http/s3-error';
import type { Policy } from './parse-policy';

/** Fields that need no condition; everything else that is sent does. */
const FREE_FIELDS = new Set(['x-amz-signature', 'file', 'policy', 'awsaccesskeyid', 'signature']);

export type SizeRange = Readonly<{ min: number; max: number }>;

/**
 * Holds a form against its policy, before the file is read: every field must meet its conditions, every field must have
 * one, and every condition its field. `fields` has lower-case names, `key` already expanded, and `bucket` from the URL.
 * Returns the size the file may have. Throws AccessDenied.
 */
export function checkPolicy(policy: Policy, fields: ReadonlyMap<string, string>, nowMs: number): SizeRange {
  if (nowMs >= policy.expirationMs) throw denied('Policy expired.');
  let range: SizeRange = { min: 0, max: Number.POSITIVE_INFINITY };
  const covered = new Set<string>();
  for (const condition of policy.conditions) {
    if (condition.kind === 'content-length-range') {
      range = { min: Math.max(range.min, condition.min), max: Math.min(range.max, condition.max) };
      continue;
    }
    covered.add(condition.field);
    const value = fields.get(condition.field);
    const holds =
      value !== undefined &&
      (condition.kind === 'equals' ? value === condition.value : value.startsWith(condition.value));
    if (!holds) throw denied(`Policy Condition failed: ["${condition.kind}", "$${condition.field}"]`);
  }
  const extra = [...fields.keys()].filter(
    (name) => !covered.has(name) && !FREE_FIELDS.has(name) && !name.startsWith('x-ignore-'),
  );
  if (extra.length > 0) throw denied(`Extra input fields: ${extra.join(', ')}`);
  return range;
}

function denied(reason: string): S3Error {
  return new S3Error('AccessDenied', `Invalid according to Policy: ${reason}`);
}
