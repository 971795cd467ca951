import type { BucketRules, CorsRule, LifecycleRule } from './bucket-rules';
import { planCors } from './plan-cors';
import { planLifecycle } from './plan-lifecycle';

/** One rule that is to be written, and the one it takes the place of. */
export type RuleStep<T> = Readonly<{ rule: T; replaces: T | undefined }>;

/** The document to write for one part, null where nothing is, or nothing can be. */
export type PlannedPart<T> = Readonly<{
  rules: readonly T[] | null;
  /** `+` what is added, `~` what is replaced, `!` what only a person can fix. */
  differences: readonly string[];
  /** The things to know about that are left as they are. */
  notes: readonly string[];
}>;

export type RulesPlan = Readonly<{
  cors: readonly CorsRule[] | null;
  lifecycle: readonly LifecycleRule[] | null;
  /** The same, rule by rule: for servers that refuse one of them and would take the others. */
  lifecycleSteps: readonly RuleStep<LifecycleRule>[];
  blocksPublicAccess: boolean;
  differences: readonly string[];
  notes: readonly string[];
}>;

const MUST_BE_OPEN =
  '! public access: prevented, and Cloud CDN reads as everybody does, so public images can’t be served. Lift it by the commands that --print writes: public-access';

export type PlanOptions = Readonly<{
  /** Origins that our CORS rule names and that are not wanted go; otherwise they stay, for another deployment. */
  dropsOrigins?: boolean;
  /** The server goes by the first rule that names an origin, so ours must come before the others. */
  ordersCors?: boolean;
  /** As many rules as the bucket takes. */
  maxCorsRules?: number;
  maxLifecycleRules?: number;
}>;

/**
 * Compares a bucket's rules with the wanted ones. Rules that are not ours stay as they are; one that grants the same already
 * is left to do so. Pure: nothing is asked or written.
 */
export function planRules(current: BucketRules, wanted: BucketRules, options: PlanOptions = {}): RulesPlan {
  const cors = planCors(current.cors, wanted.cors, options);
  const { maxLifecycleRules = Number.POSITIVE_INFINITY } = options;
  const lifecycle = planLifecycle(current.lifecycle, wanted.lifecycle, maxLifecycleRules);
  const blocksPublicAccess =
    wanted.publicAccess === 'blocked' &&
    (current.publicAccess === 'open' || current.publicAccess === 'partly');
  const was =
    current.publicAccess === 'partly'
      ? '~ public access: blocked (was: in part)'
      : '+ public access: blocked';
  return {
    cors: cors.rules,
    lifecycle: lifecycle.rules,
    lifecycleSteps: lifecycle.steps,
    blocksPublicAccess,
    differences: [
      ...cors.differences,
      ...lifecycle.differences,
      ...(blocksPublicAccess ? [was] : []),
      // To open a bucket is for a person to decide.
      ...(wanted.publicAccess === 'open' && current.publicAccess === 'blocked' ? [MUST_BE_OPEN] : []),
    ],
    notes: [...cors.notes, ...lifecycle.notes],
  };
}
