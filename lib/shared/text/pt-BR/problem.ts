import type { Texts } from '../texts';

/** The page in place of one that failed, in Brazilian Portuguese. */
export const problemText: Texts['problem'] = {
  language: 'pt-BR',
  title: 'Algo deu errado do nosso lado',
  text: 'Nada do que você enviou se perdeu. Tente de novo em instantes.',
  tryAgain: 'Tentar de novo',
};
