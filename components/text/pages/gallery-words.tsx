'use client';

import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';
import type { Language } from '@/lib/shared/text/languages';
import { type AheadTable, AheadTexts, fetchAhead, NAMED } from '../ahead-texts';

const WORDS: AheadTable = {
  ar: fetchAhead((keep) => dynamic(() => keep(import('@/lib/shared/text/ar/gallery-pages')), { ...NAMED })),
  de: fetchAhead((keep) => dynamic(() => keep(import('@/lib/shared/text/de/gallery-pages')), { ...NAMED })),
  en: fetchAhead((keep) => dynamic(() => keep(import('@/lib/shared/text/en/gallery-pages')), { ...NAMED })),
  es: fetchAhead((keep) => dynamic(() => keep(import('@/lib/shared/text/es/gallery-pages')), { ...NAMED })),
  fr: fetchAhead((keep) => dynamic(() => keep(import('@/lib/shared/text/fr/gallery-pages')), { ...NAMED })),
  it: fetchAhead((keep) => dynamic(() => keep(import('@/lib/shared/text/it/gallery-pages')), { ...NAMED })),
  ja: fetchAhead((keep) => dynamic(() => keep(import('@/lib/shared/text/ja/gallery-pages')), { ...NAMED })),
  nl: fetchAhead((keep) => dynamic(() => keep(import('@/lib/shared/text/nl/gallery-pages')), { ...NAMED })),
  pl: fetchAhead((keep) => dynamic(() => keep(import('@/lib/shared/text/pl/gallery-pages')), { ...NAMED })),
  'pt-BR': fetchAhead((keep) =>
    dynamic(() => keep(import('@/lib/shared/text/pt-BR/gallery-pages')), { ...NAMED }),
  ),
  tr: fetchAhead((keep) => dynamic(() => keep(import('@/lib/shared/text/tr/gallery-pages')), { ...NAMED })),
  'zh-CN': fetchAhead((keep) =>
    dynamic(() => keep(import('@/lib/shared/text/zh-CN/gallery-pages')), { ...NAMED }),
  ),
};

/** The words that the gallery, its albums and the wall open with. */
export function GalleryWords({ language, children }: Readonly<{ language: Language; children: ReactNode }>) {
  return (
    <AheadTexts table={WORDS} language={language}>
      {children}
    </AheadTexts>
  );
}
