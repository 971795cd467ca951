'use client';

import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';
import type { Language } from '@/lib/shared/text/languages';
import { type AheadTable, AheadTexts, fetchAhead, NAMED } from '../ahead-texts';

const WORDS: AheadTable = {
  ar: fetchAhead((keep) => dynamic(() => keep(import('@/lib/shared/text/ar/guest-pages')), { ...NAMED })),
  de: fetchAhead((keep) => dynamic(() => keep(import('@/lib/shared/text/de/guest-pages')), { ...NAMED })),
  en: fetchAhead((keep) => dynamic(() => keep(import('@/lib/shared/text/en/guest-pages')), { ...NAMED })),
  es: fetchAhead((keep) => dynamic(() => keep(import('@/lib/shared/text/es/guest-pages')), { ...NAMED })),
  fr: fetchAhead((keep) => dynamic(() => keep(import('@/lib/shared/text/fr/guest-pages')), { ...NAMED })),
  it: fetchAhead((keep) => dynamic(() => keep(import('@/lib/shared/text/it/guest-pages')), { ...NAMED })),
  ja: fetchAhead((keep) => dynamic(() => keep(import('@/lib/shared/text/ja/guest-pages')), { ...NAMED })),
  nl: fetchAhead((keep) => dynamic(() => keep(import('@/lib/shared/text/nl/guest-pages')), { ...NAMED })),
  pl: fetchAhead((keep) => dynamic(() => keep(import('@/lib/shared/text/pl/guest-pages')), { ...NAMED })),
  'pt-BR': fetchAhead((keep) =>
    dynamic(() => keep(import('@/lib/shared/text/pt-BR/guest-pages')), { ...NAMED }),
  ),
  tr: fetchAhead((keep) => dynamic(() => keep(import('@/lib/shared/text/tr/guest-pages')), { ...NAMED })),
  'zh-CN': fetchAhead((keep) =>
    dynamic(() => keep(import('@/lib/shared/text/zh-CN/guest-pages')), { ...NAMED }),
  ),
};

/** The words that pages of guests, and the one to sign in, open with. */
export function GuestWords({ language, children }: Readonly<{ language: Language; children: ReactNode }>) {
  return (
    <AheadTexts table={WORDS} language={language}>
      {children}
    </AheadTexts>
  );
}
