import { averageColour } from './average-colour';
import { useThumbhashUrl } from './use-thumbhash-url';

/**
 * What is in a tile before its thumbnail: a colour from the first paint on, then the blurred picture. Drawn as SVG, whose
 * attributes the page's security policy allows where it forbids style attributes. `isStill` leaves it at the colour.
 */
export function TilePlaceholder({ thumbhash, isStill }: { thumbhash: string; isStill: boolean }) {
  const colour = averageColour(thumbhash);
  const picture = useThumbhashUrl(isStill ? null : thumbhash);
  if (colour === null) return null;
  return (
    <svg className="absolute inset-0 size-full" aria-hidden="true">
      <rect width="100%" height="100%" fill={colour} />
      {picture !== null && (
        <image href={picture} width="100%" height="100%" preserveAspectRatio="xMidYMid slice" />
      )}
    </svg>
  );
}
