/**
 * Says who of a provider's people may come in, and as what: `OIDC_ALLOW`. Each entry names an address (`anna@example.com=admin`) or the value
 * of a claim (`groups:photo-admins=editor`); commas separate them.
 */
import { isRole, type Role } from '@/lib/shared/roles';

/** One entry. `text` is how a session remembers by which one somebody came in. */
export type AllowRule = Readonly<{ text: string; role: Role }> &
  (
    | Readonly<{ kind: 'address'; address: string }>
    | Readonly<{ kind: 'claim'; claim: string; value: string }>
  );

/** The rules, or the first thing that is wrong, as the end of a sentence that begins with the variable's name. */
export type ParsedAllowList =
  | Readonly<{ ok: true; rules: readonly AllowRule[] }>
  | Readonly<{ ok: false; problem: string }>;

/** A claim's name may be an address itself, as some providers demand it of claims that are their customers' own. */
const CLAIM = /^((?:https?:\/\/)?[^:=]+):(.+)$/;
const ADDRESS = /^[^\s@:=]+@[^\s@:=]+$/;
const PRINTABLE_ASCII = /^[\x20-\x7e]+$/;
/** A rule stands in the session's cookie. */
const MAX_RULE_CHARACTERS = 200;
const MAX_RULES = 500;

/** Claims that say who somebody is only together with another one, which the rule by address looks at. */
const NOT_BY_CLAIM = new Set(['email', 'email_verified']);

/** Parses `OIDC_ALLOW`. */
export function parseAllowList(text: string): ParsedAllowList {
  const entries = text
    .split(/[,\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  if (entries.length === 0 || entries.length > MAX_RULES) return fail(`must name 1 to ${MAX_RULES} entries.`);
  const rules: AllowRule[] = [];
  for (const [index, entry] of entries.entries()) {
    const rule = parseRule(entry);
    if (typeof rule === 'string') return fail(`entry ${index + 1} ${rule}`);
    if (rules.some(({ text: earlier }) => earlier === rule.text)) {
      return fail(`entry ${index + 1} has the address or claim of an earlier one.`);
    }
    rules.push(rule);
  }
  return { ok: true, rules };
}

function parseRule(entry: string): AllowRule | string {
  const at = entry.lastIndexOf('=');
  const role = entry.slice(at + 1).trim();
  const left = entry.slice(0, Math.max(at, 0)).trim();
  if (at < 0 || !isRole(role)) return 'must end with =admin, =editor, =viewer or =uploader.';
  if (left.length > MAX_RULE_CHARACTERS) return `is longer than ${MAX_RULE_CHARACTERS} characters.`;
  const [, claim, value] = CLAIM.exec(left) ?? [];
  if (claim !== undefined && value !== undefined) {
    if (NOT_BY_CLAIM.has(claim.trim())) return 'must name the address alone, such as anna@example.com=admin.';
    return {
      kind: 'claim',
      claim: claim.trim(),
      value: value.trim(),
      text: `${claim.trim()}:${value.trim()}`,
      role,
    };
  }
  // Outside of ASCII there are letters that look like others, or become others in small letters.
  if (!ADDRESS.test(left) || !PRINTABLE_ASCII.test(left)) {
    return 'must be an address in plain letters, or a claim and its value such as groups:admins.';
  }
  const address = left.toLowerCase();
  return { kind: 'address', address, text: address, role };
}

function fail(problem: string): ParsedAllowList {
  return { ok: false, problem };
}
