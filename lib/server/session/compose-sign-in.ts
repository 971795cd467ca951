import type { ObjectStorage } from '@/lib/storage';
import { type Account, composeAccounts } from '../accounts/account';
import { type ApiTokens, createApiTokens } from '../api-tokens/create-api-tokens';
import type { Clock } from '../clock';
import type { ServerConfig } from '../config';
import type { Logger } from '../log/logger';
import { type Attempts, createAttempts } from '../openid/create-attempts';
import { createBoundedFetch } from '../openid/create-bounded-fetch';
import { createOpenidProvider } from '../openid/create-openid-provider';
import type { OpenidProvider } from '../openid/provider';
import { type BuiltInSignIn, createBuiltInSignIn } from './built-in-sign-in';
import { createEndedSessions } from './create-ended-sessions';
import { createPasswordCheck, type PasswordCheck } from './create-password-check';
import { createSessionList, type SessionList } from './create-session-list';
import { createSignInAttempts, type SignInAttempts } from './create-sign-in-attempts';
import { createKnownDevices, type KnownDevices } from './known-devices';
import type { PasswordCost } from './password-hash';
import { createSessionPeople, type SessionPeople } from './session-person';
import { createSessions, type Sessions } from './sessions';
import { createSignInLinks, type SignInLinks } from './sign-in-links';

/** The dependencies of signing in. */
export type SignInServices = Readonly<{
  /** Says who sends a request, where the host does not. */
  signIn: BuiltInSignIn;
  /** The people who have a password here. */
  accounts: readonly Account[];
  people: SessionPeople;
  sessions: Sessions;
  /** The sessions there are, for people to see. */
  sessionList: SessionList;
  knownDevices: KnownDevices;
  signInLinks: SignInLinks;
  signInAttempts: SignInAttempts;
  passwords: PasswordCheck;
  apiTokens: ApiTokens;
  /** Null where no provider is configured. */
  openid: OpenidProvider | null;
  openidAttempts: Attempts;
}>;

export type SignInParts = Readonly<{
  config: ServerConfig;
  storage: ObjectStorage;
  clock: Clock;
  log: Logger;
  fetch: typeof fetch;
  passwordCost: PasswordCost | undefined;
}>;

/** Composes what signing in works with. */
export function composeSignIn({
  config,
  storage,
  clock,
  log,
  fetch,
  passwordCost,
}: SignInParts): SignInServices {
  const { appSecret, sessionIdleSeconds: idleSeconds } = config;
  const accounts = composeAccounts(config.adminPassword, config.users);
  const people = createSessionPeople({ appSecret, accounts, openid: config.openid });
  const endedSessions = createEndedSessions({ storage, clock });
  const sessions = createSessions({ appSecret, people, idleSeconds, endedSessions, clock });
  const sessionList = createSessionList({ storage, clock, log, idleSeconds });
  const apiTokens = createApiTokens({ storage, clock });
  return {
    signIn: createBuiltInSignIn({
      sessions,
      sessionList,
      apiTokens,
      trustedProxies: config.trustedProxies,
      clock,
    }),
    accounts,
    people,
    sessions,
    sessionList,
    knownDevices: createKnownDevices({ appSecret, endedSessions, clock }),
    signInLinks: createSignInLinks({
      appSecret,
      storage,
      clock,
      processLinkId: config.processLinkId,
    }),
    signInAttempts: createSignInAttempts({ clock }),
    passwords: createPasswordCheck({ accounts, appSecret, cost: passwordCost }),
    apiTokens,
    openid:
      config.openid &&
      createOpenidProvider({ config: config.openid.config, clock, fetch: createBoundedFetch(fetch) }),
    openidAttempts: createAttempts({ appSecret, storage, clock }),
  };
}
