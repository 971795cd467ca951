import type { Texts } from '../texts';

/** The page in place of one that failed, in Dutch. */
export const problemText: Texts['problem'] = {
  language: 'nl',
  title: 'Er ging aan onze kant iets mis',
  text: 'Niets van wat je hebt geüpload is verloren. Probeer het zo opnieuw.',
  tryAgain: 'Opnieuw proberen',
};
