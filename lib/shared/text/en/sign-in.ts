import { foreignAnswerText } from './foreign-answer';

/** The page to sign in. */
export const signInText = {
  title: 'Sign in',
  purpose: 'to see and manage what was uploaded.',
  name: 'Name',
  password: 'Password',
  submit: 'Sign in',
  busy: 'Signing in…',
  or: 'or',
  /** `name`: what people call the provider; null where nobody said. */
  withProvider: (name: string | null) => (name === null ? 'Use single sign-on' : `Sign in with ${name}`),
  redirecting: 'Opening the sign-in page…',
  cookieRefused:
    'You’d be signed in, but this browser didn’t keep the cookie that signs you in. Allow cookies for this site, and open it under its https address.',
  unreachable: 'The server can’t be reached. Check your connection, then try again.',
  noReason: 'The server gave no reason. Try again.',
  /** Somebody in between answered. */
  foreign: foreignAnswerText,
  /** Why the server refused, by its code. */
  loadErrors: async () => (await import('./errors')).errorText,
};
