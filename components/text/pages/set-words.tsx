'use client';

import dynamic from 'next/dynamic';
import type { ComponentType } from 'react';
import type { Language } from '@/lib/shared/text/languages';
import { Nothing } from './nothing';

const SHARED: Readonly<Record<Language, ComponentType>> = {
  en: dynamic(() => import('@/lib/shared/text/en/set').then(() => Nothing)),
};

/** Sends the words of a shared set along with it. */
export function SetWords({ language }: { language: Language }) {
  const Shared = SHARED[language];
  return <Shared />;
}
