/**
 * The person of a session as its cookie keeps them, and what that is worth today: an account that is gone, has another password or is no longer
 * on the list ends the session, and its role is always the one that is configured now.
 */
import * as z from 'zod';
import { type Account, ADMIN_ID } from '../accounts/account';
import type { AllowRule } from '../openid/parse-allow-list';
import type { OpenidSignIn } from '../openid/provider';
import type { Identity } from '../seam/identity';
import { proveSecret } from './prove-secret';

/** `proof`: of the password, or of the provider, that let somebody in. */
export const sessionPersonSchema = z.discriminatedUnion('via', [
  z.object({ via: z.literal('password'), account: z.string(), proof: z.string() }),
  z.object({ via: z.literal('link'), proof: z.string() }),
  z.object({
    via: z.literal('openid'),
    id: z.string(),
    name: z.string(),
    rule: z.string(),
    proof: z.string(),
  }),
]);

/** As the cookie keeps it. */
export type SessionPerson = z.infer<typeof sessionPersonSchema>;

export type SessionPeople = Readonly<{
  ofAccount(account: Account): SessionPerson;
  /** From a one-time link, which is for the person who runs the app. */
  ofLink(): SessionPerson;
  /** Throws RangeError where no provider is configured. */
  ofOpenid(person: Readonly<{ id: string; name: string }>, rule: AllowRule): SessionPerson;
  /** The person as of now; null for nobody any more. */
  identify(person: SessionPerson): Identity | null;
}>;

export type SessionPeopleOptions = Readonly<{
  appSecret: string;
  accounts: readonly Account[];
  openid: Pick<OpenidSignIn, 'config' | 'rules'> | null;
}>;

/** Creates the people of a configuration. */
export function createSessionPeople({ appSecret, accounts, openid }: SessionPeopleOptions): SessionPeople {
  const accountOf = (id: string) => accounts.find((account) => account.id === id);
  const proofOf = (id: string) => proveSecret(appSecret, 'password', id, accountOf(id)?.password ?? '');
  const proofOfProvider = () =>
    openid ? proveSecret(appSecret, 'openid', openid.config.issuer, openid.config.clientId) : null;

  return {
    ofAccount: ({ id }) => ({ via: 'password', account: id, proof: proofOf(id) }),
    ofLink: () => ({ via: 'link', proof: proofOf(ADMIN_ID) }),
    ofOpenid({ id, name }, rule) {
      const proof = proofOfProvider();
      if (proof === null) throw new RangeError('There is no provider.');
      return { via: 'openid', id, name, rule: rule.text, proof };
    },
    identify(person) {
      switch (person.via) {
        case 'link':
          return person.proof === proofOf(ADMIN_ID) ? { id: ADMIN_ID, name: 'admin', role: 'admin' } : null;
        case 'password': {
          const account = accountOf(person.account);
          if (!account || account.password === null || person.proof !== proofOf(person.account)) return null;
          return { id: account.id, name: account.name, role: account.role };
        }
        case 'openid': {
          const rule = openid?.rules.find(({ text }) => text === person.rule);
          if (!rule || person.proof !== proofOfProvider()) return null;
          return { id: person.id, name: person.name, role: rule.role };
        }
      }
    },
  };
}
