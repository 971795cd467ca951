import { TooComplexError } from '../too-complex-error';

/** Takes one, or so many, of what a file may have of something. Throws TooComplexError when there is no more to take. */
export type Allowance = (count?: number) => void;

/** `most`: more than any real file has, few enough to be walked through in milliseconds. */
export function createAllowance(most: number, what: string): Allowance {
  let left = most;
  return (count = 1) => {
    left -= count;
    if (left < 0) throw new TooComplexError(`The file has too many ${what}.`);
  };
}
