/** Between the two forms of an outcome: no name that somebody gives holds it. */
const BETWEEN = '\u001f';

/** Outcomes of changes, as they are said of one photo and of several: `publicada`, `publicadas`. */
export function outcome(one: string, other: string): string {
  return `${one}${BETWEEN}${other}`;
}

/** The form of an outcome that agrees with a number of photos. */
export function agree(outcome: string, count: number): string {
  const [one = '', other = one] = `${outcome}`.split(BETWEEN);
  return count === 1 ? one : other;
}
