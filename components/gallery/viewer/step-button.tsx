import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useText } from '../../text/text-provider';
import { Button } from '../../ui/button';
import { cn } from '../../ui/cn';

type StepButtonProps = {
  side: 'left' | 'right';
  isThere: boolean;
  /** Out of the photo's way; it is back with any movement, and there for people who use it by keys. */
  isFaded?: boolean;
  onStep: () => void;
};

/** Goes to the neighbour on this side; nothing where there is none. */
export function StepButton({ side, isThere, isFaded = false, onStep }: StepButtonProps) {
  const text = useText('viewer');
  if (!isThere) return null;
  const Icon = side === 'left' ? ChevronLeft : ChevronRight;
  return (
    <Button
      size="icon"
      onClick={onStep}
      aria-label={side === 'left' ? text.newer : text.older}
      title={side === 'left' ? text.newerTip : text.olderTip}
      className={cn(
        'absolute top-1/2 -translate-y-1/2 rounded-full! border-transparent! bg-black/55! text-white! transition-opacity hover:bg-black/75! focus-visible:opacity-100 motion-reduce:transition-none',
        side === 'left' ? 'left-2 sm:left-4' : 'right-2 sm:right-4',
        isFaded && 'opacity-0',
      )}
    >
      <Icon aria-hidden="true" />
    </Button>
  );
}
