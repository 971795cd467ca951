/** An image and the widths in which it is there besides, in pixels, ascending. */
export type SourceWidths = Readonly<{
  width: number;
  height: number;
  widths?: readonly number[] | undefined;
}>;

/** The address of an image so wide, in pixels, or as little wider as there is. */
export function urlOfWidth(url: string, widthPixels: number): string {
  return `${url}${url.includes('?') ? '&' : '?'}w=${widthPixels}`;
}

/** The `srcset` of an image, with its permanent or shared link as `url`; undefined where there is nothing to choose from. */
export function formatSrcSet(url: string, { width, widths = [] }: SourceWidths): string | undefined {
  if (widths.length === 0) return undefined;
  return [...widths.map((each) => `${urlOfWidth(url, each)} ${each}w`), `${url} ${width}w`].join(', ');
}

/** The `sizes` of an image that is shown whole in the window. */
export function formatSizes({ width, height }: SourceWidths): string {
  return `min(100vw, ${((width / height) * 100).toFixed(1)}vh)`;
}
