import type { Texts } from '../texts';

/** Words of parts that every room uses, in Spanish: dialogs, copying, trying again. */
export const commonText: Texts['common'] = {
  cancel: 'Cancelar',
  closeDialog: 'Cerrar ventana',
  copy: 'Copiar',
  copied: 'Copiado',
  copyByHand: 'Pulsa Ctrl+C',
  dismiss: 'Cerrar',
  signIn: 'Iniciar sesión',
  signOut: 'Cerrar sesión',
  /** The question before signing out could not be fetched. */
  stillSignedIn: 'Tu sesión sigue iniciada. Comprueba tu conexión e inténtalo de nuevo.',
  tryAgain: 'Reintentar',
};
