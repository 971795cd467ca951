import type { Texts } from '../texts';
import { foreignAnswerText } from './foreign-answer';

/** The page to sign in, in French. */
export const signInText: Texts['signIn'] = {
  title: 'Se connecter',
  purpose: 'pour voir et gérer ce qui a été importé.',
  name: 'Nom',
  password: 'Mot de passe',
  submit: 'Se connecter',
  busy: 'Connexion…',
  or: 'ou',
  /** `name`: what people call the provider; null where nobody said. */
  withProvider: (name) =>
    name === null ? 'Utiliser l’authentification unique' : `Se connecter avec ${name}`,
  redirecting: 'Ouverture de la page de connexion…',
  cookieRefused:
    'Tout est correct, mais ce navigateur n’a pas conservé le cookie qui vous connecte. Autorisez les cookies pour ce site, et ouvrez-le à son adresse https.',
  unreachable: 'Impossible de joindre le serveur. Vérifiez votre connexion, puis réessayez.',
  noReason: 'Le serveur n’a donné aucune raison. Réessayez.',
  /** Somebody in between answered. */
  foreign: foreignAnswerText,
  /** Why the server refused, by its code. */
  loadErrors: async () => (await import('./errors')).errorText,
};
