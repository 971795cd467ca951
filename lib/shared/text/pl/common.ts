import type { Texts } from '../texts';

/** Words of parts that every room uses, in Polish: dialogs, copying, trying again. */
export const commonText: Texts['common'] = {
  cancel: 'Anuluj',
  closeDialog: 'Zamknij okno',
  copy: 'Kopiuj',
  copied: 'Skopiowano',
  copyByHand: 'Naciśnij Ctrl+C',
  dismiss: 'Zamknij',
  signIn: 'Zaloguj się',
  signOut: 'Wyloguj się',
  stillSignedIn: 'Twoja sesja nadal trwa. Sprawdź połączenie i spróbuj ponownie.',
  tryAgain: 'Spróbuj ponownie',
};
