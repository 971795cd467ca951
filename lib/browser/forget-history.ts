/** Where a tab keeps the latest changes of its person, with the names of photos. */
export const HISTORY_KEY = 'gallery-history';

/** Forgets the changes of this tab, as somebody signs out: the next to sign in may be another person. Never throws. */
export function forgetHistory(storage: () => Pick<Storage, 'removeItem'> = () => sessionStorage): void {
  try {
    storage().removeItem(HISTORY_KEY);
  } catch {
    // The browser keeps nothing.
  }
}
