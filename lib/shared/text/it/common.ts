import type { Texts } from '../texts';

/** Words of parts that every room uses, in Italian: dialogs, copying, trying again. */
export const commonText: Texts['common'] = {
  cancel: 'Annulla',
  closeDialog: 'Chiudi finestra',
  copy: 'Copia',
  copied: 'Copiato',
  copyByHand: 'Premi Ctrl+C',
  dismiss: 'Chiudi',
  signIn: 'Accedi',
  signOut: 'Esci',
  /** The question before signing out could not be fetched. */
  stillSignedIn: 'La tua sessione è ancora attiva. Controlla la connessione, poi riprova.',
  tryAgain: 'Riprova',
};
