/** Text belongs into a field that has the focus, or lies below the pointer. */
export function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;
}

/** Whether words, an address or a picture of another page are dragged, and no file. */
export function hasTexts({ dataTransfer }: DragEvent): boolean {
  const types = dataTransfer?.types ?? [];
  return (
    !types.includes('Files') &&
    ['text/uri-list', 'text/html', 'text/plain'].some((type) => types.includes(type))
  );
}

/** The files of a paste; none where it is text for a field: what is copied from a document brings a picture of its text along. */
export function filesToPaste({ clipboardData, target }: ClipboardEvent): readonly File[] {
  const isText = isField(target) && clipboardData?.types.includes('text/plain') === true;
  return isText ? [] : Array.from(clipboardData?.files ?? []);
}

/** Whether files are dragged; their names and types are told with the drop alone. */
export function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true;
}

const claimed = new WeakSet<Event>();

/** Takes an event before the browser and the next listener do; false where it is taken already, which an event that cannot be cancelled does not tell. */
export function claim(event: Event): boolean {
  if (event.defaultPrevented || claimed.has(event)) return false;
  claimed.add(event);
  event.preventDefault();
  return true;
}
