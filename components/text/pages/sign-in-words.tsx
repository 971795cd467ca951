'use client';

import { signInText } from '@/lib/shared/text/en/sign-in';
import { PageWords, type PageWordsProps, type WordsByLanguage } from './page-words';

const WORDS: WordsByLanguage = { en: { signIn: signInText } };

/** The words that the sign-in page opens with. */
export function SignInWords(props: PageWordsProps) {
  return <PageWords words={WORDS} {...props} />;
}
