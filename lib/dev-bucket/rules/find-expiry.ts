import type { ListedObject } from '../object-store';
import { expiryOf, type LifecycleRule } from './lifecycle-configuration';

/** When an object ends, and by which rule. */
export type Expiry = Readonly<{ atMs: number; ruleId: string }>;

/** The first end that any rule has for an object; null where it stays. */
export function findExpiry(
  rules: readonly LifecycleRule[],
  object: Pick<ListedObject, 'key' | 'sizeBytes' | 'lastModifiedMs'>,
): Expiry | null {
  let first: Expiry | null = null;
  for (const rule of rules) {
    if (!rule.isEnabled || rule.expires === null || !isMatch(rule, object)) continue;
    const atMs = expiryOf(rule.expires, object.lastModifiedMs);
    if (first === null || atMs < first.atMs) first = { atMs, ruleId: rule.id };
  }
  return first;
}

/** True for an object that a rule's filter lets through. Objects have no tags here, so one that asks for a tag lets none. */
function isMatch(
  { filter }: LifecycleRule,
  { key, sizeBytes }: Pick<ListedObject, 'key' | 'sizeBytes'>,
): boolean {
  return (
    filter.tags.length === 0 &&
    key.startsWith(filter.prefix) &&
    sizeBytes > filter.greaterThanBytes &&
    sizeBytes < filter.lessThanBytes
  );
}
