/** A link in the footer of a page. */
export type FooterLink = Readonly<{
  text: string;
  /** A path of the site, or an address that begins with https:, http: or mailto:. */
  href: string;
}>;

/** How a site presents itself. */
export type Brand = Readonly<{
  /** The name in the header, in titles and in previews of links; at most 40 characters. */
  name: string;
  /** Path of a picture on the site, such as `/logo.svg`: it takes the place of ours in the header. */
  logo: string | null;
  /** Path of the picture in the browser's tab. */
  icon: string | null;
  /** Path of the picture that chat apps show for a link to the site; 1200 by 630 pixels suit most. */
  shareImage: string | null;
  /** A colour such as `#0a7d5a`: buttons, links and what is chosen take its hue, as light or dark as they must be to be read. */
  accent: string | null;
  /** A sentence above the place where photos are dropped; at most 300 characters. */
  welcome: string | null;
  /** A sentence once photos are sent, on what happens next; at most 300 characters. */
  afterUpload: string | null;
  /** Links at the foot of a page, such as imprint and privacy; at most 8. */
  footerLinks: readonly FooterLink[];
}>;

/** The part of it that a host says; all else is ours. */
export type BrandOptions = Readonly<{ [Field in keyof Brand]?: Brand[Field] | undefined }>;
