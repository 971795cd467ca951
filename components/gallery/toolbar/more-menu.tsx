import { Ellipsis } from 'lucide-react';
import { type ReactNode, useId, useRef } from 'react';
import { useText } from '../../text/text-provider';
import { Button } from '../../ui/button';

/** A button with a menu of what is wanted more seldom. The browser closes it: by Escape, a press elsewhere, or a choice. */
export function MoreMenu({ children }: { children: ReactNode }) {
  const text = useText('galleryMore');
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  function place() {
    const box = button.current?.getBoundingClientRect();
    if (!box || !menu.current) return;
    menu.current.style.top = `${box.bottom + 4}px`;
    menu.current.style.insetInlineEnd = `${Math.max(8, isRightToLeft(menu.current) ? box.left : document.documentElement.clientWidth - box.right)}px`;
  }
  return (
    <>
      <Button
        ref={button}
        popoverTarget={id}
        aria-label={text.more}
        title={text.more}
        className="px-3! pointer-coarse:h-11"
      >
        <Ellipsis aria-hidden="true" />
      </Button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        onBeforeToggle={place}
        className="fixed inset-auto m-0 min-w-56 flex-col rounded-xl border border-line bg-surface p-1.5 text-ink shadow-raised open:flex"
      >
        {children}
      </div>
    </>
  );
}

function isRightToLeft(element: Element): boolean {
  return getComputedStyle(element).direction === 'rtl';
}

const itemStyle =
  'flex h-10 items-center gap-3 rounded-lg px-3 text-start text-sm hover:bg-sunken pointer-coarse:h-11 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-ink-soft';

type MenuItemProps = { icon: ReactNode; onClick: () => void; children: string };

/** A choice of the menu that does something here. */
export function MenuItem({ icon, onClick, children }: MenuItemProps) {
  return (
    <button
      type="button"
      onClick={({ currentTarget }) => {
        currentTarget.closest<HTMLElement>('[popover]')?.hidePopover?.();
        onClick();
      }}
      className={itemStyle}
    >
      {icon}
      {children}
    </button>
  );
}

type MenuLinkProps = { icon: ReactNode; href: string | undefined; children: string };

/** A choice that leads to another page, on screens without room for a button of its own; nothing where there is no such page. */
export function MenuLink({ icon, href, children }: MenuLinkProps) {
  if (href === undefined) return null;
  return (
    <a href={href} className={`${itemStyle} lg:hidden`}>
      {icon}
      {children}
    </a>
  );
}
