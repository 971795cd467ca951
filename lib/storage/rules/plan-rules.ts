import type { BucketRules, CorsRule, LifecycleRule } from './bucket-rules';
import { planCors } from './plan-cors';
import { planLifecycle } from './plan-lifecycle';
import type { PlanOptions, RuleStep } from './planned-part';

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
  '! public access: prevented. Cloud CDN reads like everyone else, so public images can’t be served. Lift it with the commands that --print writes: public-access';

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
