'use client';

import { galleryEngineText } from '@/lib/shared/text/en/gallery-engine';
import { linksText } from '@/lib/shared/text/en/links';
import { PageWords, type PageWordsProps, type WordsByLanguage } from './page-words';

const WORDS: WordsByLanguage = { en: { galleryEngine: galleryEngineText, links: linksText } };

/** The words that the page of links opens with. */
export function LinksWords(props: PageWordsProps) {
  return <PageWords words={WORDS} {...props} />;
}
