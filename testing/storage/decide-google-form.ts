import type { KeyObject } from 'node:crypto';
import { isSignedPolicy } from './verify-google-signature';

/** A form that may be stored, or why not. */
export type FormDecision =
  | Readonly<{
      ok: true;
      key: string;
      contentType: string;
      metadata: Readonly<Record<string, string>>;
      file: Blob;
    }>
  | Readonly<{ ok: false; reason: string }>;

type Judge = Readonly<{ bucket: string; publicKey: KeyObject; nowMs: number }>;

/** Fields that need no condition: https://cloud.google.com/storage/docs/xml-api/post-object-forms */
const WITHOUT_CONDITION = new Set(['x-goog-signature', 'policy', 'file']);

const METADATA = 'x-goog-meta-';

/** Judges a form upload by its policy, as Google does. */
export function decideForm(form: FormData, { bucket, publicKey, nowMs }: Judge): FormDecision {
  const refuse = (reason: string): FormDecision => ({ ok: false, reason });
  const fields = new Map<string, string>([['bucket', bucket]]);
  let file: Blob | undefined;
  for (const [name, value] of form) {
    if (typeof value !== 'string') file = value;
    else if (file) return refuse('A field comes after the file.');
    else fields.set(name.toLowerCase(), value);
  }
  if (!file) return refuse('There is no file.');
  const policy = fields.get('policy') ?? '';
  if (!isSignedPolicy(policy, fields.get('x-goog-signature') ?? '', publicKey))
    return refuse('The signature is wrong.');
  const { conditions, expiration } = JSON.parse(Buffer.from(policy, 'base64').toString()) as {
    conditions: readonly unknown[];
    expiration: string;
  };
  if (!(nowMs <= Date.parse(expiration))) return refuse('The policy has expired.');
  const covered = new Set<string>();
  for (const condition of conditions) {
    if (Array.isArray(condition)) {
      const [kind, min, max] = condition as [string, number, number];
      if (kind !== 'content-length-range') return refuse('The condition is not known.');
      if (file.size < min || file.size > max) return refuse('The size is not allowed.');
    } else {
      for (const [name, value] of Object.entries(condition as Record<string, string>)) {
        if (fields.get(name.toLowerCase()) !== value) return refuse(`${name} differs from the policy.`);
        covered.add(name.toLowerCase());
      }
    }
  }
  const extra = [...fields.keys()].find((name) => !covered.has(name) && !WITHOUT_CONDITION.has(name));
  if (extra !== undefined) return refuse(`${extra} is in no condition.`);
  const metadata = [...fields]
    .filter(([name]) => name.startsWith(METADATA))
    .map(([name, value]) => [name.slice(METADATA.length), value] as const);
  return {
    ok: true,
    key: fields.get('key') ?? '',
    contentType: fields.get('content-type') ?? '',
    metadata: Object.fromEntries(metadata),
    file,
  };
}
