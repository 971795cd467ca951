import { useEffect, useRef } from 'react';
import { thumbHashToRGBA } from 'thumbhash';
import { averageColour } from './average-colour';

/**
 * What is in a tile before its thumbnail: a colour from the first paint on, as SVG, whose attributes the page's security
 * policy allows where it forbids style attributes; then the blurred picture on a canvas, which costs no more memory than
 * its few pixels. `isPlain` leaves it at the colour.
 */
export function TilePlaceholder({ thumbhash, isPlain }: { thumbhash: string; isPlain: boolean }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const colour = averageColour(thumbhash);
  useEffect(() => {
    const element = canvas.current;
    if (!element || isPlain) return;
    drawThumbhash(element, thumbhash);
    return () => {
      // Its memory goes at once, and not when the collector comes by.
      element.width = 0;
    };
  }, [thumbhash, isPlain]);
  if (colour === null) return null;
  return (
    <>
      <svg className="absolute inset-0 size-full" aria-hidden="true">
        <rect width="100%" height="100%" fill={colour} />
      </svg>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas takes no focus. */}
      <canvas ref={canvas} width={1} height={1} className="absolute inset-0 size-full" aria-hidden="true" />
    </>
  );
}

function drawThumbhash(canvas: HTMLCanvasElement, thumbhash: string): void {
  const bytes = Uint8Array.from(atob(thumbhash), (character) => character.charCodeAt(0));
  const { w, h, rgba } = thumbHashToRGBA(bytes);
  // Kept in plain memory: hundreds of these would fill that of the graphics card.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return;
  canvas.width = w;
  canvas.height = h;
  context.putImageData(new ImageData(new Uint8ClampedArray(rgba), w, h), 0, 0);
}
