/** How text fields and choices look. */
export const fieldStyle =
  'h-10 min-w-0 max-w-full rounded-lg border border-line-strong bg-surface px-3 text-base font-normal text-ink placeholder:text-ink-faint placeholder-shown:text-ellipsis aria-invalid:border-danger sm:text-sm pointer-coarse:h-11 [&:is(select)]:field-arrow [&[type=date]]:px-2';
