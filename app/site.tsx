import { cookies } from 'next/headers';
import { cache } from 'react';
import { LanguageMenu } from '@/components/site/language-menu';
import { LanguageOptions } from '@/components/site/language-options';
import { SiteFooter } from '@/components/site/site-footer';
import { SiteHeader, type SiteHeaderProps } from '@/components/site/site-header';
import { type Brand, composeBrand } from '@/lib/server';
import { parseTheme, THEME_COOKIE, type Theme } from '@/lib/shared/theme';
import { readLanguage, readText } from './language';
import { sluice } from './sluice';

/** How the site presents itself. A page that cannot be served for want of a configuration says so itself. */
export const readBrand = cache(async (): Promise<Brand> => {
  const services = await sluice.getServices().catch(() => null);
  return services?.brand ?? composeBrand();
});

/** Whether phones offer the installed app for sharing photos with it. */
export async function readShareTarget(): Promise<boolean> {
  const services = await sluice.getServices().catch(() => null);
  return services?.config.isShareTarget ?? false;
}

/** The theme that the visitor chose. */
export const readTheme = cache(
  async (): Promise<Theme> => parseTheme((await cookies()).get(THEME_COOKIE)?.value),
);

/** For the page of a link: put on a home screen, it opens itself and not the site's start. */
export const NO_MANIFEST = null;

/** The header of a page, under the site's own name. */
export async function Header(props: Omit<SiteHeaderProps, 'text' | 'name' | 'logo'>) {
  const siteText = await readText('site');
  const { name, logo } = await readBrand();
  return <SiteHeader {...props} name={name} logo={logo} text={siteText} />;
}

/** The menu of languages as an icon, for a page without header and footer. */
export async function SmallLanguageMenu() {
  const siteText = await readText('site');
  return (
    <LanguageMenu isSmall current={await readLanguage()} label={siteText.language}>
      <LanguageOptions />
    </LanguageMenu>
  );
}

/** The foot of a page. */
export async function Footer() {
  const siteText = await readText('site');
  const [{ footerLinks }, theme, language] = await Promise.all([readBrand(), readTheme(), readLanguage()]);
  return <SiteFooter links={footerLinks} theme={theme} language={language} text={siteText} />;
}
