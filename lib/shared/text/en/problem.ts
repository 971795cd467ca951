/** The page in place of one that failed. It comes with every page, so it is short. */
export const problemText = {
  /** BCP 47 tag. */
  language: 'en',
  title: 'This page could not be shown',
  text: 'The server met a problem. Nothing that was uploaded is lost. Try again in a moment.',
  tryAgain: 'Try again',
};
