'use client';

import { createContext, type ReactNode, use, useMemo } from 'react';
import type { Texts } from '@/lib/shared/text/texts';

/** Fetches the text of a room; the same function fetches it once. */
type Load<Text> = () => Promise<Text>;

/** The text of rooms: at hand, or fetched when the first sentence of the room is drawn. */
export type TextSources = Readonly<{ [Room in keyof Texts]?: Texts[Room] | Load<Texts[Room]> }>;

const TextContext = createContext<TextSources>({});

/** Gives the components below it their words. Rooms that it does not name keep those of the provider above it. */
export function TextProvider({ text, children }: { text: TextSources; children: ReactNode }) {
  const outer = use(TextContext);
  const sources = useMemo(() => ({ ...outer, ...text }), [outer, text]);
  return <TextContext value={sources}>{children}</TextContext>;
}

/** Gives words to the rooms that no provider above it has, such as our English around a component of ours. */
export function TextFallback({ text, children }: { text: TextSources; children: ReactNode }) {
  const outer = use(TextContext);
  const sources = useMemo(() => ({ ...text, ...outer }), [outer, text]);
  return <TextContext value={sources}>{children}</TextContext>;
}

/** The text of a room, in English where no provider has it. Suspends while it is fetched. */
export function useText<Room extends keyof Texts>(room: Room): Texts[Room] {
  const source = sourceOf(use(TextContext), room);
  if (typeof source !== 'function') return source as Texts[Room];
  return use(loadText(source as Load<Texts[Room]>));
}

/** The text of a room for code that has words of its own without it; undefined where no provider has it at hand. */
export function useTextAtHand<Room extends keyof Texts>(room: Room): Texts[Room] | undefined {
  const source: unknown = use(TextContext)[room];
  return typeof source === 'function' ? undefined : (source as Texts[Room] | undefined);
}

/** Fetches the text of rooms ahead, so that nobody waits for it later. */
export function useTextLoader(): (rooms: readonly (keyof Texts)[]) => Promise<unknown> {
  const sources = use(TextContext);
  return useMemo(
    () => (rooms) =>
      Promise.all(
        rooms.map((room) => {
          const source = sourceOf(sources, room);
          return typeof source === 'function' ? loadText(source as Load<unknown>) : undefined;
        }),
      ),
    [sources],
  );
}

const english = new Map<keyof Texts, Load<unknown>>();

/** A room of English is one function for as long as the page lives, by which what it fetched is known again. */
function sourceOf(sources: TextSources, room: keyof Texts): unknown {
  const source = sources[room] ?? english.get(room);
  if (source !== undefined) return source;
  const load = async () => (await import('@/lib/shared/text/en/english')).ENGLISH[room];
  english.set(room, load);
  return load;
}

const loading = new WeakMap<Load<unknown>, Promise<unknown>>();

function loadText<Text>(load: Load<Text>): Promise<Text> {
  const known = loading.get(load) as Promise<Text> | undefined;
  if (known !== undefined) return known;
  const promise = load();
  loading.set(load, promise);
  promise.then(
    // As React notes it of promises that it has waited for: what was fetched ahead is there at once, outside of Suspense too.
    (value) => Object.assign(promise, { status: 'fulfilled', value }),
    // Without a connection it is tried again with the next drawing.
    () => loading.delete(load),
  );
  return promise;
}
