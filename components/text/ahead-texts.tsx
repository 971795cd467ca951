import type { DynamicOptions } from 'next/dynamic';
import { type ComponentType, type ReactNode, use } from 'react';
import type { Language } from '@/lib/shared/text/languages';
import type { Texts } from '@/lib/shared/text/texts';
import { TextProvider, type TextSources } from './text-provider';

/** Keeps the words that an `import()` fetches, for `dynamic` of Next.js. */
type Keep<Text> = (fetched: Promise<Text>) => Promise<{ default: ComponentType }>;

type Ahead = Readonly<{
  /** Draws nothing. Below it the words are at hand; in the HTML it has them fetched together with the scripts of the page. */
  Ahead: ComponentType;
  text: Promise<TextSources>;
}>;

/** Words that a page opens with, in each language. */
export type AheadTable = Readonly<Record<Language, Ahead>>;

let ofPage: TextSources = {};

/** The words that this page has fetched so far, for one whose layout failed. */
export function textsOfPage(): TextSources {
  return ofPage;
}

/**
 * Options for `dynamic`, to spread. Under `next dev` they take back the names of files that the compiler adds: Next.js 16.4 makes one of each
 * pair under another name there (the manifest of a page is of another graph than its scripts), and every console would tell of files
 * that are missing. The words are then fetched by the scripts of the page.
 */
export const NAMED: Pick<DynamicOptions, 'loadableGenerated'> =
  // biome-ignore lint/style/noProcessEnv: the bundler replaces it.
  process.env.NODE_ENV === 'development' ? { loadableGenerated: {} } : {};

/**
 * Words of one language that are there before a page can be used. `dynamic` must be called with the `import()` in it: by that Next.js
 * knows the file, and names it in the HTML of the pages that draw it, and of no others.
 */
export function fetchAhead<Text extends Partial<Texts>>(
  make: (keep: Keep<Text | TextSources>) => ComponentType,
): Ahead {
  let hold: (text: TextSources) => void;
  const text = new Promise<TextSources>((resolve) => {
    hold = resolve;
  });
  const keep: Keep<Text | TextSources> = async (fetched) => {
    // Without these words the page is in English, which components fetch by themselves.
    const value: TextSources = await fetched.catch(() => ({}));
    if (typeof window !== 'undefined') ofPage = { ...ofPage, ...value };
    // As React notes it of promises that it has waited for.
    Object.assign(text, { status: 'fulfilled', value });
    hold(value);
    return { default: Nothing };
  };
  return { Ahead: make(keep), text };
}

function Nothing() {
  return null;
}

/** Gives the components below it the words of a table. With another language they keep their state. */
export function AheadTexts({
  table,
  language,
  children,
}: Readonly<{ table: AheadTable; language: Language; children: ReactNode }>) {
  const { Ahead, text } = table[language];
  return (
    <>
      <Ahead />
      <WithTexts text={text}>{children}</WithTexts>
    </>
  );
}

function WithTexts({ text, children }: Readonly<{ text: Promise<TextSources>; children: ReactNode }>) {
  return <TextProvider text={use(text)}>{children}</TextProvider>;
}
