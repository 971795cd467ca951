/** Web Storage; null where cookies are blocked and already looking at it throws. */
export function localStorageOrNull(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
