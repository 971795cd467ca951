import type { Language } from './languages';
import type { LoadRoom, Rooms, ServerTexts, Texts } from './texts';

/** Each language is a part of its own, which nobody fetches who does not read it. */
const LOADERS: Readonly<Record<Language, LoadRoom<Rooms>>> = {
  ar: async () => (await import('./ar/rooms')).rooms,
  de: async () => (await import('./de/rooms')).rooms,
  en: async () => (await import('./en/rooms')).rooms,
  es: async () => (await import('./es/rooms')).rooms,
  fr: async () => (await import('./fr/rooms')).rooms,
  it: async () => (await import('./it/rooms')).rooms,
  ja: async () => (await import('./ja/rooms')).rooms,
  nl: async () => (await import('./nl/rooms')).rooms,
  pl: async () => (await import('./pl/rooms')).rooms,
  'pt-BR': async () => (await import('./pt-BR/rooms')).rooms,
  tr: async () => (await import('./tr/rooms')).rooms,
  'zh-CN': async () => (await import('./zh-CN/rooms')).rooms,
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
