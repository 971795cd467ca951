'use client';

import { accessText } from '@/lib/shared/text/en/access';
import { PageWords, type PageWordsProps, type WordsByLanguage } from './page-words';

const WORDS: WordsByLanguage = { en: { access: accessText } };

/** The words that the page of sessions and API tokens opens with. */
export function AccessWords(props: PageWordsProps) {
  return <PageWords words={WORDS} {...props} />;
}
