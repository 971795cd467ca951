import { TooComplexError } from './too-complex-error';

/** More parts than any real file has; one that claims more is made to be slow. */
export const MAX_PARTS = 100_000;

/** All parts of a walk through a container, and how it ended. Throws TooComplexError beyond 100,000 parts. */
export function collectWalk<Part, End>(walk: Generator<Part, End>): { parts: readonly Part[]; end: End } {
  const parts: Part[] = [];
  for (;;) {
    const { done, value } = walk.next();
    if (done) return { parts, end: value };
    if (parts.length >= MAX_PARTS) throw new TooComplexError('The file has too many parts.');
    parts.push(value);
  }
}
