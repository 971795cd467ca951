import type { BrandOptions } from '../brand/brand';
import { parseFooterLinks } from '../brand/parse-brand';
import type { VariableReader } from './read-variables';

/** Reads the variables of the site's brand, and notes what is wrong with them by name. */
export function parseBrandVariables(read: VariableReader): BrandOptions {
  const links = read.text('APP_FOOTER_LINKS');
  return {
    name: read.text('APP_NAME'),
    logo: read.text('APP_LOGO'),
    icon: read.text('APP_ICON'),
    shareImage: read.text('APP_SHARE_IMAGE'),
    accent: read.text('APP_ACCENT'),
    welcome: read.text('APP_WELCOME'),
    afterUpload: read.text('APP_AFTER_UPLOAD'),
    footerLinks: links === undefined ? undefined : (parseFooterLinks(links) ?? undefined),
  };
}
