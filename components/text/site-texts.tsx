'use client';

import type { ReactNode } from 'react';
import { rooms } from '@/lib/shared/text/en/rooms';
import type { Language } from '@/lib/shared/text/languages';
import type { Rooms } from '@/lib/shared/text/texts';
import { TextFallback } from './text-provider';

const ROOMS: Readonly<Record<Language, Rooms>> = { en: rooms };

/**
 * The words of every page in one language: those of the frame at hand, those of a room when it is drawn. With another language the
 * components below keep their state.
 */
export function SiteTexts({ language, children }: { language: Language; children: ReactNode }) {
  return <TextFallback text={ROOMS[language]}>{children}</TextFallback>;
}
