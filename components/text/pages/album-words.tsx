'use client';

import { albumsText } from '@/lib/shared/text/en/albums';
import { galleryText } from '@/lib/shared/text/en/gallery';
import { galleryEngineText } from '@/lib/shared/text/en/gallery-engine';
import { galleryMoreText } from '@/lib/shared/text/en/gallery-more';
import { PageWords, type PageWordsProps, type WordsByLanguage } from './page-words';

const WORDS: WordsByLanguage = {
  en: {
    albums: albumsText,
    gallery: galleryText,
    galleryEngine: galleryEngineText,
    galleryMore: galleryMoreText,
  },
};

/** The words that the pages of albums open with. */
export function AlbumWords(props: PageWordsProps) {
  return <PageWords words={WORDS} {...props} />;
}
