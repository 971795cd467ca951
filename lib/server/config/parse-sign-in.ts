import type { Account } from '../accounts/account';
import { parseAdminUsers } from '../accounts/parse-admin-users';
import { isLoopback } from '../openid/is-loopback';
import { parseAllowList } from '../openid/parse-allow-list';
import type { OpenidSignIn } from '../openid/provider';
import { isHashText, parsePasswordHash } from '../session/password-hash';
import type { VariableReader } from './read-variables';
import type { VariableName } from './variables';

/** Says who may sign in. */
export type SignInConfig = Readonly<{
  /** Null where others sign in, or on the embedded bucket: then one-time links are the way in. */
  adminPassword: string | null;
  /** People with a password of their own. */
  users: readonly Account[];
  /** A provider of OpenID Connect; null for none. */
  openid: OpenidSignIn | null;
}>;

/** The least a password must have where the app can be reached from outside. */
const PASSWORD_CHARACTERS = 12;
const OPENID = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_ALLOW'] as const;

/** Reads who may sign in, and notes what is wrong. `isLocal`: on the embedded bucket, where nobody needs to be named. */
export function parseSignIn(read: VariableReader, isLocal: boolean): SignInConfig {
  const users = parseUsers(read);
  const openid = parseOpenid(read);
  const needsPassword = !isLocal && users.length === 0 && openid === null && !isSomeOf(read, OPENID);
  const adminPassword = parseAdminPassword(read, isLocal, needsPassword);
  if (adminPassword !== null && users.some(({ id }) => id === 'admin')) {
    read.note('ADMIN_USERS contains admin, whose password is ADMIN_PASSWORD. Set only one of the two.');
  }
  return { adminPassword, users, openid };
}

function parseAdminPassword(read: VariableReader, isLocal: boolean, isNeeded: boolean): string | null {
  const password = isNeeded
    ? read.required('ADMIN_PASSWORD', 'Set it to the password for the gallery.')
    : read.text('ADMIN_PASSWORD');
  if (password === undefined) return null;
  if (isHashText(password)) {
    if (parsePasswordHash(password) === null) {
      read.note('ADMIN_PASSWORD is not a usable hash. Create one with npm run password.');
    }
  } else if (!isLocal && password !== '' && password.length < PASSWORD_CHARACTERS) {
    read.note(`ADMIN_PASSWORD is too short. Make it ${PASSWORD_CHARACTERS} characters or more.`);
  }
  return password;
}

function parseUsers(read: VariableReader): readonly Account[] {
  const parsed = parseAdminUsers(read.text('ADMIN_USERS') ?? '');
  if (parsed.ok) return parsed.users;
  read.note(`ADMIN_USERS ${parsed.problem}`);
  return [];
}

function parseOpenid(read: VariableReader): OpenidSignIn | null {
  if (!isSomeOf(read, [...OPENID, 'OIDC_CLIENT_SECRET'])) return null;
  const issuer = read.required('OIDC_ISSUER', "Set it to your provider's URL, exactly as its metadata says.");
  const clientId = read.required('OIDC_CLIENT_ID', 'Set it to the id your provider gave this app.');
  const allow = read.required('OIDC_ALLOW', 'Say who may sign in, such as anna@example.com=admin.');
  const url = URL.parse(issuer);
  const isIssuer = url !== null && !url.search && !url.hash && !url.username && !url.password;
  if (issuer !== '' && !(isIssuer && (url.protocol === 'https:' || isLoopback(url)))) {
    read.note('OIDC_ISSUER must be an https URL such as https://accounts.example.com.');
  }
  const list = allow === '' ? null : parseAllowList(allow);
  if (list?.ok === false) read.note(`OIDC_ALLOW ${list.problem}`);
  return {
    config: {
      issuer,
      clientId,
      clientSecret: read.text('OIDC_CLIENT_SECRET') ?? null,
      scope: withOpenid(read.text('OIDC_SCOPE') ?? ''),
    },
    rules: list?.ok ? list.rules : [],
    label: read.text('OIDC_NAME') ?? null,
    signsOutAtProvider: read.text('OIDC_SIGN_OUT') === 'provider',
  };
}

/** Without this one there is no ID token (OpenID Connect Core 1.0, section 3.1.2.1). */
function withOpenid(scope: string): string {
  const names = scope.split(/[\s,]+/).filter((name) => name !== '' && name !== 'openid');
  return ['openid', ...names].join(' ');
}

function isSomeOf(read: VariableReader, names: readonly VariableName[]): boolean {
  return names.some((name) => read.text(name) !== undefined);
}
