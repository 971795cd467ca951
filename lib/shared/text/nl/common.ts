import type { Texts } from '../texts';

/** Words of parts that every room uses, in Dutch: dialogs, copying, trying again. */
export const commonText: Texts['common'] = {
  cancel: 'Annuleren',
  closeDialog: 'Venster sluiten',
  copy: 'Kopiëren',
  copied: 'Gekopieerd',
  copyByHand: 'Druk op Ctrl+C',
  dismiss: 'Sluiten',
  signIn: 'Inloggen',
  signOut: 'Uitloggen',
  stillSignedIn: 'Je bent nog ingelogd. Controleer je verbinding en probeer het opnieuw.',
  tryAgain: 'Opnieuw proberen',
};
