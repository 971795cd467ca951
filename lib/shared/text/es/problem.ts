import type { Texts } from '../texts';

/** The page in place of one that failed, in Spanish. */
export const problemText: Texts['problem'] = {
  /** BCP 47 tag. */
  language: 'es',
  title: 'Algo ha fallado por nuestra parte',
  text: 'No se ha perdido nada de lo que has subido. Inténtalo de nuevo en un momento.',
  tryAgain: 'Reintentar',
};
