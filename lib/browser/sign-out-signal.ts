import { localStorageOrNull } from './local-storage-or-null';

/** An entry that other tabs hear the change of. It holds nothing but the moment. */
const KEY = 'sluice.signed-out';

/** Tells the other tabs of this browser that somebody has signed out. Never throws. */
export function tellSignedOut(store: Pick<Storage, 'setItem'> | null = localStorageOrNull()): void {
  try {
    store?.setItem(KEY, String(Date.now()));
  } catch {
    // The browser keeps nothing, so other tabs can't be told.
  }
}

/** Calls back when somebody signs out in another tab; returns what ends that. */
export function onSignedOut(listener: () => void): () => void {
  const hear = (event: StorageEvent) => {
    if (event.key === KEY && event.newValue !== null) listener();
  };
  window.addEventListener('storage', hear);
  return () => window.removeEventListener('storage', hear);
}
