import type { Texts } from '../texts';

/** The page in place of one that failed, in German. It comes with every page, so it is short. */
export const problemText: Texts['problem'] = {
  /** BCP 47 tag. */
  language: 'de',
  title: 'Bei uns ist etwas schiefgelaufen',
  text: 'Was du hochgeladen hast, ist nicht verloren. Versuche es gleich noch einmal.',
  tryAgain: 'Erneut versuchen',
};
