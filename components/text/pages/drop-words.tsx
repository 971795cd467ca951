'use client';

import { dropText } from '@/lib/shared/text/en/drop';
import { uploadText } from '@/lib/shared/text/en/upload';
import { PageWords, type PageWordsProps, type WordsByLanguage } from './page-words';

const WORDS: WordsByLanguage = { en: { drop: dropText, upload: uploadText } };

/** The words that the page by which guests send photos opens with. */
export function DropWords(props: PageWordsProps) {
  return <PageWords words={WORDS} {...props} />;
}
