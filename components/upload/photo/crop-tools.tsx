import { Check, X } from 'lucide-react';
import { useText } from '../../text/text-provider';
import { Button } from '../../ui/button';
import { cn } from '../../ui/cn';

/** The shapes that a crop can be held to, as width to height in pixels; `original` is the photo's own. */
export const RATIOS = ['free', 'original', 'square', '4:3', '3:2', '16:9'] as const;

export type Ratio = (typeof RATIOS)[number];

type CropToolsProps = {
  ratio: Ratio;
  size: Readonly<{ width: number; height: number }>;
  onRatio: (ratio: Ratio) => void;
  onCancel: () => void;
  onDone: () => void;
};

/** Below the picture while it is cropped: shapes, and the ways out. */
export function CropTools({ ratio, size, onRatio, onCancel, onDone }: CropToolsProps) {
  const text = useText('photoDialog').cropping;
  const words = { free: text.free, original: text.original, square: text.square } as Partial<
    Record<Ratio, string>
  >;
  return (
    <div className="flex flex-col gap-2">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset can't be a scrolling row in every browser. */}
      <div
        role="group"
        aria-label={text.ratio}
        className="flex max-w-full gap-1 self-center overflow-x-auto p-1 [scrollbar-width:none]"
      >
        {RATIOS.map((one) => (
          <Button
            key={one}
            size="small"
            tone={one === ratio ? 'secondary' : 'quiet'}
            aria-pressed={one === ratio}
            className={cn(one === ratio && 'border-accent')}
            onClick={() => onRatio(one)}
          >
            {words[one] ?? one}
          </Button>
        ))}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Button onClick={onCancel}>
          <X aria-hidden="true" />
          {text.cancel}
        </Button>
        <p role="status" className="text-sm text-ink-soft tabular-nums">
          {text.size(size)}
        </p>
        <Button tone="primary" onClick={onDone}>
          <Check aria-hidden="true" />
          {text.done}
        </Button>
      </div>
    </div>
  );
}
