/**
 * The click that follows a drag means nothing: whatever it lands on does not hear it. How much later it comes is up to the browser, which
 * may be busy, so it is waited for until the next press begins.
 */
export function swallowClick(): void {
  const over = new AbortController();
  const { signal } = over;
  const onClick = (event: MouseEvent) => {
    // One without a press is made by a key or by a script.
    if (event.detail === 0) return;
    event.preventDefault();
    event.stopPropagation();
    over.abort();
  };
  window.addEventListener('click', onClick, { capture: true, signal });
  window.addEventListener('pointerdown', () => over.abort(), { capture: true, signal });
}
