import type { CorsRule } from './bucket-rules';
import { allowsRequest, findCorsGaps, namesOrigin } from './cors-coverage';
import { freeId } from './plan-lifecycle';
import type { PlannedPart, PlanOptions } from './planned-part';

const OUR_METHODS = ['POST', 'PUT', 'GET', 'HEAD'];

/**
 * The CORS rules a bucket should have. Another deployment of the app may share our rule, so its origins are kept unless
 * `dropsOrigins` says otherwise; rules of others stay as they are.
 */
export function planCors(
  current: readonly CorsRule[],
  [wanted]: readonly CorsRule[],
  { dropsOrigins = false, ordersCors = false, maxCorsRules = Number.POSITIVE_INFINITY }: PlanOptions,
): PlannedPart<CorsRule> {
  const nothing = { rules: null, differences: [], notes: [] };
  if (!wanted) return nothing;
  const old = current.find((one) => isOurs(one, wanted));
  const others = (old?.origins ?? []).filter((origin) => !wanted.origins.includes(origin));
  const isGranted = findCorsGaps(current, wanted).length === 0;
  const isFirst = !ordersCors || leads(current, wanted);
  if (isGranted && isFirst && !(dropsOrigins && others.length > 0)) return nothing;
  const kept = dropsOrigins ? [] : others;
  const rest = current.filter((one) => one !== old);
  const rule = {
    ...(old && kept.length > 0 ? union(wanted, old, kept) : wanted),
    id: freeId(wanted.id, rest),
  };
  // Ours comes first: some servers judge by the first rule that names the origin.
  const rules = [rule, ...rest];
  if (rules.length > maxCorsRules) {
    return {
      ...nothing,
      differences: [
        `! CORS: the bucket has ${rest.length} rules and allows ${maxCorsRules}. Delete one that nobody needs, then run this again.`,
      ],
    };
  }
  const facts = [
    ...(kept.length > 0 ? [`kept: ${kept.join(', ')}`] : []),
    ...(dropsOrigins && others.length > 0 ? [`no longer: ${others.join(', ')}`] : []),
    ...(rule.id === wanted.id ? [] : [`named ${rule.id}: ${wanted.id} is someone else’s rule`]),
    ...(isGranted && !isFirst
      ? ['before every other rule: this server uses the first one that names an origin']
      : []),
  ];
  const told = `CORS: ${rule.methods.join(', ')} from ${wanted.origins.join(', ')} with ${wanted.allowedHeaders.join(', ')}`;
  return {
    rules,
    differences: [`${old ? '~' : '+'} ${told}${facts.length > 0 ? ` (${facts.join('; ')})` : ''}`],
    notes: [],
  };
}

/** Whether the first rule that names an origin grants all of it, for every origin. */
function leads(current: readonly CorsRule[], wanted: CorsRule): boolean {
  return wanted.origins.every((origin) => {
    const first = current.find((rule) => namesOrigin(rule, origin));
    return (
      first !== undefined &&
      wanted.methods.every((method) =>
        allowsRequest(first, { origin, method, headers: wanted.allowedHeaders }),
      )
    );
  });
}

/** A right that was granted to other origins continues, and so does how they send. */
function union(wanted: CorsRule, old: CorsRule, kept: readonly string[]): CorsRule {
  const both = (one: readonly string[], other: readonly string[]) => [...new Set([...one, ...other])];
  return {
    ...wanted,
    origins: [...wanted.origins, ...kept],
    methods: both(wanted.methods, old.methods),
    allowedHeaders: both(wanted.allowedHeaders, old.allowedHeaders),
    exposedHeaders: both(wanted.exposedHeaders, old.exposedHeaders),
  };
}

/** Ours by its name, as long as it grants what ours may; where rules have no names, by what it grants. */
function isOurs(one: CorsRule, ours: CorsRule): boolean {
  if (one.id !== undefined) {
    return (
      one.id.replace(/-\d+$/, '') === ours.id && one.methods.every((method) => OUR_METHODS.includes(method))
    );
  }
  const isSame = (a: readonly string[], b: readonly string[]) =>
    a.length === b.length && a.every((x) => b.includes(x));
  const headers = [...new Set([...one.allowedHeaders, ...one.exposedHeaders])];
  return (
    isSame(one.methods, ours.methods) && isSame(headers, [...ours.allowedHeaders, ...ours.exposedHeaders])
  );
}
