/** The page in place of one that failed. It comes with every page, so it is short. */
export const problemText = {
  /** BCP 47 tag. */
  language: 'en',
  title: 'Something went wrong on our side',
  text: 'Nothing you uploaded is lost. Try again in a moment.',
  tryAgain: 'Try again',
};
