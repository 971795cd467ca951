import type { ReactNode } from 'react';
import { type Host, HostProvider } from '../host';
import { PLAIN_NAVIGATION } from '../plain-navigation';

/** An app that has every page and no router. */
export const TEST_HOST: Host = {
  ...PLAIN_NAVIGATION,
  basePath: '/api',
  pages: {
    upload: '/',
    gallery: '/gallery',
    albums: '/albums',
    publicAlbums: '/album',
    numbers: '/numbers',
    audit: '/audit',
    guestCard: '/guests/card',
    signIn: '/sign-in',
    sessions: '/sessions',
  },
};

/** For tests that draw a component which leads somewhere. */
export function TestHost({ children }: { children: ReactNode }) {
  return <HostProvider host={TEST_HOST}>{children}</HostProvider>;
}
