'use client';

import { galleryText } from '@/lib/shared/text/en/gallery';
import { galleryEngineText } from '@/lib/shared/text/en/gallery-engine';
import { galleryMoreText } from '@/lib/shared/text/en/gallery-more';
import { PageWords, type PageWordsProps, type WordsByLanguage } from './page-words';

const WORDS: WordsByLanguage = {
  en: { gallery: galleryText, galleryEngine: galleryEngineText, galleryMore: galleryMoreText },
};

/** The words that the gallery opens with. */
export function GalleryWords(props: PageWordsProps) {
  return <PageWords words={WORDS} {...props} />;
}
