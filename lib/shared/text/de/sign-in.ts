import type { Texts } from '../texts';
import { foreignAnswerText } from './foreign-answer';

/** The page to sign in, in German. */
export const signInText: Texts['signIn'] = {
  title: 'Anmelden',
  purpose: 'um Hochgeladenes zu sehen und zu verwalten.',
  name: 'Name',
  password: 'Passwort',
  submit: 'Anmelden',
  busy: 'Anmeldung läuft…',
  or: 'oder',
  /** `name`: what people call the provider; null where nobody said. */
  withProvider: (name) => (name === null ? 'Single Sign-on verwenden' : `Mit ${name} anmelden`),
  redirecting: 'Die Anmeldeseite wird geöffnet…',
  cookieRefused:
    'Du wärst angemeldet, aber dieser Browser hat das Cookie dafür nicht behalten. Erlaube Cookies für diese Website und öffne sie unter ihrer https-Adresse.',
  unreachable: 'Der Server ist nicht erreichbar. Prüfe deine Verbindung und versuche es dann erneut.',
  noReason: 'Der Server hat keinen Grund genannt. Versuche es erneut.',
  /** Somebody in between answered. */
  foreign: foreignAnswerText,
  /** Why the server refused, by its code. */
  loadErrors: async () => (await import('./errors')).errorText,
};
