import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useText } from '../text/text-provider';
import { Button } from './button';
import { cn } from './cn';
import { openModal } from './open-modal';

type DialogProps = {
  title: string;
  /** Called for Escape, the close button and a click beside it. */
  onClose: () => void;
  children: ReactNode;
  className?: string;
  role?: 'dialog' | 'alertdialog';
};

/**
 * A dialog over the page while it is drawn. The element that has `data-focus` gets the focus, else the close button; the browser keeps
 * it inside and gives it back afterwards.
 */
export function Dialog({ title, onClose, children, className, role = 'dialog' }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const text = useText('common');
  useEffect(() => {
    const element = dialog.current;
    if (element) openModal(element);
    element?.querySelector<HTMLElement>('[data-focus]')?.focus();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      role={role}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        // The photo behind it stays open.
        event.stopPropagation();
        onClose();
      }}
      onClose={(event) => event.stopPropagation()}
      onKeyDown={(event) => event.stopPropagation()}
      // The second half of the double click that opened it does not close it.
      onClick={({ target, detail }) => target === dialog.current && detail <= 1 && onClose()}
      className={cn(
        'm-auto w-full max-w-md rounded-2xl border border-line bg-surface p-0 text-ink shadow-raised backdrop:bg-black/50',
        'max-h-[calc(100dvh-2rem)] max-sm:w-[calc(100%-2rem)]',
        className,
      )}
    >
      <div className="flex flex-col gap-4 p-5">
        <header className="flex items-start justify-between gap-3">
          <h2 id={titleId} className="text-lg font-semibold tracking-tight text-balance">
            {title}
          </h2>
          <Button
            tone="quiet"
            size="icon"
            className="-mt-1 -mr-2"
            onClick={onClose}
            aria-label={text.closeDialog}
          >
            <X aria-hidden="true" />
          </Button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
