import type { JournalLocks } from '@/lib/browser/upload/persist/create-journal';

/** Web Locks in memory, exclusive ones only; `crash` frees what a page held that is no more. */
export type FakeLocks = Readonly<{ locksOfPage: () => JournalLocks & Readonly<{ crash: () => void }> }>;

export function createFakeLocks(): FakeLocks {
  const lines = new Map<string, (() => void)[]>();
  const held = new Set<string>();

  function next(name: string) {
    if (held.has(name)) return;
    const start = lines.get(name)?.shift();
    if (start === undefined) return;
    held.add(name);
    start();
  }

  return {
    locksOfPage: () => {
      const mine = new Set<string>();
      let isAlive = true;
      return {
        request: (name, { signal }, callback) =>
          new Promise((resolve, reject) => {
            const line = lines.get(name) ?? [];
            lines.set(name, line);
            const start = () => {
              mine.add(name);
              void Promise.resolve()
                .then(callback)
                .then(resolve, reject)
                .finally(() => {
                  if (isAlive && mine.delete(name)) {
                    held.delete(name);
                    next(name);
                  }
                });
            };
            signal.addEventListener('abort', () => {
              const at = line.indexOf(start);
              if (at >= 0) line.splice(at, 1);
              if (at >= 0) reject(signal.reason);
            });
            line.push(start);
            next(name);
          }),
        crash: () => {
          isAlive = false;
          for (const name of mine) {
            held.delete(name);
            next(name);
          }
        },
      };
    },
  };
}
