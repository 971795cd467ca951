import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { PhotoCrop } from '@/lib/browser/upload';
import { useText } from '../../text/text-provider';
import { cn } from '../../ui/cn';
import { CORNERS, type Corner, dragCorner, moveCrop } from './crop-box';

type CropFrameProps = {
  crop: PhotoCrop;
  /** Width to height, as fractions of the picture's sides; null for any. */
  ratio: number | null;
  onChange: (crop: PhotoCrop) => void;
};

/** A key moves by a hundredth of a side, with Shift by a tenth. */
const STEP = 0.01;
const LONG_STEP = 0.1;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const cornerStyle: Readonly<Record<Corner, string>> = {
  topLeft: 'top-0 left-0 -translate-x-1/2 -translate-y-1/2 cursor-nwse-resize',
  topRight: 'top-0 right-0 translate-x-1/2 -translate-y-1/2 cursor-nesw-resize',
  bottomRight: 'right-0 bottom-0 translate-x-1/2 translate-y-1/2 cursor-nwse-resize',
  bottomLeft: 'bottom-0 left-0 -translate-x-1/2 translate-y-1/2 cursor-nesw-resize',
};

/** The part that is kept, over the picture: it is moved as a whole, and by its corners, with a finger, a mouse or arrow keys. */
export function CropFrame({ crop, ratio, onChange }: CropFrameProps) {
  const text = useText('photoDialog').cropping;
  const area = useRef<HTMLDivElement>(null);
  const from = useRef<Readonly<{ x: number; y: number; crop: PhotoCrop }> | null>(null);

  function after(start: PhotoCrop, part: Corner | 'box', dx: number, dy: number): PhotoCrop {
    return part === 'box' ? moveCrop(start, dx, dy) : dragCorner(start, part, { dx, dy }, ratio);
  }

  const actsOf = (part: Corner | 'box') => ({
    onPointerDown: (event: PointerEvent<HTMLButtonElement>) => {
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      from.current = { x: event.clientX, y: event.clientY, crop };
    },
    onPointerMove: (event: PointerEvent) => {
      const bounds = area.current?.getBoundingClientRect();
      if (from.current === null || bounds === undefined) return;
      const { x, y, crop: start } = from.current;
      onChange(after(start, part, (event.clientX - x) / bounds.width, (event.clientY - y) / bounds.height));
    },
    onPointerUp: () => {
      from.current = null;
    },
    onPointerCancel: () => {
      from.current = null;
    },
    onKeyDown: (event: KeyboardEvent) => {
      const arrow = ARROWS[event.key];
      if (arrow === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      const step = event.shiftKey ? LONG_STEP : STEP;
      onChange(after(crop, part, arrow[0] * step, arrow[1] * step));
    },
  });

  const percent = (value: number) => `${value * 100}%`;
  return (
    <div ref={area} className="absolute inset-0" dir="ltr">
      <div className="absolute inset-0 overflow-hidden" aria-hidden="true">
        <div
          className="absolute shadow-[0_0_0_9999px_rgb(0_0_0/0.6)]"
          style={{
            left: percent(crop.x),
            top: percent(crop.y),
            width: percent(crop.width),
            height: percent(crop.height),
          }}
        />
      </div>
      <div
        className="absolute"
        style={{
          left: percent(crop.x),
          top: percent(crop.y),
          width: percent(crop.width),
          height: percent(crop.height),
        }}
      >
        <button
          type="button"
          data-crop="box"
          aria-label={text.box}
          className="absolute inset-0 cursor-move touch-none border-2 border-white focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-accent"
          {...actsOf('box')}
        >
          <span className="absolute inset-x-0 top-1/3 h-1/3 border-y border-white/40" aria-hidden="true" />
          <span className="absolute inset-x-1/3 inset-y-0 border-x border-white/40" aria-hidden="true" />
        </button>
        {CORNERS.map((corner) => (
          <button
            key={corner}
            type="button"
            data-crop={corner}
            aria-label={text.corners[corner]}
            // For a finger, which does not grow with the text.
            className={cn(
              'group absolute grid size-[44px] touch-none place-items-center outline-none',
              cornerStyle[corner],
            )}
            {...actsOf(corner)}
          >
            <span
              aria-hidden="true"
              className="size-4 rounded-full border-2 border-black/60 bg-white group-focus-visible:outline-2 group-focus-visible:outline-offset-2 group-focus-visible:outline-accent forced-colors:border-[ButtonText]"
            />
          </button>
        ))}
      </div>
    </div>
  );
}
