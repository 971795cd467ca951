import type { Texts } from '../texts';

/** Signing out, in Dutch: the button in the header, and its question. */
export const signOutText: Texts['signOut'] = {
  title: 'Uitloggen?',
  explanation:
    'Als je overal uitlogt, eindigen binnen een minuut ook je sessies in andere browsers en op andere apparaten.',
  failed:
    'Je bent nog ingelogd: de server kon de sessie niet beëindigen. Controleer je verbinding en probeer het opnieuw.',
  everywhere: 'Overal uitloggen',
  here: 'Hier uitloggen',
  sessions: 'Bekijken waar je bent ingelogd',
};
