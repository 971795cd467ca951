/** The words of the upload engine: one sentence at hand, and the others with the first file. */
export const uploaderText = {
  /** For a failure whose own sentence could not even be fetched. */
  unreachable: 'The connection failed several times. Check your connection, then try again.',
  loadFailures: async () => (await import('./failures')).failuresText,
};
