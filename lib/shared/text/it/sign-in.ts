import type { Texts } from '../texts';
import { foreignAnswerText } from './foreign-answer';

/** The page to sign in, in Italian. */
export const signInText: Texts['signIn'] = {
  title: 'Accedi',
  purpose: 'per vedere e gestire ciò che è stato caricato.',
  name: 'Nome',
  password: 'Password',
  submit: 'Accedi',
  busy: 'Accesso…',
  or: 'o',
  /** `name`: what people call the provider; null where nobody said. */
  withProvider: (name) => (name === null ? 'Usa il single sign-on' : `Accedi con ${name}`),
  redirecting: 'Apertura della pagina di accesso…',
  cookieRefused:
    'I dati sono corretti, ma questo browser non ha conservato il cookie che ti fa accedere. Consenti i cookie per questo sito e aprilo al suo indirizzo https.',
  unreachable: 'Impossibile raggiungere il server. Controlla la connessione, poi riprova.',
  noReason: 'Il server non ha indicato il motivo. Riprova.',
  /** Somebody in between answered. */
  foreign: foreignAnswerText,
  /** Why the server refused, by its code. */
  loadErrors: async () => (await import('./errors')).errorText,
};
