import { Check } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import { cn } from './cn';
import { onFirstClick } from './on-first-click';
import { openModal } from './open-modal';
import { placeMenu } from './place-menu';

/** One line of a menu. */
export type MenuEntry = Readonly<{
  key: string;
  label: string;
  icon: ReactNode;
  onSelect: () => void;
  tone?: 'danger';
  /** It is switched on or off, and says which; left out for what is done once. */
  isChecked?: boolean;
}>;

type ActionMenuProps = {
  label: string;
  /** The place of its button, in pixels from the window's top left corner. */
  anchor: DOMRect;
  /** With a line between them; empty ones are left out. */
  groups: readonly (readonly MenuEntry[])[];
  /** Drawn above the first line. */
  head?: ReactNode;
  onClose: () => void;
};

/** A menu over the page while it is drawn: beside its button on a desktop, at the bottom of a phone. The browser gives the focus back. */
export function ActionMenu({ label, anchor, groups, head, onClose }: ActionMenuProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    openModal(element);
    const place = () => placeMenu(element, anchor);
    place();
    itemsOf(element)[0]?.focus();
    window.addEventListener('resize', place);
    return () => {
      window.removeEventListener('resize', place);
      element.close();
    };
  }, [anchor]);

  function onKeyDown(event: KeyboardEvent<HTMLDialogElement>) {
    // The page behind it hears nothing of its keys.
    event.stopPropagation();
    if (event.key === 'Tab') {
      event.preventDefault();
      onClose();
      return;
    }
    const items = itemsOf(event.currentTarget);
    const at = items.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    items.at(next % items.length)?.focus();
  }

  return (
    <dialog
      ref={dialog}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
      onClose={(event) => event.stopPropagation()}
      onKeyDown={onKeyDown}
      // The second half of the double click that opened it does not close it.
      onClick={({ target, detail }) => target === dialog.current && detail <= 1 && onClose()}
      className="m-0 mt-auto max-h-[calc(100dvh-2rem)] w-full max-w-full rounded-t-3xl border-line bg-surface p-0 pb-[max(0.5rem,env(safe-area-inset-bottom))] text-ink shadow-raised transition-transform backdrop:bg-black/40 max-sm:border-t max-sm:starting:translate-y-full sm:mt-0 sm:w-72 sm:rounded-2xl sm:border sm:pb-0 sm:backdrop:bg-transparent"
    >
      {head}
      <div role="menu" aria-label={label} className="flex flex-col">
        {groups
          .filter((group) => group.length > 0)
          .map((group) => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a menu.
            <div
              key={group[0]?.key}
              role="group"
              className="flex flex-col border-line p-1.5 not-first:border-t"
            >
              {group.map((entry) => (
                <Line key={entry.key} entry={entry} onClose={onClose} />
              ))}
            </div>
          ))}
      </div>
    </dialog>
  );
}

function Line({ entry, onClose }: { entry: MenuEntry; onClose: () => void }) {
  const { label, icon, onSelect, tone, isChecked } = entry;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={cn(
        'flex min-h-10 items-center gap-3 rounded-xl px-3 py-2 text-start text-sm font-medium select-none hover:bg-sunken focus-visible:-outline-offset-2 max-sm:text-base pointer-coarse:min-h-12 [&>svg]:size-5 [&>svg]:shrink-0',
        tone === 'danger' ? 'text-danger' : 'text-ink [&>svg]:text-ink-soft',
      )}
      onClick={onFirstClick(() => {
        onClose();
        onSelect();
      })}
      {...(isChecked === undefined
        ? { role: 'menuitem' }
        : { role: 'menuitemcheckbox', 'aria-checked': isChecked })}
    >
      {icon}
      <span className="min-w-0 flex-1 wrap-anywhere">{label}</span>
      {isChecked === true && <Check aria-hidden="true" />}
    </button>
  );
}

function itemsOf(element: HTMLElement): readonly HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>('[role^="menuitem"]')];
}
