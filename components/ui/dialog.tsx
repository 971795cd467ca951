import { X } from 'lucide-react';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { useText } from '../text/text-provider';
import { Button } from './button';
import { cn } from './cn';
import { openModal } from './open-modal';

type DialogProps = {
  title: string;
  /** Called for Escape, the close button and, unless lines were typed, a click beside it. */
  onClose: () => void;
  children: ReactNode;
  /** Its greatest width. Default: `max-w-md`. */
  className?: string | undefined;
  role?: 'dialog' | 'alertdialog';
};

/**
 * A dialog over the page while it is drawn. The element that has `data-focus` gets the focus, else the close button; the browser keeps
 * it inside and gives it back afterwards.
 */
export function Dialog({ title, onClose, children, className, role = 'dialog' }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  /** The pointer went down beside it, and not in it: a selection of text that is drawn beyond the edge ends there too. */
  const isPressedBeside = useRef<boolean>(false);
  /** Lines were typed, which a press beside it must not cost. */
  const hasWritten = useRef<boolean>(false);
  const titleId = useId();
  const text = useText('common');
  // Closed before it is taken out of the page: the browser gives the focus back by no other way.
  useLayoutEffect(() => {
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
      onPointerDown={({ target }) => {
        isPressedBeside.current = target === dialog.current;
      }}
      onInput={({ target }) => {
        if (target instanceof HTMLTextAreaElement) hasWritten.current = true;
      }}
      onClick={({ target, detail }) => {
        const isBeside = target === dialog.current && isPressedBeside.current;
        // The second half of the double click that opened it does not close it.
        if (isBeside && detail <= 1 && !hasWritten.current) onClose();
      }}
      className={cn(
        'm-auto w-full rounded-2xl border border-line bg-surface p-0 text-ink shadow-raised backdrop:bg-black/50',
        'max-h-[calc(100dvh-2rem)] max-sm:w-[calc(100%-2rem)]',
        className ?? 'max-w-md',
      )}
    >
      <div className="flex flex-col gap-4 p-[min(1.25rem,5vw)]">
        {/* Where large text leaves no room for both, the button stands above the title. */}
        <header className="flex flex-wrap-reverse items-start gap-3">
          <h2 id={titleId} className="min-w-min flex-1 text-lg font-semibold tracking-tight text-balance">
            {title}
          </h2>
          <Button
            tone="quiet"
            size="icon"
            className="-mt-1 -me-2 ms-auto"
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
