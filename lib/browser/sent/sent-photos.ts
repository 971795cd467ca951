import { localStorageOrNull } from '../local-storage-or-null';

/** A photo that this browser sent, as it is remembered while its link works. */
export type SentPhoto = Readonly<{
  id: string;
  /** The name of the file. */
  name: string;
  /** Opens it: a path of the app. */
  url: string;
  /** When that ends, in milliseconds since 1970; null for a public photo, whose link has no end. */
  expiresAtMs: number | null;
  sentAtMs: number;
}>;

/** The part of Web Storage that is used. */
type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** One entry a photo, so that two tabs never overwrite each other's list. */
const PREFIX = 'sluice.link.';
/** More would fill the storage of the site. */
const MAX_PHOTOS = 500;
const MAX_AGE_MS = 180 * 86_400_000;

/** Remembers a photo; where nothing can be kept it does nothing. */
export function keepSent(photo: SentPhoto, store: Store | null = localStorageOrNull()): void {
  attempt(() => {
    if (store?.getItem(PREFIX + photo.id) === null) store.setItem(PREFIX + photo.id, JSON.stringify(photo));
  });
}

/** The photos whose links still work, the latest first; the others are forgotten. */
export function listSent(nowMs: number, store: Store | null = localStorageOrNull()): readonly SentPhoto[] {
  const photos = namesOf(store).flatMap((name) => {
    const photo = parseSent(store?.getItem(name) ?? null);
    const endsMs = photo === null ? 0 : (photo.expiresAtMs ?? photo.sentAtMs + MAX_AGE_MS);
    if (photo !== null && endsMs > nowMs) return [photo];
    attempt(() => store?.removeItem(name));
    return [];
  });
  photos.sort((one, other) => other.sentAtMs - one.sentAtMs);
  for (const { id } of photos.slice(MAX_PHOTOS)) forgetSent(id, store);
  return photos.slice(0, MAX_PHOTOS);
}

/** Takes one photo off the list. */
export function forgetSent(id: string, store: Store | null = localStorageOrNull()): void {
  attempt(() => store?.removeItem(PREFIX + id));
}

/** Takes all of them off, as at the end of a session: the next person at this browser sees none of them. */
export function forgetAllSent(store: Store | null = localStorageOrNull()): void {
  for (const name of namesOf(store)) attempt(() => store?.removeItem(name));
}

function namesOf(store: Store | null): readonly string[] {
  let names: readonly string[] = [];
  attempt(() => {
    names = Array.from({ length: store?.length ?? 0 }, (_, at) => store?.key(at) ?? '');
  });
  return names.filter((name) => name.startsWith(PREFIX));
}

function parseSent(text: string | null): SentPhoto | null {
  try {
    const { id, name, url, expiresAtMs, sentAtMs } = JSON.parse(text ?? '') as Readonly<
      Record<string, unknown>
    >;
    const isWhole = typeof id === 'string' && typeof name === 'string' && typeof sentAtMs === 'number';
    const isEnd = expiresAtMs === null || typeof expiresAtMs === 'number';
    // A path of this site and of no other.
    const isPath = typeof url === 'string' && /^\/(?![/\\])/.test(url);
    return isWhole && isEnd && isPath ? { id, name, url, expiresAtMs, sentAtMs } : null;
  } catch {
    return null;
  }
}

/** Storage throws when it is full, or forbidden as in some private windows. */
function attempt(act: () => void): void {
  try {
    act();
  } catch {
    // Nothing is remembered then.
  }
}
