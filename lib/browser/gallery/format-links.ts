import type { ImageItem } from '@/lib/shared/wire';

export const LINK_FORMATS = ['url', 'markdown', 'html'] as const;
export type LinkFormat = (typeof LINK_FORMATS)[number];

type Linked = Pick<ImageItem, 'url' | 'alt' | 'name' | 'width' | 'height'>;

/** The permanent links of images, a line each. */
export function formatLinks(images: readonly Linked[], format: LinkFormat, origin: string): string {
  return images.map((image) => formatLink(image, format, new URL(image.url, origin).href)).join('\n');
}

function formatLink({ alt, name, width, height }: Linked, format: LinkFormat, href: string): string {
  const text = alt || name;
  switch (format) {
    case 'url':
      return href;
    case 'markdown':
      // In an address only brackets would end it early.
      return `![${text.replace(/[\\[\]]/g, '\\$&')}](${href.replace(/[()]/g, (one) => `%${one.charCodeAt(0).toString(16)}`)})`;
    case 'html':
      return `<img src="${escapeHtml(href)}" alt="${escapeHtml(text)}" width="${width}" height="${height}">`;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (one) => ENTITIES[one] ?? one);
}
