/** Said on standard error by a decode process before it ends because of what a file takes. */
export const USAGE_WORDS = { memory: 'ended by its memory', cpu: 'ended by its CPU time' } as const;
