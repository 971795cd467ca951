import type { CorsRule } from './cors-configuration';

/** The question of a browser: a real request, or a preflight with the headers it would send. */
export type CorsQuestion = Readonly<{ origin: string; method: string; headers: readonly string[] }>;

/** The headers to answer with, by the first rule that allows it; null when none does. */
export function matchCors(rules: readonly CorsRule[], question: CorsQuestion): Record<string, string> | null {
  const rule = rules.find(
    ({ origins, methods, headers }) =>
      methods.includes(question.method) &&
      origins.some((pattern) => isMatch(pattern, question.origin)) &&
      question.headers.every((name) =>
        headers.some((pattern) => isMatch(pattern.toLowerCase(), name.toLowerCase())),
      ),
  );
  if (!rule) return null;
  const isForAll = rule.origins.includes('*');
  return {
    'access-control-allow-origin': isForAll ? '*' : question.origin,
    'access-control-allow-methods': rule.methods.join(', '),
    ...(isForAll ? {} : { 'access-control-allow-credentials': 'true' }),
    ...(question.headers.length > 0 ? { 'access-control-allow-headers': question.headers.join(', ') } : {}),
    ...(rule.exposed.length > 0 ? { 'access-control-expose-headers': rule.exposed.join(', ') } : {}),
    ...(rule.maxAgeSeconds === undefined ? {} : { 'access-control-max-age': String(rule.maxAgeSeconds) }),
    vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
  };
}

/** A pattern has one `*` at most. */
function isMatch(pattern: string, text: string): boolean {
  const star = pattern.indexOf('*');
  if (star < 0) return pattern === text;
  const before = pattern.slice(0, star);
  const after = pattern.slice(star + 1);
  return text.length >= before.length + after.length && text.startsWith(before) && text.endsWith(after);
}
