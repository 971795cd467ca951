import type { Brand, BrandOptions, FooterLink } from './brand';

const OURS: Brand = {
  ...{ name: 'Sluice', logo: null, icon: null, shareImage: null },
  ...{ accent: null, welcome: null, afterUpload: null, footerLinks: [] },
};
const MAX_LINKS = 8;
/** Characters of a name, of the text of a link, and of a sentence of the host's. */
const MAX_NAME = 40;
const MAX_WELCOME = 300;

/** A path of a site: one slash, and no way to another host behind it. */
const PATH = /^\/(?![/\\])[^\s\\"'<>]{0,200}$/;
const COLOUR = /^#[0-9a-f]{6}$/i;

/** For each field what it must be, as the end of a sentence that begins with its name, and whether a value is that. */
export const BRAND_FIELDS: Readonly<
  Record<keyof Brand, Readonly<{ must: string; accepts: (value: unknown) => boolean }>>
> = {
  name: { must: `be a name of at most ${MAX_NAME} characters.`, accepts: (value) => isText(value, MAX_NAME) },
  logo: { must: 'be the path of a picture on your site, such as /logo.svg.', accepts: isPath },
  icon: { must: 'be the path of a picture on your site, such as /icon.png.', accepts: isPath },
  shareImage: { must: 'be the path of a picture on your site, such as /share.png.', accepts: isPath },
  accent: {
    must: 'be a colour such as #0a7d5a.',
    accepts: (value) => typeof value === 'string' && COLOUR.test(value),
  },
  welcome: {
    must: `be a sentence of at most ${MAX_WELCOME} characters.`,
    accepts: (value) => isText(value, MAX_WELCOME),
  },
  afterUpload: {
    must: `be a sentence of at most ${MAX_WELCOME} characters.`,
    accepts: (value) => isText(value, MAX_WELCOME),
  },
  footerLinks: {
    must: `be at most ${MAX_LINKS} links such as Imprint=/imprint, Privacy=https://example.com/privacy.`,
    accepts: (value) => Array.isArray(value) && value.length <= MAX_LINKS && value.every(isLink),
  },
};

/** A brand of what a host says, over what the environment says, over ours. Both have been checked. */
export function composeBrand(...options: readonly BrandOptions[]): Brand {
  const said = options.flatMap((option) => Object.entries(option)).filter(([, value]) => value !== undefined);
  return { ...OURS, ...Object.fromEntries(said) };
}

/** The problem of a host's brand in a sentence; null for none. */
export function findBrandProblem(brand: unknown): string | null {
  if (typeof brand !== 'object' || brand === null) return 'The option brand must be an object.';
  for (const [field, value] of Object.entries(brand)) {
    if (!Object.hasOwn(BRAND_FIELDS, field)) {
      return `The option brand has no field ${field}. It has ${Object.keys(BRAND_FIELDS).join(', ')}.`;
    }
    const { must, accepts } = BRAND_FIELDS[field as keyof Brand];
    // Null is nothing of one's own where ours is nothing too.
    const isNothing = value === undefined || (value === null && field !== 'name' && field !== 'footerLinks');
    if (!isNothing && !accepts(value)) return `brand.${field} must ${must}`;
  }
  return null;
}

/** Links as a variable has them, `Imprint=/imprint, Privacy=https://example.com/privacy`; null when one of them is none. */
export function parseFooterLinks(value: string): readonly FooterLink[] | null {
  const links = value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const at = part.indexOf('=');
      return { text: part.slice(0, Math.max(0, at)).trim(), href: part.slice(at + 1).trim() };
    });
  return BRAND_FIELDS.footerLinks.accepts(links) ? links : null;
}

function isText(value: unknown, maxLength: number): boolean {
  return typeof value === 'string' && value.trim() !== '' && [...value].length <= maxLength;
}

function isPath(value: unknown): boolean {
  return typeof value === 'string' && PATH.test(value);
}

function isLink(link: unknown): boolean {
  if (typeof link !== 'object' || link === null) return false;
  const { text, href } = link as Partial<FooterLink>;
  return isText(text, MAX_NAME) && typeof href === 'string' && (isPath(href) || isAddress(href));
}

function isAddress(href: string): boolean {
  const url = URL.parse(href);
  return url !== null && ['https:', 'http:', 'mailto:'].includes(url.protocol);
}
