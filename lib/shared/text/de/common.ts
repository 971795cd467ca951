import type { Texts } from '../texts';

/** Words of parts that every room uses, in German: dialogs, copying, trying again. */
export const commonText: Texts['common'] = {
  cancel: 'Abbrechen',
  closeDialog: 'Fenster schließen',
  copy: 'Kopieren',
  copied: 'Kopiert',
  copyByHand: 'Strg+C drücken',
  dismiss: 'Schließen',
  signIn: 'Anmelden',
  signOut: 'Abmelden',
  /** The question before signing out could not be fetched. */
  stillSignedIn: 'Du bist noch angemeldet. Prüfe deine Verbindung und versuche es dann erneut.',
  tryAgain: 'Erneut versuchen',
};
