/** One thing the doctor looked at: a sentence that names the rule, and what fixes it where something is wrong. */
export type Finding = Readonly<{
  /** The name of the part that was looked at, in a word or two; the same in every run. */
  check: string;
  /** `skipped`: it could not be looked at, which is no fault of the bucket. */
  level: 'ok' | 'warning' | 'problem' | 'skipped';
  message: string;
  remedy?: string;
}>;

/** Makes the findings of one check. */
export function findingsOf(check: string) {
  return {
    ok: (message: string): Finding => ({ check, level: 'ok', message }),
    warning: (message: string, remedy: string): Finding => ({ check, level: 'warning', message, remedy }),
    problem: (message: string, remedy: string): Finding => ({ check, level: 'problem', message, remedy }),
    skipped: (message: string): Finding => ({ check, level: 'skipped', message }),
  };
}
