import type { BucketContext } from '../http/bucket-context';
import type { StoredObject } from '../object-store';
import { findExpiry } from '../rules/find-expiry';
import { parseLifecycleConfiguration } from '../rules/lifecycle-configuration';
import { encodeRfc3986 } from '../signature/canonical-request';

/**
 * `x-amz-expiration`: when the lifecycle rules end an object, and by which rule; nothing where none does.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-configuration-examples.html
 */
export async function expirationHeader(
  { store, defaultDocuments }: Pick<BucketContext, 'store' | 'defaultDocuments'>,
  object: StoredObject,
): Promise<Record<string, string>> {
  const document = (await store.getDocument('lifecycle')) ?? defaultDocuments.lifecycle;
  if (document === null) return {};
  const expiry = findExpiry(rulesOf(document), object);
  if (expiry === null) return {};
  const date = new Date(expiry.atMs).toUTCString();
  return { 'x-amz-expiration': `expiry-date="${date}", rule-id="${encodeRfc3986(expiry.ruleId)}"` };
}

type Rules = ReturnType<typeof parseLifecycleConfiguration>;

let last: Readonly<{ document: string; rules: Rules }> | undefined;

/** Read once as long as it stays the same: every answer about an object needs them. */
function rulesOf(document: string): Rules {
  if (last?.document !== document) last = { document, rules: readRules(document) };
  return last.rules;
}

/** None where an earlier version stored what is refused today: no object may become unreadable by it. */
function readRules(document: string): Rules {
  try {
    return parseLifecycleConfiguration(document);
  } catch {
    return [];
  }
}
