/** How text fields and choices look. */
export const fieldStyle =
  'h-10 min-w-0 rounded-lg border border-line-strong bg-surface px-3 text-base font-normal text-ink placeholder:text-ink-faint aria-invalid:border-danger sm:text-sm pointer-coarse:h-11';
