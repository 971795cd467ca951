import type { Texts } from '../texts';

/** Signing out, in Polish: the button in the header, and its question. */
export const signOutText: Texts['signOut'] = {
  title: 'Wylogować się?',
  explanation:
    'Wylogowanie się wszędzie zakończy w ciągu minuty także Twoje sesje w innych przeglądarkach i na innych urządzeniach.',
  failed: 'Twoja sesja nadal trwa: serwer nie mógł jej zakończyć. Sprawdź połączenie i spróbuj ponownie.',
  everywhere: 'Wyloguj się wszędzie',
  here: 'Wyloguj się tutaj',
  sessions: 'Zobacz swoje sesje',
};
