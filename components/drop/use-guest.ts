import { useCallback, useEffect, useState } from 'react';

/** A guest as this browser remembers them. */
export type RememberedGuest = Readonly<{ id: string; name: string }>;

const KEY = 'sluice.guest';
const ID_BYTES = 16;

/** The guest of this browser, and a way to change the name; null before the first effect. One name for all links of the site. */
export function useGuest(): Readonly<{ guest: RememberedGuest | null; rename: (name: string) => void }> {
  const [guest, setGuest] = useState<RememberedGuest | null>(null);
  useEffect(() => {
    const known = readGuest();
    setGuest(known ?? keepGuest({ id: createId(), name: '' }));
  }, []);
  const rename = useCallback(
    (name: string) => setGuest((before) => keepGuest({ id: before?.id ?? createId(), name })),
    [],
  );
  return { guest, rename };
}

/** Where nothing can be kept, it lasts as long as the page. */
function keepGuest(guest: RememberedGuest): RememberedGuest {
  try {
    localStorage.setItem(KEY, JSON.stringify(guest));
  } catch {
    // Full, or forbidden as in some private windows.
  }
  return guest;
}

function readGuest(): RememberedGuest | null {
  try {
    const { id, name } = JSON.parse(localStorage.getItem(KEY) ?? '') as Readonly<Record<string, unknown>>;
    const isGuest = typeof id === 'string' && /^[A-Za-z0-9_-]{22}$/.test(id) && typeof name === 'string';
    return isGuest ? { id, name: name.slice(0, 100) } : null;
  } catch {
    return null;
  }
}

/** Without Web Crypto's digests too, as on a page without https. */
function createId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(ID_BYTES));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
