import { thumbHashToAverageRGBA } from 'thumbhash';

/**
 * The one colour a thumbhash is on average, as CSS; null for an image with transparency, through which it would shine
 * permanently, and for a damaged hash.
 */
export function averageColour(thumbhash: string): string | null {
  let bytes: Uint8Array;
  try {
    bytes = Uint8Array.from(atob(thumbhash), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
  if (bytes.length < SHORTEST_BYTES) return null;
  const { r, g, b, a } = thumbHashToAverageRGBA(bytes);
  if (a < 1) return null;
  return `rgb(${[r, g, b].map((part) => Math.round(part * 255)).join(' ')})`;
}

const SHORTEST_BYTES = 5;
