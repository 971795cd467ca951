import type { Role } from '../../roles';
import type { SignInWay } from '../../sign-in';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';

const ROLES: Readonly<Record<Role, string>> = {
  admin: 'Admin',
  editor: 'Editor',
  viewer: 'Viewer',
  uploader: 'Uploader',
};
const WAYS: Readonly<Record<SignInWay, string>> = {
  password: 'Password',
  link: 'One-time link',
  openid: 'Single sign-on',
};

/** The page of sessions and API tokens. */
export const accessText = {
  title: 'Sessions',
  ownTitle: 'Your sessions',
  othersTitle: 'Other people’s sessions',
  ownHint: 'Where you’re signed in. If you don’t recognize a session, end it and change your password.',
  noOthers: 'Nobody else is signed in.',
  none: 'You aren’t signed in with a session of this site.',
  current: 'This browser',
  moment: dates.shortMoment,
  /** `when`: such as "5 Jan, 12:30". */
  /** The program and the device that a session is used with, each null where it is not known. */
  browser: ({ name, device }: Readonly<{ name: string | null; device: string | null }>) =>
    `${name ?? 'Unknown browser'}${device === null ? '' : ` on ${device}`}`,
  startedAt: (when: string) => `Signed in ${when}`,
  lastUsedAt: (when: string) => `last used ${when}`,
  unknownNetwork: 'unknown network',
  ownNetwork: 'this computer',
  ways: WAYS,
  roles: ROLES,
  end: 'End session',
  /** For people who do not see which row a button is in. */
  endOf: (name: string, browser: string) => `End session: ${name}, ${browser}`,
  ended: 'Session ended.',
  endAll: 'Sign out everyone',
  endAllTitle: 'Sign out everyone?',
  endAllHint: 'This ends everyone’s sessions within a minute, including yours.',
  tokensTitle: 'API tokens',
  tokensHint: 'For scripts: send one as “Authorization: Bearer …”. A token can do what its role can.',
  noTokens: 'There are no API tokens.',
  newToken: 'New token',
  tokenName: 'Name',
  tokenRole: 'Role',
  tokenEnd: 'Expires',
  tokenEnds: [
    { days: 30, label: 'In 30 days' },
    { days: 90, label: 'In 90 days' },
    { days: 365, label: 'In a year' },
    { days: null, label: 'Never' },
  ],
  create: 'Create token',
  created: 'Copy this token now. It isn’t shown again.',
  copy: 'Copy',
  copied: 'Copied',
  done: 'Done',
  revoke: 'Revoke',
  revokeOf: (name: string) => `Revoke ${name}`,
  revokeTitle: (name: string) => `Revoke ${name}?`,
  revokeHint: 'Scripts that use this token stop working within a minute.',
  revoked: 'Token revoked.',
  createdBy: (name: string, when: string) => `created by ${name} ${when}`,
  expires: (when: string) => `expires ${when}`,
  neverExpires: 'never expires',
  unreachable: 'The server can’t be reached. Check your connection, then try again.',
  noReason: 'The server gave no reason. Try again.',
  /** Somebody in between answered. */
  foreign: foreignAnswerText,
  /** Why the server refused, by its code. */
  loadErrors: async () => (await import('./errors')).errorText,
};
