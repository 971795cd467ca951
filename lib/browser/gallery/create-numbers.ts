import { askServer } from '@/lib/browser/ask-server';
import { createListeners } from '@/lib/browser/create-listeners';
import { sentenceOf } from '@/lib/browser/describe-refusal';
import type { GalleryEngineText } from '@/lib/shared/text/texts';
import type { GalleryNumbers, NumbersEvent } from '@/lib/shared/wire';
import { type AskServer, createAsk } from './api/create-ask';
import { GalleryApiError } from './api/gallery-api-error';
import { readEvents } from './api/read-events';
import type { GalleryProblem } from './gallery';

export type NumbersSnapshot = Readonly<{
  /** The last scan's; null before the first ends. */
  numbers: GalleryNumbers | null;
  /** The scan on its way: images so far, and how much of the way, 0 to 1. */
  scan: Readonly<{ scanned: number; progress: number }> | null;
  problem: GalleryProblem | null;
}>;

/** How many images the bucket holds, and of what kind. A scan is shown as it goes; the server remembers the last one. */
export type Numbers = Readonly<{
  subscribe: (listener: () => void) => () => void;
  getSnapshot: () => NumbersSnapshot;
  /** Reads them; the function it returns ends it. */
  start: () => () => void;
  /** Has everything counted anew. */
  refresh: () => void;
}>;

type NumbersOptions = Readonly<{
  /** Without a slash at its end. Default `/api/images`. */
  endpoint?: string;
  ask?: AskServer;
  /** The time zone whose days are counted, by its IANA name. Default: UTC. */
  timeZone?: string | null;
  text: GalleryEngineText;
}>;

/** Nothing is asked before `start`. */
export function createNumbers({
  endpoint = '/api/images',
  ask = askServer,
  timeZone = null,
  text,
}: NumbersOptions): Numbers {
  const listeners = createListeners();
  const askImages = createAsk(ask, text);
  let snapshot: NumbersSnapshot = { numbers: null, scan: null, problem: null };
  let running: AbortController | null = null;

  function set(change: Partial<NumbersSnapshot>): void {
    snapshot = { ...snapshot, ...change };
    listeners.tell();
  }

  async function read(isFresh: boolean, signal: AbortSignal): Promise<void> {
    set({ scan: { scanned: 0, progress: 0 }, problem: null });
    try {
      const query = new URLSearchParams({
        ...(timeZone ? { timeZone } : {}),
        ...(isFresh ? { refresh: '1' } : {}),
      });
      const response = await askImages(`${endpoint}/numbers${query.size > 0 ? `?${query}` : ''}`, { signal });
      for await (const event of readEvents<NumbersEvent>(response)) {
        if (signal.aborted) return;
        if (event.kind === 'error') {
          throw new GalleryApiError(await sentenceOf(event.error, text), false, event.error.code);
        }
        if (event.kind === 'end') return set({ numbers: event.numbers, scan: null });
        set({ scan: { scanned: event.scanned, progress: event.fraction } });
      }
      throw new GalleryApiError(text.countBroke, false);
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof GalleryApiError)) throw error;
      const { message, isSignedOut } = error;
      set({ scan: null, problem: { message, isSignedOut, canRetry: true } });
    }
  }
  function run(isFresh: boolean): void {
    running?.abort();
    running = new AbortController();
    void read(isFresh, running.signal);
  }

  return {
    subscribe: listeners.subscribe,
    getSnapshot: () => snapshot,
    start() {
      run(false);
      return () => running?.abort();
    },
    refresh: () => run(true),
  };
}
