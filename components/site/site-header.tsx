import Link from 'next/link';
import { isAtLeast, type Role } from '@/lib/shared/roles';
import type { Language } from '@/lib/shared/text/languages';
import type { SiteText } from '@/lib/shared/text/texts';
import { SiteLogo } from '../brand/site-logo';
import { LanguageMenu } from './language-menu';
import { LanguageOptions } from './language-options';
import { NavLink } from './nav-link';
import { SignOutButton } from './sign-out-button';

export type SiteHeaderProps = {
  name: string;
  /** Path of the picture that takes the place of ours; null for ours. */
  logo: string | null;
  current: 'upload' | 'gallery';
  /** Null for somebody who is not signed in. */
  role: Role | null;
  /** For a page without a footer, where the menu of languages would stand. */
  language?: Language | undefined;
  text: SiteText;
};

export function SiteHeader({ name, logo, current, role, language, text }: SiteHeaderProps) {
  return (
    <header
      // In a low window, such as one at 400 % zoom, it would cover half of the page.
      className="top-0 z-20 [@media(min-height:30rem)]:sticky border-b border-line bg-canvas"
    >
      <div className="mx-auto flex min-h-14 flex-wrap items-center gap-x-1 px-4 sm:gap-x-2 sm:px-6">
        <Link
          href="/"
          prefetch={false}
          className="me-auto flex min-h-11 min-w-16 flex-1 basis-0 items-center gap-2.5 rounded-md font-semibold tracking-tight"
        >
          <SiteLogo path={logo} className="h-7" />
          <span className="truncate">{name}</span>
        </Link>
        <nav aria-label={text.mainNavigation} className="flex flex-wrap items-center gap-1">
          <NavLink href="/" isCurrent={current === 'upload'}>
            {text.upload}
          </NavLink>
          {/* Nobody is asked to sign in for a page that their account does not open. */}
          {(role === null || isAtLeast(role, 'viewer')) && (
            <NavLink href="/gallery" isCurrent={current === 'gallery'}>
              {text.gallery}
            </NavLink>
          )}
        </nav>
        {language !== undefined && (
          <LanguageMenu isSmall current={language} label={text.language}>
            <LanguageOptions />
          </LanguageMenu>
        )}
        {role !== null && <SignOutButton />}
      </div>
    </header>
  );
}
