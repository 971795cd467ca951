/**
 * Returns a function that runs something with Web Storage, and gives its fallback where there is none (null) or where it throws: storage may be
 * full, or forbidden as in some private windows.
 */
export function attemptWith<Store>(storage: Store | null): <T>(fallback: T, run: (storage: Store) => T) => T {
  return (fallback, run) => {
    if (storage === null) return fallback;
    try {
      return run(storage);
    } catch {
      return fallback;
    }
  };
}
