/** Signing out: the button in the header, and its question. */
export const signOutText = {
  title: 'Sign out?',
  explanation:
    'Signing out everywhere also ends your sessions in other browsers and on other devices, within a minute.',
  failed:
    'You’re still signed in: the server couldn’t end the session. Check your connection, then try again.',
  everywhere: 'Sign out everywhere',
  here: 'Sign out here',
  sessions: 'See where you’re signed in',
};
