'use client';

import dynamic from 'next/dynamic';
import type { ComponentType } from 'react';
import type { Language } from '@/lib/shared/text/languages';
import { Nothing } from './nothing';

const UPLOAD: Readonly<Record<Language, ComponentType>> = {
  en: dynamic(() => import('@/lib/shared/text/en/upload').then(() => Nothing)),
};

/** Sends the words of the upload page along with it. */
export function UploadWords({ language }: { language: Language }) {
  const Upload = UPLOAD[language];
  return <Upload />;
}
