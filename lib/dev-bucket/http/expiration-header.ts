import type { StoredObject } from '../object-store';
import { findExpiry } from '../rules/find-expiry';
import { parseLifecycleConfiguration } from '../rules/lifecycle-configuration';
import { encodeRfc3986 } from '../signature/canonical-request';
import type { BucketContext } from './bucket-context';

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

let last: Readonly<{ document: string; rules: ReturnType<typeof parseLifecycleConfiguration> }> | undefined;

/** Read once as long as it stays the same: every answer about an object needs them. */
function rulesOf(document: string): ReturnType<typeof parseLifecycleConfiguration> {
  if (last?.document !== document) last = { document, rules: parseLifecycleConfiguration(document) };
  return last.rules;
}
