import type { Language } from './languages';
import type { LoadRoom, Rooms, ServerTexts, Texts } from './texts';

/** Each language is a part of its own, which nobody fetches who does not read it. */
const LOADERS: Readonly<Record<Language, LoadRoom<Rooms>>> = {
  en: async () => (await import('./en/rooms')).rooms,
};

const loading = new Map<Language, Promise<Rooms>>();

/** Fetches a language once; after a failure it is fetched anew. */
export function loadRooms(language: Language): Promise<Rooms> {
  const known = loading.get(language);
  if (known !== undefined) return known;
  const promise = LOADERS[language]();
  loading.set(language, promise);
  promise.catch(() => loading.delete(language));
  return promise;
}

/** The text of one room in one language. */
export async function loadRoom<Room extends keyof (Texts & ServerTexts)>(
  language: Language,
  room: Room,
): Promise<(Texts & ServerTexts)[Room]> {
  const source: unknown = (await loadRooms(language))[room];
  const text = typeof source === 'function' ? await source() : source;
  return text as (Texts & ServerTexts)[Room];
}
