import { useEffect, useRef } from 'react';
import { thumbHashToRGBA } from 'thumbhash';
import { averageColour } from '@/lib/browser/gallery/average-colour';

/** The blurred picture that a tile shows before its thumbnail: on a canvas, which costs no more memory than its few pixels. */
export function TileBlur({ thumbhash }: { thumbhash: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  // Through what is transparent it would shine permanently, and a damaged one is none.
  const isShown = averageColour(thumbhash) !== null;
  useEffect(() => {
    const element = canvas.current;
    if (!element || !isShown) return;
    drawThumbhash(element, thumbhash);
    return () => {
      // Its memory goes at once, and not when the collector comes by.
      element.width = 0;
    };
  }, [thumbhash, isShown]);
  if (!isShown) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas takes no focus.
    <canvas ref={canvas} width={1} height={1} className="absolute inset-0 size-full" aria-hidden="true" />
  );
}

function drawThumbhash(canvas: HTMLCanvasElement, thumbhash: string): void {
  const bytes = Uint8Array.from(atob(thumbhash), (character) => character.charCodeAt(0));
  const { w, h, rgba } = thumbHashToRGBA(bytes);
  // A damaged one may have no height, of which no picture can be made.
  if (!(w >= 1 && h >= 1)) return;
  // Kept in plain memory: hundreds of these would fill that of the graphics card.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return;
  canvas.width = w;
  canvas.height = h;
  context.putImageData(new ImageData(new Uint8ClampedArray(rgba), w, h), 0, 0);
}
