import type { Texts } from '../texts';

/** The page in place of one that failed, in Polish. */
export const problemText: Texts['problem'] = {
  language: 'pl',
  title: 'Coś poszło nie tak po naszej stronie',
  text: 'Przesłane zdjęcia nie przepadły. Spróbuj ponownie za chwilę.',
  tryAgain: 'Spróbuj ponownie',
};
