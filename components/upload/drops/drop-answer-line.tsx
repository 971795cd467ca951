import { X } from 'lucide-react';
import { useText } from '../../text/text-provider';
import { Button } from '../../ui/button';
import { cn } from '../../ui/cn';
import type { DropAnswer } from './drop-answer';

type DropAnswerLineProps = { answer: DropAnswer; onDismiss: () => void };

/** One line about what was dropped and not taken. The files that a folder brings besides photos are told quietly. */
export function DropAnswerLine({ answer, onDismiss }: DropAnswerLineProps) {
  const text = useText('drops');
  const isQuiet = answer.kind === 'leftOut';
  return (
    <div
      data-testid="drop-answer"
      className={cn(
        'flex items-center gap-2 text-sm',
        isQuiet ? 'text-ink-soft' : 'rounded-xl border border-line bg-surface py-1.5 ps-4 pe-1.5',
      )}
    >
      <p role="status" className="min-w-0 flex-1">
        {answer.kind === 'leftOut' ? text.leftOut(answer.leftOut) : text[answer.kind]}
      </p>
      <Button tone="quiet" size="icon" aria-label={text.dismiss} title={text.dismiss} onClick={onDismiss}>
        <X aria-hidden="true" />
      </Button>
    </div>
  );
}
