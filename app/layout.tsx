import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { UploadsProvider } from '@/components/upload/uploads-provider';
import { getServices } from '@/lib/server';
import './globals.css';

const geist = localFont({
  src: '../node_modules/@fontsource-variable/geist/files/geist-latin-wght-normal.woff2',
  variable: '--font-geist',
  weight: '100 900',
  display: 'swap',
});

export const metadata: Metadata = {
  title: { default: 'Sluice', template: '%s · Sluice' },
  description: 'Drop photos. They are made smaller, lose their location, and go straight to the bucket.',
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
  const services = await getServices().catch(() => null);
  return (
    <html lang="en" className={geist.variable}>
      <body className="flex min-h-dvh flex-col font-sans antialiased">
        <UploadsProvider limits={services?.config.limits}>{children}</UploadsProvider>
      </body>
    </html>
  );
}
