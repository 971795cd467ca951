import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import { headers } from 'next/headers';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { ShareWorker } from '@/components/share-target/share-worker';
import { SiteTexts } from '@/components/text/site-texts';
import { PageDrops } from '@/components/upload/drops/page-drops';
import { UploadsProvider } from '@/components/upload/uploads-provider';
import { appOrigin } from '@/lib/server';
import { CANVAS } from '@/lib/shared/brand/canvas';
import { LANGUAGES } from '@/lib/shared/text/languages';
import { AccentStyle } from './accent-style';
import { readLanguage, readText } from './language';
import './globals.css';
import { NextHost } from './next-host';
import { readBrand, readTheme } from './site';
import { sluice } from './sluice';

const geist = localFont({
  src: '../node_modules/@fontsource-variable/geist/files/geist-latin-wght-normal.woff2',
  variable: '--font-geist',
  weight: '100 900',
  display: 'swap',
});

/** The letters of Polish, Turkish and others; browsers fetch it where a page has one of them. */
const geistExtended = localFont({
  src: '../node_modules/@fontsource-variable/geist/files/geist-latin-ext-wght-normal.woff2',
  variable: '--font-geist-extended',
  weight: '100 900',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF',
    },
  ],
});

const MANIFEST_PATH = '/manifest.webmanifest';

/** iOS draws no SVG on its home screen: it takes a picture of the page where a site has nothing else. */
function appleIcon(icon: string | null): string | [] {
  if (icon === null) return '/app-icon/apple-180.png';
  return /\.svg$/i.test(icon) ? [] : icon;
}

/** Previews of links need whole addresses. */
async function ownAddress(): Promise<URL | null> {
  const services = await sluice.getServices().catch(() => null);
  return URL.parse(appOrigin(await headers(), services?.config.appOrigins ?? []));
}

export async function generateMetadata(): Promise<Metadata> {
  const { name, icon, shareImage } = await readBrand();
  const images = shareImage === null ? [] : [{ url: shareImage }];
  const siteText = await readText('site');
  const { description } = siteText;
  return {
    metadataBase: await ownAddress(),
    title: { default: name, template: siteText.titleOfPage('%s', name) },
    description,
    icons: { icon: icon ?? '/icon.svg', apple: appleIcon(icon) },
    manifest: MANIFEST_PATH,
    appleWebApp: { capable: true, title: name },
    openGraph: { type: 'website', siteName: name, title: name, description, images },
  };
}

export async function generateViewport(): Promise<Viewport> {
  const theme = await readTheme();
  const both = (['light', 'dark'] as const).map((name) => ({
    media: `(prefers-color-scheme: ${name})`,
    color: CANVAS[name],
  }));
  // Without `viewport-fit` browsers keep every edge of the page within what rounded corners and bars leave free.
  return { themeColor: theme === 'system' ? both : CANVAS[theme] };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  // The nonce of the Content Security Policy is new for every response: no page may be rendered ahead of it.
  await connection();
  const [{ accent }, theme, language] = await Promise.all([readBrand(), readTheme(), readLanguage()]);
  // A page that cannot be served for want of a configuration says so itself.
  const services = await sluice.getServices().catch(() => null);
  return (
    <html
      lang={language}
      dir={LANGUAGES[language].direction}
      className={`${geist.variable} ${geistExtended.variable}`}
      {...(theme === 'system' ? {} : { 'data-theme': theme })}
      // A visitor may have chosen another one since.
      suppressHydrationWarning
    >
      {accent !== null && (
        <head>
          <AccentStyle colour={accent} />
        </head>
      )}
      <body className="flex min-h-dvh flex-col font-sans antialiased">
        <SiteTexts language={language}>
          <NextHost>
            <UploadsProvider limits={services?.config.limits}>
              {children}
              {services?.config.uploadAccess === 'public' && (
                <PageDrops
                  limits={services.config.limits}
                  keepOriginal={services.config.keepOriginal === 'always'}
                />
              )}
            </UploadsProvider>
            <ShareWorker isOn={services?.config.isShareTarget ?? false} />
          </NextHost>
        </SiteTexts>
      </body>
    </html>
  );
}
