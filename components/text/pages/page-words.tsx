import type { ReactNode } from 'react';
import type { Language } from '@/lib/shared/text/languages';
import { TextProvider, type TextSources } from '../text-provider';

/** The words of one page in each language. */
export type WordsByLanguage = Readonly<Record<Language, TextSources>>;

export type PageWordsProps = { language: Language; children: ReactNode };

/**
 * Gives a page the words that it opens with. They are at hand as it is drawn: a page that fetches words first is seen before it can
 * be used, and what is clicked or typed meanwhile is lost.
 */
export function PageWords({ words, language, children }: PageWordsProps & { words: WordsByLanguage }) {
  return <TextProvider text={words[language]}>{children}</TextProvider>;
}
