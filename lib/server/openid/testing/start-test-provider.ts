import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair } from 'jose';
import type { Claims } from '../decide-admission';

/** A provider of OpenID Connect on this machine, for tests: https://github.com/panva/node-oidc-provider. */
export type TestProvider = Readonly<{
  issuer: string;
  /** Answers instead of the provider, where a test wants to see what a broken one does; null for the provider itself. */
  setFault(fault: ((request: IncomingMessage, response: ServerResponse) => boolean) | null): void;
  /** Paths that were asked for so far. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}>;

export type TestProviderOptions = Readonly<{
  /** By login: any password is right. `sub` is the login. */
  people: Readonly<Record<string, Claims>>;
  redirectUris: readonly string[];
  signOutUris?: readonly string[];
  /** Free by default. */
  port?: number;
}>;

/** How the app is known to it. */
export const TEST_CLIENT = {
  clientId: 'sluice',
  clientSecret: 'a secret that only the app and its provider know',
};

/** Starts a provider that asks for a login and for consent on pages of its own. It demands PKCE. */
export async function startTestProvider(options: TestProviderOptions): Promise<TestProvider> {
  const { default: Provider } = await quietly(() => import('oidc-provider'));
  let handle: RequestListener = (_, response) => response.end();
  let fault: ((request: IncomingMessage, response: ServerResponse) => boolean) | null = null;
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (fault?.(request, response)) return;
    dropFonts(response);
    handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const configuration = {
    clients: [
      {
        client_id: TEST_CLIENT.clientId,
        client_secret: TEST_CLIENT.clientSecret,
        redirect_uris: options.redirectUris,
        post_logout_redirect_uris: options.signOutUris ?? [],
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig' }] },
    cookies: { keys: ['a key of the tests'] },
    claims: { email: ['email', 'email_verified'], profile: ['name'], groups: ['groups'] },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
    pkce: { required: () => true },
    findAccount: (_: unknown, login: string) => {
      const claims = Object.hasOwn(options.people, login) ? options.people[login] : {};
      return { accountId: login, claims: () => ({ ...claims, sub: login }) };
    },
  };
  handle = (await quietly(async () => new Provider(issuer, configuration))).callback();
  return {
    issuer,
    asked,
    setFault(next) {
      fault = next;
    },
    close: () => closeServer(server),
  };
}

/** Its pages ask another site for a font, and no test may. Text of the same length, which is in the answer's head already. */
function dropFonts(response: ServerResponse): void {
  const end = response.end.bind(response);
  const withoutFonts = (body: unknown) =>
    typeof body === 'string'
      ? body.replace(/@import url\(https:[^)]*\);?/g, (rule) => ' '.repeat(rule.length))
      : body;
  response.end = ((body?: unknown, ...rest: []) => end(withoutFonts(body), ...rest)) as typeof response.end;
}

/** It warns of everything that is meant for tests alone. */
async function quietly<T>(make: () => Promise<T>): Promise<T> {
  const { warn, info } = console;
  Object.assign(console, { warn: () => undefined, info: () => undefined });
  try {
    return await make();
  } finally {
    Object.assign(console, { warn, info });
  }
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
