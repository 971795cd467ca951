import type { Role } from '../../roles';
import type { SignInWay } from '../../sign-in';
import type { Texts } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { quoted } from './quoted';

const ROLES: Readonly<Record<Role, string>> = {
  admin: 'Administrateur',
  editor: 'Éditeur',
  viewer: 'Lecteur',
  uploader: 'Contributeur',
};
const WAYS: Readonly<Record<SignInWay, string>> = {
  password: 'Mot de passe',
  link: 'Lien à usage unique',
  openid: 'Authentification unique',
};

/** The page of sessions and API tokens in French. */
export const accessText: Texts['access'] = {
  title: 'Sessions',
  ownTitle: 'Vos sessions',
  othersTitle: 'Sessions des autres',
  ownHint:
    'Là où vous êtes connecté. Si vous ne reconnaissez pas une session, mettez-y fin et changez votre mot de passe.',
  noOthers: 'Personne d’autre n’est connecté.',
  none: 'Vous n’êtes pas connecté par une session de ce site.',
  current: 'Ce navigateur',
  moment: dates.shortMoment,
  /** `when`: such as "5 janv., 12:30". */
  browser: ({ name, device }) => `${name ?? 'Navigateur inconnu'}${device === null ? '' : ` sur ${device}`}`,
  startedAt: (when) => `Connexion le ${when}`,
  lastUsedAt: (when) => `dernière utilisation le ${when}`,
  unknownNetwork: 'réseau inconnu',
  ownNetwork: 'cet ordinateur',
  ways: WAYS,
  roles: ROLES,
  end: 'Terminer',
  /** For people who do not see which row a button is in. */
  endOf: (name, browser) => `Terminer la session\u00a0: ${name}, ${browser}`,
  ended: 'Session terminée.',
  endAll: 'Déconnecter tout le monde',
  endAllTitle: 'Déconnecter tout le monde\u00a0?',
  endAllHint: 'Toutes les sessions, y compris la vôtre, prennent fin en moins d’une minute.',
  tokensTitle: 'Jetons d’API',
  tokensHint:
    'Pour les scripts\u00a0: envoyez-en un sous la forme «\u00a0Authorization: Bearer …\u00a0». Un jeton peut ce que peut son rôle.',
  noTokens: 'Il n’y a aucun jeton d’API.',
  newToken: 'Nouveau jeton',
  tokenName: 'Nom',
  tokenRole: 'Rôle',
  tokenEnd: 'Expiration',
  tokenEnds: [
    { days: 30, label: 'Dans 30 jours' },
    { days: 90, label: 'Dans 90 jours' },
    { days: 365, label: 'Dans un an' },
    { days: null, label: 'Jamais' },
  ],
  create: 'Créer le jeton',
  created: 'Copiez ce jeton maintenant. Il ne sera plus affiché.',
  copy: 'Copier',
  copied: 'Copié',
  done: 'Terminé',
  revoke: 'Révoquer',
  revokeOf: (name) => `Révoquer ${quoted(name)}`,
  revokeTitle: (name) => `Révoquer ${quoted(name)}\u00a0?`,
  revokeHint: 'Les scripts qui utilisent ce jeton cesseront de fonctionner en moins d’une minute.',
  revoked: 'Jeton révoqué.',
  createdBy: (name, when) => `créé par ${name} le ${when}`,
  expires: (when) => `expire le ${when}`,
  neverExpires: 'n’expire jamais',
  unreachable: 'Impossible de joindre le serveur. Vérifiez votre connexion, puis réessayez.',
  noReason: 'Le serveur n’a donné aucune raison. Réessayez.',
  /** Somebody in between answered. */
  foreign: foreignAnswerText,
  /** Why the server refused, by its code. */
  loadErrors: async () => (await import('./errors')).errorText,
};
