import type { RealBrowser } from './real-browser';

/** One walk through all stories in a fresh browser. */
export type Try = Readonly<{
  browser: RealBrowser['name'];
  /** Files that became something else, and complaints of the page: wrong at the first time. */
  wrong: readonly string[];
  /** The step that came to no end, in a line that is the same for the same step; null where all did. */
  stuckAt: string | null;
}>;

/**
 * Judges the tries of all browsers, in order. A driver loses a click now and then, so a step that comes to no end is forgiven when
 * the browser's next try gets to the end and no other try, of whichever browser, was stuck at the same step. `remarks` are for a person.
 */
export function judgeTries(tries: readonly Try[]): Readonly<{ isWell: boolean; remarks: readonly string[] }> {
  const last = new Map(tries.map((one) => [one.browser, one]));
  const wrong = tries.flatMap(({ browser, wrong }) => wrong.map((what) => `${browser}: ${what}`));
  const stuck = tries.flatMap((one) => {
    if (one.stuckAt === null) return [];
    const times = tries.filter(({ stuckAt }) => stuckAt === one.stuckAt).length;
    const isForgiven = times === 1 && last.get(one.browser)?.stuckAt === null;
    return [
      {
        isForgiven,
        remark: `${one.browser} was stuck${times > 1 ? ` (${times} times in all)` : ''}: ${one.stuckAt}`,
      },
    ];
  });
  return {
    isWell: wrong.length === 0 && stuck.every(({ isForgiven }) => isForgiven),
    remarks: [
      ...wrong,
      ...stuck.map(({ isForgiven, remark }) => (isForgiven ? `${remark}; not at the next try` : remark)),
    ],
  };
}

/** True when another try may get further: nothing that was seen is wrong, only a step came to no end. */
export function mayTryAgain({ wrong, stuckAt }: Try): boolean {
  return wrong.length === 0 && stuckAt !== null;
}
