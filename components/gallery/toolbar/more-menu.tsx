import { Ellipsis } from 'lucide-react';
import { type ReactNode, useId, useRef } from 'react';
import { isRightToLeft } from '@/lib/browser/dom/reading-key';
import { useText } from '../../text/text-provider';
import { Button } from '../../ui/button';
import { cn } from '../../ui/cn';

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
    const { clientWidth } = document.documentElement;
    const room = isRightToLeft(menu.current) ? box.left : clientWidth - box.right;
    // Its width is known once it is open: beside a button at the other edge it would reach out of the window.
    const most = clientWidth - menu.current.offsetWidth - 8;
    menu.current.style.insetInlineEnd = `${Math.max(8, Math.min(room, most))}px`;
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
        onToggle={place}
        className="fixed inset-auto m-0 max-h-[calc(100dvh-1rem)] max-w-[calc(100dvw-1rem)] min-w-[min(14rem,100dvw-1rem)] flex-col overflow-y-auto rounded-xl border border-line bg-surface p-1.5 text-ink shadow-raised open:flex"
      >
        {children}
      </div>
    </>
  );
}

const itemStyle =
  'flex min-h-10 items-center gap-3 rounded-lg px-3 text-start text-sm hover:bg-sunken pointer-coarse:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-ink-soft';

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

type MenuLinkProps = {
  icon: ReactNode;
  href: string | undefined;
  /** Large screens have a button for it. */
  isNarrow?: boolean;
  children: string;
};

/** A choice that leads to another page; nothing where there is no such page. */
export function MenuLink({ icon, href, isNarrow = false, children }: MenuLinkProps) {
  if (href === undefined) return null;
  return (
    <a href={href} className={cn(itemStyle, isNarrow && 'lg:hidden')}>
      {icon}
      {children}
    </a>
  );
}
