/** Fields are left out: on a phone one would open the keyboard. */
const CONTROLS = 'a[href], button:not(:disabled), summary, [tabindex="0"]';

/**
 * Keeps the focus near where it was when the control that has it is taken away, as with the button that removes its own row. Browsers drop
 * it to the body, and anyone who uses keys or a screen reader starts again at the top of the page. It goes to the first control behind the
 * gap, else to the last one before it, else into what is left around it. A component that has moved the focus itself is not overruled.
 * Returns the end of it.
 */
export function keepFocus(page: Document, nextFrame: (run: () => void) => unknown): () => void {
  let last: Element | null = page.activeElement;
  let around: readonly Element[] = ancestorsOf(last);

  const onFocus = ({ target }: Event) => {
    if (!(target instanceof Element)) return;
    last = target;
    around = ancestorsOf(target);
  };
  const observer = new MutationObserver((records) => {
    if (last === null || last.isConnected) return;
    const gone = last;
    last = null;
    const gap = records.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(gone)));
    nextFrame(() => {
      if (page.activeElement !== page.body) return;
      nearest(gap, around)?.focus();
    });
  });
  page.addEventListener('focusin', onFocus);
  observer.observe(page.body, { childList: true, subtree: true });
  return () => {
    page.removeEventListener('focusin', onFocus);
    observer.disconnect();
  };
}

function nearest(gap: MutationRecord | undefined, around: readonly Element[]): HTMLElement | undefined {
  if (gap?.target.isConnected) {
    for (let node = gap.nextSibling; node !== null; node = node.nextSibling) {
      const [first] = controlsOf(node);
      if (first) return first;
    }
    for (let node = gap.previousSibling; node !== null; node = node.previousSibling) {
      const control = controlsOf(node).at(-1);
      if (control) return control;
    }
  }
  for (const element of around) {
    const [first] = controlsOf(element);
    if (first) return first;
  }
  return undefined;
}

/** The controls of a part of the page that is still there, itself included, as they can be reached. */
function controlsOf(node: Node): readonly HTMLElement[] {
  if (!(node instanceof HTMLElement) || !node.isConnected) return [];
  const own = node.matches(CONTROLS) ? [node] : [];
  return [...own, ...node.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (control) => control.closest('[inert], [hidden]') === null && control.getClientRects().length > 0,
  );
}

function ancestorsOf(element: Element | null): readonly Element[] {
  const found: Element[] = [];
  for (let box = element?.parentElement; box; box = box.parentElement) found.push(box);
  return found;
}
