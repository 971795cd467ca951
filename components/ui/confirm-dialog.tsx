import type { ReactNode } from 'react';
import { useText } from '../text/text-provider';
import { Button } from './button';
import { Dialog } from './dialog';
import { onFirstClick } from './on-first-click';

type ConfirmDialogProps = {
  title: string;
  tone: 'primary' | 'danger';
  /** On the button that does it. */
  answer: string;
  onClose: () => void;
  onConfirm: () => void;
  children: ReactNode;
};

/** Asks before something is done. The harmless answer has the focus, and a double click that opened the question chooses nothing. */
export function ConfirmDialog({ title, tone, answer, onClose, onConfirm, children }: ConfirmDialogProps) {
  const text = useText('common');
  return (
    <Dialog title={title} role="alertdialog" onClose={onClose}>
      <p className="text-sm text-ink-soft">{children}</p>
      <div className="flex justify-end gap-2">
        <Button onClick={onClose} data-focus>
          {text.cancel}
        </Button>
        <Button
          tone={tone}
          onClick={onFirstClick(() => {
            onClose();
            onConfirm();
          })}
        >
          {answer}
        </Button>
      </div>
    </Dialog>
  );
}
