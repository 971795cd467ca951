'use client';

import type { Route } from 'next';
import Link, { useLinkStatus } from 'next/link';
import { usePathname, useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';
import { type Host, HostProvider } from '@/components/host/host';
import { useToldAddress } from './use-told-address';

const HOST: Host = {
  basePath: '/api',
  pages: {
    upload: '/',
    gallery: '/gallery',
    albums: '/gallery/albums',
    publicAlbums: '/album',
    numbers: '/gallery/numbers',
    guests: '/gallery/guests',
    guestCard: '/gallery/guests/card',
    audit: '/gallery/audit',
    wall: '/gallery/wall',
    links: '/gallery/links',
    signIn: '/sign-in',
    sessions: '/gallery/sessions',
  },
  Link: ({ href, ...props }) => <Link href={href as Route} {...props} />,
  usePathname,
  useSearchParams,
  usePending: () => useLinkStatus().pending,
  push: (href) => window.history.pushState(null, '', href),
};

/** Tells the components of this app: its pages, and its router. */
export function NextHost({ children }: { children: ReactNode }) {
  useToldAddress();
  return <HostProvider host={HOST}>{children}</HostProvider>;
}
