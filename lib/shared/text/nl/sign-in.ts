import type { Texts } from '../texts';
import { foreignAnswerText } from './foreign-answer';

/** The page to sign in, in Dutch. */
export const signInText: Texts['signIn'] = {
  title: 'Inloggen',
  purpose: 'om te bekijken en te beheren wat er is geüpload.',
  name: 'Naam',
  password: 'Wachtwoord',
  submit: 'Inloggen',
  busy: 'Inloggen…',
  or: 'of',
  withProvider: (name) => (name === null ? 'Single sign-on gebruiken' : `Inloggen met ${name}`),
  redirecting: 'Inlogpagina openen…',
  cookieRefused:
    'Het inloggen is gelukt, maar deze browser heeft de cookie niet bewaard die je ingelogd houdt. Sta cookies voor deze site toe en open de site via het https-adres.',
  unreachable: 'De server is niet bereikbaar. Controleer je verbinding en probeer het opnieuw.',
  noReason: 'De server gaf geen reden op. Probeer het opnieuw.',
  foreign: foreignAnswerText,
  loadErrors: async () => (await import('./errors')).errorText,
};
