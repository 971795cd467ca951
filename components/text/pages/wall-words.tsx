'use client';

import { galleryEngineText } from '@/lib/shared/text/en/gallery-engine';
import { liveText } from '@/lib/shared/text/en/live';
import { PageWords, type PageWordsProps, type WordsByLanguage } from './page-words';

const WORDS: WordsByLanguage = { en: { galleryEngine: galleryEngineText, live: liveText } };

/** The words that the slideshow for a wall opens with. */
export function WallWords(props: PageWordsProps) {
  return <PageWords words={WORDS} {...props} />;
}
