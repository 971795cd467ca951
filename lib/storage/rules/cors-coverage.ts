import type { CorsRule } from './bucket-rules';

/** The preflight a page asks for before it sends. */
export type CorsRequest = Readonly<{ origin: string; method: string; headers: readonly string[] }>;

/** Whether a rule names an origin, wildcards considered. Browsers send origins in small letters, and stores tell letters apart. */
export function namesOrigin({ origins }: CorsRule, origin: string): boolean {
  return origins.some((pattern) => matches(pattern, origin));
}

/** Whether a rule lets such a request through, wildcards considered: S3 and Google match alike. */
export function allowsRequest(rule: CorsRule, { origin, method, headers }: CorsRequest): boolean {
  return (
    namesOrigin(rule, origin) &&
    rule.methods.includes(method) &&
    headers.every((header) => rule.allowedHeaders.some((pattern) => namesHeader(pattern, header)))
  );
}

/** The parts of a wanted rule no rule of the bucket grants, as half sentences; empty when all is there. */
export function findCorsGaps(rules: readonly CorsRule[], wanted: CorsRule): readonly string[] {
  const gaps: string[] = [];
  for (const origin of wanted.origins) {
    const own = rules.filter((rule) => namesOrigin(rule, origin));
    if (own.length === 0) {
      gaps.push(`no CORS rule names the origin ${origin}`);
      continue;
    }
    for (const method of wanted.methods) {
      const withMethod = own.filter((rule) => rule.methods.includes(method));
      if (withMethod.length === 0) gaps.push(`the CORS rule for ${origin} does not allow ${method}`);
      else if (
        !withMethod.some((rule) => allowsRequest(rule, { origin, method, headers: wanted.allowedHeaders }))
      ) {
        const missing = wanted.allowedHeaders.filter(
          (header) =>
            !withMethod.some((rule) => rule.allowedHeaders.some((pattern) => namesHeader(pattern, header))),
        );
        const named = missing.length > 0 ? missing : wanted.allowedHeaders;
        gaps.push(`the CORS rule for ${origin} does not allow ${method} with the header ${named.join(', ')}`);
      }
    }
  }
  return gaps;
}

function namesHeader(pattern: string, header: string): boolean {
  return matches(pattern.toLowerCase(), header.toLowerCase());
}

function matches(pattern: string, text: string): boolean {
  const [start = '', end] = pattern.split('*', 2);
  if (end === undefined) return text === start;
  return text.length >= start.length + end.length && text.startsWith(start) && text.endsWith(end);
}
