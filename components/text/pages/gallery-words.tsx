'use client';

import dynamic from 'next/dynamic';
import type { ComponentType } from 'react';
import type { Language } from '@/lib/shared/text/languages';
import { Nothing } from './nothing';

const GALLERY: Readonly<Record<Language, ComponentType>> = {
  en: dynamic(() => import('@/lib/shared/text/en/gallery').then(() => Nothing)),
};

const GALLERY_ENGINE: Readonly<Record<Language, ComponentType>> = {
  en: dynamic(() => import('@/lib/shared/text/en/gallery-engine').then(() => Nothing)),
};

const GALLERY_MORE: Readonly<Record<Language, ComponentType>> = {
  en: dynamic(() => import('@/lib/shared/text/en/gallery-more').then(() => Nothing)),
};

/** Sends the words that the gallery opens with along with it. */
export function GalleryWords({ language }: { language: Language }) {
  const Gallery = GALLERY[language];
  const GalleryEngine = GALLERY_ENGINE[language];
  const GalleryMore = GALLERY_MORE[language];
  return (
    <>
      <Gallery />
      <GalleryEngine />
      <GalleryMore />
    </>
  );
}
