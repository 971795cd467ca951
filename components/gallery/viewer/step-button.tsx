import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useText } from '../../text/text-provider';
import { Button } from '../../ui/button';

type StepButtonProps = { side: 'left' | 'right'; isThere: boolean; onStep: () => void };

/** Goes to the neighbour on this side; nothing where there is none. */
export function StepButton({ side, isThere, onStep }: StepButtonProps) {
  const text = useText('viewer');
  if (!isThere) return null;
  const Icon = side === 'left' ? ChevronLeft : ChevronRight;
  return (
    <Button
      size="icon"
      onClick={onStep}
      aria-label={side === 'left' ? text.newer : text.older}
      title={side === 'left' ? text.newerTip : text.olderTip}
      className={`absolute top-1/2 -translate-y-1/2 rounded-full shadow-raised ${side === 'left' ? 'left-2 sm:left-4' : 'right-2 sm:right-4'}`}
    >
      <Icon aria-hidden="true" />
    </Button>
  );
}
