import type { Language } from '@/lib/shared/text/languages';
import type { SiteText } from '@/lib/shared/text/texts';
import type { Theme } from '@/lib/shared/theme';
import { LanguageMenu } from './language-menu';
import { LanguageOptions } from './language-options';
import { ThemeSwitch } from './theme-switch';

type SiteFooterProps = {
  links: readonly Readonly<{ text: string; href: string }>[];
  theme: Theme;
  language: Language;
  text: SiteText;
};

/** The foot of every page that has an end: what the site's owner links to, the language, and the theme. */
export function SiteFooter({ links, theme, language, text }: SiteFooterProps) {
  return (
    <footer className="mt-auto border-t border-line">
      <div className="mx-auto flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3 text-sm text-ink-soft sm:px-6">
        {links.length > 0 && (
          <nav aria-label={text.footerNavigation}>
            <ul className="flex flex-wrap gap-x-5">
              {links.map(({ text: name, href }) => (
                <li key={`${name} ${href}`}>
                  <a
                    href={href}
                    className="inline-block py-1 underline-offset-4 hover:text-ink hover:underline pointer-coarse:py-3"
                  >
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <div className="ms-auto flex flex-wrap items-center gap-2">
          <LanguageMenu current={language} label={text.language}>
            <LanguageOptions />
          </LanguageMenu>
          <ThemeSwitch initial={theme} text={text.theme} />
        </div>
      </div>
    </footer>
  );
}
