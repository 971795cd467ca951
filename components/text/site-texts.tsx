'use client';

import dynamic from 'next/dynamic';
import { type ComponentType, type ReactNode, use } from 'react';
import type { Language } from '@/lib/shared/text/languages';
import { loadRooms } from '@/lib/shared/text/load-rooms';
import { Nothing } from './pages/nothing';
import { TextFallback } from './text-provider';

const FRAME: Readonly<Record<Language, ComponentType>> = {
  en: dynamic(() => import('@/lib/shared/text/en/rooms').then(() => Nothing)),
};

/**
 * The words of every page in one language, and of no other: those of the frame at hand, those of a room when it is drawn. With another
 * language the components below keep their state.
 */
export function SiteTexts({ language, children }: { language: Language; children: ReactNode }) {
  const Frame = FRAME[language];
  return (
    <TextFallback text={use(loadRooms(language))}>
      <Frame />
      {children}
    </TextFallback>
  );
}
