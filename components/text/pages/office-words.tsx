'use client';

import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';
import type { Language } from '@/lib/shared/text/languages';
import { type AheadTable, AheadTexts, fetchAhead, NAMED } from '../ahead-texts';

const WORDS: AheadTable = {
  ar: fetchAhead((keep) => dynamic(() => keep(import('@/lib/shared/text/ar/office-pages')), { ...NAMED })),
  de: fetchAhead((keep) => dynamic(() => keep(import('@/lib/shared/text/de/office-pages')), { ...NAMED })),
  en: fetchAhead((keep) => dynamic(() => keep(import('@/lib/shared/text/en/office-pages')), { ...NAMED })),
  es: fetchAhead((keep) => dynamic(() => keep(import('@/lib/shared/text/es/office-pages')), { ...NAMED })),
  fr: fetchAhead((keep) => dynamic(() => keep(import('@/lib/shared/text/fr/office-pages')), { ...NAMED })),
  it: fetchAhead((keep) => dynamic(() => keep(import('@/lib/shared/text/it/office-pages')), { ...NAMED })),
  ja: fetchAhead((keep) => dynamic(() => keep(import('@/lib/shared/text/ja/office-pages')), { ...NAMED })),
  nl: fetchAhead((keep) => dynamic(() => keep(import('@/lib/shared/text/nl/office-pages')), { ...NAMED })),
  pl: fetchAhead((keep) => dynamic(() => keep(import('@/lib/shared/text/pl/office-pages')), { ...NAMED })),
  'pt-BR': fetchAhead((keep) =>
    dynamic(() => keep(import('@/lib/shared/text/pt-BR/office-pages')), { ...NAMED }),
  ),
  tr: fetchAhead((keep) => dynamic(() => keep(import('@/lib/shared/text/tr/office-pages')), { ...NAMED })),
  'zh-CN': fetchAhead((keep) =>
    dynamic(() => keep(import('@/lib/shared/text/zh-CN/office-pages')), { ...NAMED }),
  ),
};

/** The words that the other pages of admins open with. */
export function OfficeWords({ language, children }: Readonly<{ language: Language; children: ReactNode }>) {
  return (
    <AheadTexts table={WORDS} language={language}>
      {children}
    </AheadTexts>
  );
}
