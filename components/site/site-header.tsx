import Link from 'next/link';
import { isAtLeast, type Role } from '@/lib/shared/roles';
import type { Language } from '@/lib/shared/text/languages';
import type { SiteText } from '@/lib/shared/text/texts';
import { SiteLogo } from '../brand/site-logo';
import { cn } from '../ui/cn';
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
  // Beside all of this the name has no room on a small phone.
  const isFull = role !== null && language !== undefined;
  return (
    <header
      // In a low window, such as one at 400 % zoom, it would cover half of the page.
      className="top-0 z-20 [@media(min-height:30rem)]:sticky border-b border-line bg-canvas"
    >
      <div className="mx-auto flex min-h-14 flex-wrap items-center gap-x-1 px-4 max-[24rem]:gap-x-0 max-[24rem]:px-2 sm:gap-x-2 sm:px-6">
        <Link
          href="/"
          prefetch={false}
          className={cn(
            'me-auto flex min-h-11 flex-1 basis-0 items-center gap-2.5 rounded-md font-semibold tracking-tight max-[24rem]:ps-2',
            isFull ? 'min-w-16 max-[24rem]:min-w-11' : 'min-w-16',
          )}
        >
          <SiteLogo path={logo} className="h-7" />
          <span className={cn('truncate', isFull && 'max-[24rem]:sr-only')}>{name}</span>
        </Link>
        <nav
          aria-label={text.mainNavigation}
          className="flex flex-wrap items-center gap-1 max-[24rem]:gap-0 max-[13rem]:order-last"
        >
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
