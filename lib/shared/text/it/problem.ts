import type { Texts } from '../texts';

/** The page in place of one that failed, in Italian. */
export const problemText: Texts['problem'] = {
  /** BCP 47 tag. */
  language: 'it',
  title: 'Qualcosa è andato storto da parte nostra',
  text: 'Nulla di ciò che hai caricato è andato perso. Riprova tra poco.',
  tryAgain: 'Riprova',
};
