'use client';

import { guestsText } from '@/lib/shared/text/en/guests';
import { PageWords, type PageWordsProps, type WordsByLanguage } from './page-words';

const WORDS: WordsByLanguage = { en: { guests: guestsText } };

/** The words that the page of drop links opens with. */
export function GuestsWords(props: PageWordsProps) {
  return <PageWords words={WORDS} {...props} />;
}
