import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useText } from '../../text/text-provider';
import { Button } from '../../ui/button';
import { cn } from '../../ui/cn';

type StepButtonProps = {
  side: 'newer' | 'older';
  isThere: boolean;
  /** Out of the photo's way; it is back with any movement, and there for people who use it by keys. */
  isFaded?: boolean;
  onStep: () => void;
};

/** Goes to the neighbour on its side; nothing where there is none. */
export function StepButton({ side, isThere, isFaded = false, onStep }: StepButtonProps) {
  const text = useText('viewer');
  if (!isThere) return null;
  const Icon = side === 'newer' ? ChevronLeft : ChevronRight;
  return (
    <Button
      size="icon"
      onClick={onStep}
      aria-label={side === 'newer' ? text.newer : text.older}
      title={side === 'newer' ? text.newerTip : text.olderTip}
      className={cn(
        'absolute top-1/2 -translate-y-1/2 rounded-full! border-transparent! bg-black/55! text-white! transition-opacity hover:bg-black/75! focus-visible:opacity-100 motion-reduce:transition-none',
        side === 'newer' ? 'start-2 sm:start-4' : 'end-2 sm:end-4',
        isFaded && 'opacity-0',
      )}
    >
      <Icon className="rtl:-scale-x-100" aria-hidden="true" />
    </Button>
  );
}
