'use client';

import dynamic from 'next/dynamic';
import type { ComponentType } from 'react';
import type { Language } from '@/lib/shared/text/languages';
import { Nothing } from './nothing';

const DROP: Readonly<Record<Language, ComponentType>> = {
  en: dynamic(() => import('@/lib/shared/text/en/drop').then(() => Nothing)),
};

const UPLOAD: Readonly<Record<Language, ComponentType>> = {
  en: dynamic(() => import('@/lib/shared/text/en/upload').then(() => Nothing)),
};

/** Sends the words of the guests' page along with it. */
export function DropWords({ language }: { language: Language }) {
  const Drop = DROP[language];
  const Upload = UPLOAD[language];
  return (
    <>
      <Drop />
      <Upload />
    </>
  );
}
