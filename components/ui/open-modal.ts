/**
 * Opens a dialog over the page. Style sheets stop the page behind it from scrolling, which takes its scrollbar away: where that took
 * room, the page keeps as much free (`--sluice-scrollbar-room`), so that nothing behind the dialog moves.
 * A dialog that stands inside of it comes to lie on top: what React has hidden while words were fetched it opens again from the inside out.
 */
export function openModal(dialog: HTMLDialogElement): void {
  if (dialog.open) return;
  const { documentElement: root } = document;
  // Over another dialog the scrollbar has gone already.
  if (document.querySelector('dialog:modal') === null) {
    const room = Math.max(0, window.innerWidth - root.clientWidth);
    root.style.setProperty('--sluice-scrollbar-room', `${room}px`);
  }
  dialog.showModal();
  for (const inner of dialog.querySelectorAll<HTMLDialogElement>('dialog:modal')) {
    inner.close();
    inner.showModal();
    inner.querySelector<HTMLElement>('[data-focus]')?.focus();
  }
}
