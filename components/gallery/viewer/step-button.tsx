import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from '../../ui/button';

type StepButtonProps = { side: 'left' | 'right'; isThere: boolean; onStep: () => void };

/** Goes to the neighbour on this side; nothing where there is none. */
export function StepButton({ side, isThere, onStep }: StepButtonProps) {
  if (!isThere) return null;
  const Icon = side === 'left' ? ChevronLeft : ChevronRight;
  const label = side === 'left' ? 'Newer photo' : 'Older photo';
  return (
    <Button
      size="icon"
      onClick={onStep}
      aria-label={label}
      title={`${label} (arrow ${side})`}
      className={`absolute top-1/2 -translate-y-1/2 rounded-full shadow-raised ${side === 'left' ? 'left-2 sm:left-4' : 'right-2 sm:right-4'}`}
    >
      <Icon aria-hidden="true" />
    </Button>
  );
}
