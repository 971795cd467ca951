'use client';

import { type ComponentType, createContext, type ReactNode, use } from 'react';

/** Pages of the app around the components, as paths. Nothing leads to a page that an app doesn't have. */
export type Pages = Readonly<{
  upload?: string;
  gallery?: string;
  /** The page of all albums; one of them is below it, by its id. */
  albums?: string;
  /** Pages of public albums: one of them is below it, by its id. */
  publicAlbums?: string;
  numbers?: string;
  /** The page of drop links. */
  guests?: string;
  /** The page of a drop link's code, to be printed; the link's id is its parameter `link`. */
  guestCard?: string;
  audit?: string;
  /** The slideshow for a wall. */
  wall?: string;
  links?: string;
  signIn?: string;
  /** The page where people end their sessions. */
  sessions?: string;
}>;

/** Properties of a link, as far as components set them: Next.js's own `Link` takes them all. */
export type LinkProps = Readonly<{
  href: string;
  prefetch?: false;
  className?: string;
  'aria-current'?: 'page' | undefined;
  'data-testid'?: string;
  children?: ReactNode;
}>;

/** How an app goes from page to page. Each is called where React allows hooks. */
export type Navigation = Readonly<{
  /** Draws a link that may swap the page in place. */
  Link: ComponentType<LinkProps>;
  usePathname: () => string;
  useSearchParams: () => URLSearchParams;
  /** Called within a `Link`: it has been followed, and its page is not here yet. */
  usePending: () => boolean;
  /** Changes the query of the page and loads nothing. */
  push: (href: string | URL) => void;
  /** Drawn around what components draw beside their own place, so that a style sheet of theirs counts there. Default: nothing is. */
  Root?: ComponentType<{ children: ReactNode }>;
}>;

/** The app around components, as far as they must know it. */
export type Host = Navigation &
  Readonly<{
    /** Where the handlers are mounted, such as `/api`. */
    basePath: string;
    pages: Pages;
  }>;

const HostContext = createContext<Host | null>(null);

/** Tells the components below it of the app around them. */
export function HostProvider({ host, children }: { host: Host; children: ReactNode }) {
  return <HostContext value={host}>{children}</HostContext>;
}

/** The app around the components. Throws where no provider tells of it. */
export function useHost(): Host {
  const host = use(HostContext);
  if (host === null)
    throw new Error('Draw this below a SluiceProvider: it says where the handlers are mounted.');
  return host;
}

/** The same, or null where no provider tells of it. */
export function useHostIfAny(): Host | null {
  return use(HostContext);
}
