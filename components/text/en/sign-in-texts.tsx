'use client';

import type { ReactNode } from 'react';
import { signInText } from '@/lib/shared/text/en/sign-in';
import { TextFallback, type TextSources } from '../text-provider';

const TEXT: TextSources = { signIn: signInText };

/** English for the page to sign in. */
export function SignInTexts({ children }: { children: ReactNode }) {
  return <TextFallback text={TEXT}>{children}</TextFallback>;
}
