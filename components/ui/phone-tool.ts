/** A button of a bar on a phone: its icon above its word, since nobody guesses a globe. As elsewhere from 640 pixels on. */
export const phoneToolStyle =
  'max-sm:h-14! max-sm:min-w-16 max-sm:flex-col max-sm:gap-1 max-sm:px-1! max-sm:text-xs!';

/** The word below the icon. */
export const phoneToolWordStyle = 'max-sm:max-w-24 max-sm:truncate';
