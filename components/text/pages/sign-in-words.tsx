'use client';

import dynamic from 'next/dynamic';
import type { ComponentType } from 'react';
import type { Language } from '@/lib/shared/text/languages';
import { Nothing } from './nothing';

const SIGN_IN: Readonly<Record<Language, ComponentType>> = {
  en: dynamic(() => import('@/lib/shared/text/en/sign-in').then(() => Nothing)),
};

/** Sends the words of the sign-in page along with it. */
export function SignInWords({ language }: { language: Language }) {
  const SignIn = SIGN_IN[language];
  return <SignIn />;
}
