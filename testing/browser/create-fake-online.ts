import type { OnlineSource } from '@/lib/browser/upload/online-source';

/** A network that a test switches. */
export type FakeOnline = OnlineSource & Readonly<{ set: (isOnline: boolean) => void }>;

/** Online at first. */
export function createFakeOnline(): FakeOnline {
  let isOnline = true;
  const listeners = new Set<() => void>();
  return {
    isOnline: () => isOnline,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set: (value) => {
      isOnline = value;
      for (const listener of [...listeners]) listener();
    },
  };
}
