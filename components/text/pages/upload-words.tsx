'use client';

import { uploadText } from '@/lib/shared/text/en/upload';
import { PageWords, type PageWordsProps, type WordsByLanguage } from './page-words';

const WORDS: WordsByLanguage = { en: { upload: uploadText } };

/** The words that the upload page opens with. */
export function UploadWords(props: PageWordsProps) {
  return <PageWords words={WORDS} {...props} />;
}
