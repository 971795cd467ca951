import type { ApiTokenFacts, ApiTokens } from '@/lib/server/api-tokens/create-api-tokens';
import type { Clock } from '@/lib/server/clock';
import { isRole, ROLES } from '@/lib/shared/roles';
import { UsageError } from '../run-command';

/** The command that was asked for. */
export type TokenArguments = Readonly<{
  name?: string | undefined;
  role?: string | undefined;
  days?: string | undefined;
  list: boolean;
  revoke?: string | undefined;
}>;

export type TokenTools = Readonly<{
  tokens: ApiTokens;
  clock: Clock;
  /** To standard output. */
  print(text: string): void;
  /** To standard error: what is for people and not for a pipe. */
  tell(text: string): void;
}>;

/** How it is called. */
export const TOKEN_USAGE = `npm run token -- --name <name> --role <${ROLES.join('|')}> [--days <days>]
  creates a token and prints it; without --days it works until it is revoked
npm run token -- --list
npm run token -- --revoke <id>
  revokes a token within a minute
`;

const MAX_NAME_CHARACTERS = 40;
const DAY_MS = 86_400_000;

/** Runs `npm run token` and returns its exit code. Throws `UsageError`, and the bucket's `StorageError`. */
export async function runTokenCommand(given: TokenArguments, tools: TokenTools): Promise<number> {
  if (given.list) {
    for (const token of await tools.tokens.list()) tools.print(formatToken(token));
    return 0;
  }
  if (given.revoke !== undefined) {
    const isRevoked = await tools.tokens.revoke(given.revoke);
    tools.tell(isRevoked ? 'Revoked. It stops working within a minute.' : 'There is no token with that id.');
    return isRevoked ? 0 : 1;
  }
  return make(given, tools);
}

async function make({ name = '', role, days }: TokenArguments, tools: TokenTools): Promise<number> {
  const isName = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._@-]*$/u.test(name) && name.length <= MAX_NAME_CHARACTERS;
  const isDays = days === undefined || (/^\d{1,4}$/.test(days) && Number(days) > 0);
  if (!isName || !isRole(role) || !isDays) {
    throw new UsageError('A token needs a name and a role, and optionally its lifetime in days');
  }
  const expiresMs = days === undefined ? null : tools.clock().getTime() + Number(days) * DAY_MS;
  const { token, ...facts } = await tools.tokens.create({
    name,
    role,
    createdBy: 'npm run token',
    expiresMs,
  });
  tools.tell(`${formatToken(facts)}\nSend it as Authorization: Bearer. It is only shown now:`);
  tools.print(token);
  return 0;
}

function formatToken({ id, name, role, expiresMs }: ApiTokenFacts): string {
  const end =
    expiresMs === null ? 'never expires' : `until ${new Date(expiresMs).toISOString().slice(0, 10)}`;
  return [id, role.padEnd(8), end.padEnd(16), name].join('  ');
}
