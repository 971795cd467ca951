import type { Texts } from '../texts';

/** The page in place of one that failed, in French. */
export const problemText: Texts['problem'] = {
  /** BCP 47 tag. */
  language: 'fr',
  title: 'Une erreur s’est produite de notre côté',
  text: 'Rien de ce que vous avez importé n’est perdu. Réessayez dans un instant.',
  tryAgain: 'Réessayer',
};
