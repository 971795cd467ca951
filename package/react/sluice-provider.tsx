'use client';

import { type ReactNode, useMemo } from 'react';
import { HostProvider, type Navigation, type Pages } from '@/components/host/host';
import { PLAIN_NAVIGATION } from '@/components/host/plain-navigation';
import { TextProvider, type TextSources } from '@/components/text/text-provider';
import { UploadsProvider } from '@/components/upload/uploads-provider';
import type { UploadLimits } from '@/lib/shared/limits';
import { SiteTexts } from './site-texts';
import { SluiceRoot } from './sluice-root';

export type SluiceProviderProps = {
  /** Where `createSluice` is mounted. Default `/api`. */
  basePath?: string | undefined;
  /** Pages of the app that components may lead to. Default: none, and nothing leads anywhere. */
  pages?: Pages | undefined;
  /** How the app goes from page to page, such as Next.js's own `Link`. Default: the browser's links and its address. */
  navigation?: Partial<Navigation> | undefined;
  /** Words in place of the English ones, by room. */
  text?: TextSources | undefined;
  /** From the server; with them, uploads that an earlier visit left unfinished continue on every page below. */
  limits?: UploadLimits | undefined;
  children: ReactNode;
};

/**
 * Tells components below it of the app, and gives them their words. In a layout above all pages it also lets uploads continue
 * while somebody looks at other pages.
 */
export function SluiceProvider({
  basePath = '/api',
  pages,
  navigation,
  text,
  limits,
  children,
}: SluiceProviderProps) {
  const host = useMemo(
    () => ({ ...PLAIN_NAVIGATION, Root: SluiceRoot, ...navigation, basePath, pages: pages ?? {} }),
    [basePath, pages, navigation],
  );
  return (
    <HostProvider host={host}>
      <SiteTexts>
        <TextProvider text={text ?? NO_TEXT}>
          <UploadsProvider limits={limits}>{children}</UploadsProvider>
        </TextProvider>
      </SiteTexts>
    </HostProvider>
  );
}

const NO_TEXT: TextSources = {};
