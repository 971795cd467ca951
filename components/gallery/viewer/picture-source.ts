import { formatSizes, formatSrcSet, type SourceWidths } from '@/lib/shared/media/format-src-set';

/** An image by what it is loaded from. */
export type Shown = SourceWidths & Readonly<{ url: string }>;

/** The attributes of an `<img>` that shows an image whole in the window, or all of its pixels where somebody looks closer. */
export function pictureSource(
  image: Shown,
  isZoomed = false,
): Readonly<{ src: string; srcSet?: string; sizes?: string }> {
  const srcSet = formatSrcSet(image.url, image);
  if (srcSet === undefined) return { src: image.url };
  return { src: image.url, srcSet, sizes: isZoomed ? `${image.width}px` : formatSizes(image) };
}

/** Images as one text, which stays the same where another snapshot has the same ones. */
export function sourcesAhead(images: readonly (Shown | undefined)[]): string {
  return JSON.stringify(images.flatMap((image) => (image ? [pictureSource(image)] : [])));
}

/** Fetches what `sourcesAhead` names, in the width that the viewer will ask for. */
export function fetchAhead(sources: string): void {
  for (const { src, srcSet: srcset, sizes } of JSON.parse(sources) as ReturnType<typeof pictureSource>[]) {
    // A browser loads as soon as it has an address, which comes last.
    Object.assign(new Image(), srcset === undefined ? { src } : { sizes, srcset, src });
  }
}
