import type { Texts } from '../texts';

/** Words of parts that every room uses, in French: dialogs, copying, trying again. */
export const commonText: Texts['common'] = {
  cancel: 'Annuler',
  closeDialog: 'Fermer la fenêtre',
  copy: 'Copier',
  copied: 'Copié',
  copyByHand: 'Appuyez sur Ctrl+C',
  dismiss: 'Fermer',
  signIn: 'Se connecter',
  signOut: 'Se déconnecter',
  /** The question before signing out could not be fetched. */
  stillSignedIn: 'Vous êtes toujours connecté. Vérifiez votre connexion Internet, puis réessayez.',
  tryAgain: 'Réessayer',
};
