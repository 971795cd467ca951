'use client';

import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';
import type { Language } from '@/lib/shared/text/languages';
import type { Rooms } from '@/lib/shared/text/texts';
import { type AheadTable, AheadTexts, fetchAhead, NAMED } from './ahead-texts';

const roomsOf = ({ rooms }: Readonly<{ rooms: Rooms }>) => rooms;

const WORDS: AheadTable = {
  ar: fetchAhead((keep) =>
    dynamic(() => keep(import('@/lib/shared/text/ar/rooms').then(roomsOf)), { ...NAMED }),
  ),
  de: fetchAhead((keep) =>
    dynamic(() => keep(import('@/lib/shared/text/de/rooms').then(roomsOf)), { ...NAMED }),
  ),
  en: fetchAhead((keep) =>
    dynamic(() => keep(import('@/lib/shared/text/en/rooms').then(roomsOf)), { ...NAMED }),
  ),
  es: fetchAhead((keep) =>
    dynamic(() => keep(import('@/lib/shared/text/es/rooms').then(roomsOf)), { ...NAMED }),
  ),
  fr: fetchAhead((keep) =>
    dynamic(() => keep(import('@/lib/shared/text/fr/rooms').then(roomsOf)), { ...NAMED }),
  ),
  it: fetchAhead((keep) =>
    dynamic(() => keep(import('@/lib/shared/text/it/rooms').then(roomsOf)), { ...NAMED }),
  ),
  ja: fetchAhead((keep) =>
    dynamic(() => keep(import('@/lib/shared/text/ja/rooms').then(roomsOf)), { ...NAMED }),
  ),
  nl: fetchAhead((keep) =>
    dynamic(() => keep(import('@/lib/shared/text/nl/rooms').then(roomsOf)), { ...NAMED }),
  ),
  pl: fetchAhead((keep) =>
    dynamic(() => keep(import('@/lib/shared/text/pl/rooms').then(roomsOf)), { ...NAMED }),
  ),
  'pt-BR': fetchAhead((keep) =>
    dynamic(() => keep(import('@/lib/shared/text/pt-BR/rooms').then(roomsOf)), { ...NAMED }),
  ),
  tr: fetchAhead((keep) =>
    dynamic(() => keep(import('@/lib/shared/text/tr/rooms').then(roomsOf)), { ...NAMED }),
  ),
  'zh-CN': fetchAhead((keep) =>
    dynamic(() => keep(import('@/lib/shared/text/zh-CN/rooms').then(roomsOf)), { ...NAMED }),
  ),
};

/** The words of every page in one language: those of the frame and of the upload page at hand, those of a room when it is drawn. */
export function SiteTexts({ language, children }: Readonly<{ language: Language; children: ReactNode }>) {
  return (
    <AheadTexts table={WORDS} language={language}>
      {children}
    </AheadTexts>
  );
}
