import { setupText } from '@/lib/shared/text/en/setup';
import { createListeners, type Listeners } from '../create-listeners';
import type { SetupProblem } from './setup-problem';

/** Sentences for what the page around Sluice forgot or forbids. */
export type SetupReports = Readonly<{
  /** Says a problem once: to the console, and to the component that shows it on the page. */
  report: (problem: SetupProblem) => void;
  subscribe: Listeners['subscribe'];
  /** The sentences so far; the same array until there is another. */
  sentences: () => readonly string[];
  /** Joins the places of a page where sentences may stand; the function it returns leaves. */
  join: (place: object) => () => void;
  /** True for the one place where they stand: the first that joined. */
  isFirst: (place: object) => boolean;
}>;

/** No sentences yet. `log` writes to the console. */
export function createSetupReports(log: (line: string) => void): SetupReports {
  const listeners = createListeners();
  let sentences: readonly string[] = [];
  let places: readonly object[] = [];
  return {
    report: (problem) => {
      const sentence = sentenceOf(problem);
      if (sentences.includes(sentence)) return;
      sentences = [...sentences, sentence];
      log(sentence);
      listeners.tell();
    },
    subscribe: listeners.subscribe,
    sentences: () => sentences,
    join: (place) => {
      places = [...places, place];
      listeners.tell();
      return () => {
        places = places.filter((other) => other !== place);
        listeners.tell();
      };
    },
    isFirst: (place) => places[0] === place,
  };
}

/** The sentence of a problem. */
export function sentenceOf({ kind, ...facts }: SetupProblem): string {
  return (setupText[kind] as (facts: object) => string)(facts);
}

/** The reports of this page: its engines and components have one console between them. */
// biome-ignore lint/suspicious/noConsole: it is for the developer of the page.
export const setupReports = createSetupReports((line) => console.error(line));
