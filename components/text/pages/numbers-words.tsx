'use client';

import { galleryEngineText } from '@/lib/shared/text/en/gallery-engine';
import { numbersText } from '@/lib/shared/text/en/numbers';
import { PageWords, type PageWordsProps, type WordsByLanguage } from './page-words';

const WORDS: WordsByLanguage = {
  en: { galleryEngine: galleryEngineText, numbers: numbersText },
};

/** The words that the page of numbers opens with. */
export function NumbersWords(props: PageWordsProps) {
  return <PageWords words={WORDS} {...props} />;
}
