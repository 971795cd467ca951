import type { Texts } from '../texts';

/** Signing out, in Italian: the button in the header, and its question. */
export const signOutText: Texts['signOut'] = {
  title: 'Vuoi uscire?',
  explanation:
    'Se esci ovunque, entro un minuto terminano anche le tue sessioni in altri browser e su altri dispositivi.',
  failed:
    'La tua sessione è ancora attiva: il server non è riuscito a terminarla. Controlla la connessione, poi riprova.',
  everywhere: 'Esci ovunque',
  here: 'Esci qui',
  sessions: 'Vedi dove hai eseguito l’accesso',
};
