import type { Texts } from '../texts';

/** Signing out, in French: the button in the header, and its question. */
export const signOutText: Texts['signOut'] = {
  title: 'Se déconnecter\u00a0?',
  explanation:
    'Se déconnecter partout met aussi fin, en moins d’une minute, à vos sessions dans d’autres navigateurs et sur d’autres appareils.',
  failed:
    'Vous êtes toujours connecté\u00a0: le serveur n’a pas pu mettre fin à la session. Vérifiez votre connexion Internet, puis réessayez.',
  everywhere: 'Se déconnecter partout',
  here: 'Se déconnecter ici',
  sessions: 'Voir où vous êtes connecté',
};
