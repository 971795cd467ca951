'use client';

import { setText } from '@/lib/shared/text/en/set';
import { PageWords, type PageWordsProps, type WordsByLanguage } from './page-words';

const WORDS: WordsByLanguage = { en: { set: setText } };

/** The words that the page of a shared set opens with. */
export function SetWords(props: PageWordsProps) {
  return <PageWords words={WORDS} {...props} />;
}
