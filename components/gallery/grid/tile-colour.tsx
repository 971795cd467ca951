import { averageColour } from '@/lib/browser/gallery/average-colour';

/**
 * The colour of a tile that the server renders, there from the first paint on: as SVG, whose attributes the page's security
 * policy allows where it forbids style attributes.
 */
export function TileColour({ thumbhash }: { thumbhash: string }) {
  const colour = averageColour(thumbhash);
  if (colour === null) return null;
  return (
    <svg className="absolute inset-0 size-full" aria-hidden="true">
      <rect width="100%" height="100%" fill={colour} />
    </svg>
  );
}
