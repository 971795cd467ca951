import type { Texts } from '../texts';
import { foreignAnswerText } from './foreign-answer';

/** The page to sign in, in Polish. */
export const signInText: Texts['signIn'] = {
  title: 'Zaloguj się',
  purpose: 'aby przeglądać przesłane zdjęcia i nimi zarządzać.',
  name: 'Nazwa użytkownika',
  password: 'Hasło',
  submit: 'Zaloguj się',
  busy: 'Logowanie…',
  or: 'lub',
  withProvider: (name) => (name === null ? 'Użyj logowania jednokrotnego' : `Zaloguj się przez ${name}`),
  redirecting: 'Otwieranie strony logowania…',
  cookieRefused:
    'Logowanie by się udało, ale ta przeglądarka nie zachowała potrzebnego pliku cookie. Zezwól tej witrynie na pliki cookie i otwórz ją pod adresem https.',
  unreachable: 'Nie można połączyć się z serwerem. Sprawdź połączenie i spróbuj ponownie.',
  noReason: 'Serwer nie podał przyczyny. Spróbuj ponownie.',
  foreign: foreignAnswerText,
  loadErrors: async () => (await import('./errors')).errorText,
};
