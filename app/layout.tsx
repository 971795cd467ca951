import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { SiteTexts } from '@/components/text/en/site-texts';
import { UploadsProvider } from '@/components/upload/uploads-provider';
import { LANGUAGE, siteText } from './language';
import './globals.css';
import { NextHost } from './next-host';
import { sluice } from './sluice';

const geist = localFont({
  src: '../node_modules/@fontsource-variable/geist/files/geist-latin-wght-normal.woff2',
  variable: '--font-geist',
  weight: '100 900',
  display: 'swap',
});

export const metadata: Metadata = {
  title: { default: siteText.name, template: siteText.titleOfPage },
  description: siteText.description,
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f9fbfc' },
    { media: '(prefers-color-scheme: dark)', color: '#0d1418' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // The nonce of the Content Security Policy is new for every response: no page may be rendered ahead of it.
  await connection();
  // A page that cannot be served for want of a configuration says so itself.
  const services = await sluice.getServices().catch(() => null);
  return (
    <html lang={LANGUAGE} className={geist.variable}>
      <body className="flex min-h-dvh flex-col font-sans antialiased">
        <SiteTexts>
          <NextHost>
            <UploadsProvider limits={services?.config.limits}>{children}</UploadsProvider>
          </NextHost>
        </SiteTexts>
      </body>
    </html>
  );
}
