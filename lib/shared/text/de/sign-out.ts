import type { Texts } from '../texts';

/** Signing out, in German: the button in the header, and its question. */
export const signOutText: Texts['signOut'] = {
  title: 'Abmelden?',
  explanation:
    'Überall abmelden beendet innerhalb einer Minute auch deine Sitzungen in anderen Browsern und auf anderen Geräten.',
  failed:
    'Du bist noch angemeldet: Der Server konnte die Sitzung nicht beenden. Prüfe deine Verbindung und versuche es dann erneut.',
  everywhere: 'Überall abmelden',
  here: 'Hier abmelden',
  sessions: 'Zeigen, wo du angemeldet bist',
};
