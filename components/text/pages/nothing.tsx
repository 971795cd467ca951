/** Drawn where words are only to be sent along: `next/dynamic` lets the browser fetch them with the page, before any script asks. */
export function Nothing() {
  return null;
}
